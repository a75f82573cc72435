import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from './kinds.ts';

/** A file of tests, from `test/` on, and the title of one in it, as written there. */
type Elsewhere = readonly [file: string, title: string];
/** Kinds of cases, by the beginning of what they are of and named; or tests that say it otherwise. */
type Shown = string | Elsewhere;

const QUIRKS: readonly Shown[][] = Array.from({ length: 60 }, (_, i) => [
  i === 59 ? 'quirk 60' : `quirk ${i + 1}:`,
]);

/** The input policy, *Three verdicts*, item by item. */
const ACCEPTED: Readonly<Record<string, readonly Shown[]>> = {
  'UTF-8 with a mark': ['quirk 2:'],
  'UTF-8 without one': [['corpus/corpus.test.ts', 'the clean project has nothing to say']],
  'CP932 when the whole file decodes': ['quirk 1:'],
  'and the report of the run says so': [['ingest/files.test.ts', 'encoding-used']],
  'UTF-16 with a mark': ['quirk 3:'],
  'LF, CRLF, CR, mixed': ['quirk 26: CRLF', 'quirk 26: CR alone', 'quirk 26: line ends of every kind'],
  'no final newline': ['quirk 26: no line end at the end'],
  'quoted commas, newlines and doubled quotes': ['policy: quoted', 'quirk 22:', 'quirk 23: doubled quotes'],
  'blank lines': ['quirk 21: a blank line'],
  'extra columns': ['policy: extra columns'],
  'any column order': ['quirk 27: columns in another order'],
  'title rows above the header': ['quirk 17:'],
  'NFD or full-width header names': [
    'quirk 15:',
    'quirk 16: a full-width space',
    'office: a header with line breaks',
  ],
  'TAB or ;': ['quirk 25: separated by'],
  'wareki and the other forms': ['quirk 34:', 'quirk 35:', 'quirk 38:'],
  'full-width digits': ['quirk 10:'],
  'thousands separators': ['quirk 46:'],
  '▲ negatives': ['quirk 47: ▲60'],
};

const NAMED: Readonly<Record<string, readonly Shown[]>> = {
  'fewer or more fields': ['policy: one comma too few', 'policy: one comma too many', 'quirk 24:'],
  'a stray or unclosed quote': ['quirk 23: a stray quote', 'policy: unclosed quote'],
  'an impossible date': ['quirk 39:'],
  'an unreadable date': ['policy: unreadable date'],
  'a two-digit year': ['quirk 36: 24/4/1', 'quirk 36: 6/4/1'],
  'an unknown category': ['quirk 50: an unknown category'],
  'an empty required cell': ['policy: empty required cell'],
  'a duplicate key': ['policy: duplicate key', 'quirk 30: the same key with other content'],
  'a total row that disagrees': ['quirk 19: a total row that disagrees'],
  'an over-long field': ['policy: over-long field'],
  'a row count below the last run': [['corpus/controls.test.ts', 'a clean cut at a row end is a warning']],
  'an empty month inside the term': ['quirk 29:'],
  'the share of blank cells': ['policy: share of blanks: most-blank: 1,'],
  'a value out of its range': ['policy: range'],
};

const REFUSED: Readonly<Record<string, readonly Shown[]>> = {
  '0 bytes': ['policy: 0 bytes'],
  binary: ['policy: NUL', 'office: NULs'],
  'xlsx, xls, HTML, JSON': ['policy: xlsx', 'policy: xls:', 'policy: HTML', 'policy: JSON'],
  'PDF, gzip': ['policy: gzip', ['ingest/files.test.ts', "'PDF'"]],
  NUL: ['policy: NUL'],
  'UTF-16 without a mark': ['policy: UTF-16 without BOM'],
  'mixed encodings': ['policy: one CP932 line in UTF-8', 'office: half of the file in CP932'],
  'a truncated encoding': ['policy: multibyte cut at the end', 'office: a file with no other Japanese'],
  'a missing column, with the nearest': ['quirk 27: a header renamed to a name'],
  'a duplicated column': ['quirk 27: a declared column twice'],
  'no header': ['policy: no header'],
  'a second header': ['quirk 20:'],
  'not a regular file': [['corpus/on-bin.test.ts', 'a folder']],
  'changed while it was read': [
    ['cli/read-file.test.ts', 'a file that becomes %s while it is read is refused'],
  ],
  'more rejected rows than the limit': ['policy: more rejected rows than the limit'],
  'a ledger that does not balance': [
    ['ingest/ledger.test.ts', 'a ledger that does not balance stops the run'],
  ],
};

/** The input policy, *Hostile and broken input*. */
const HOSTILE: Readonly<Record<string, readonly Shown[]>> = {
  'xlsx renamed': ['policy: xlsx'],
  'HTML saved as .csv': ['policy: HTML'],
  'one CP932 line in UTF-8': ['policy: one CP932 line in UTF-8'],
  'multibyte cut at the end': ['policy: multibyte cut at the end'],
  'a field of hundreds of MB': ['policy: a field of many MB'],
  'a million columns': ['policy: a million columns'],
  'an unclosed quote that a later one closes': [
    'policy: unclosed quote: that a later quote closes',
    'office: a row with a fault of its own swallowed',
  ],
  'unclosed to the end': ['policy: unclosed quote: to the end of the file'],
  'a stray quote': ['quirk 23: a stray quote'],
  'one comma too few or too many': [
    'policy: one comma too few: the last field',
    'policy: one comma too many',
  ],
  'a duplicate header, a missing column': ['quirk 27: a declared column twice', 'quirk 27: a header renamed'],
  'header only': ['policy: header only'],
  empty: ['policy: 0 bytes'],
  'folder, FIFO, /dev/zero, dangling link, link loop, no permission': [
    ['corpus/on-bin.test.ts', 'a folder'],
    ['corpus/on-bin.test.ts', 'a pipe'],
    ['corpus/on-bin.test.ts', 'a device'],
    ['corpus/on-bin.test.ts', 'a link to nothing'],
    ['corpus/on-bin.test.ts', 'a link to itself'],
    ['corpus/on-bin.test.ts', 'a file without permission'],
  ],
  'two exports glued together': ['quirk 20: two exports glued'],
  'footer totals': ['quirk 19:'],
  'cut cleanly at a row end': [
    ['corpus/controls.test.ts', 'a clean cut at a row end is caught by a control total (%i)'],
  ],
  'two right values exchanged': [
    ['corpus/controls.test.ts', 'values that changed places are caught by no total'],
  ],
  'the same line twice': ['quirk 31:'],
  'two overlapping exports': ['quirk 30: overlapping exports'],
  '9/30 23:59 against 10/1 00:00, everywhere': [
    'quirk 40:',
    ['corpus/everywhere.test.ts', 'the report is the same, byte for byte, in every time zone and locale'],
  ],
  'time stamps with an offset': ['quirk 40: 2024-09-30T15:00Z'],
  '29 February': ['policy: 29 February', 'quirk 37: 2/29'],
  'Excel serial dates, 1900 and 1904': ['quirk 42: Excel serials of 1900', 'quirk 42: Excel serials of 1904'],
  'era borders': ['quirk 35: 令和元年5月1日', 'quirk 35: 平成31年4月30日', 'quirk 35: 令和元年4月30日'],
  'two-digit years': ['quirk 36:'],
  'no clock in a figure': [['cli/outside-world.test.ts', 'has no say in the bytes']],
  'rounding at .5 and truncation': [['report/all-ratios.test.ts', 'BigInt']],
  'shares that miss 100.0': [['report/fitted.test.ts', '100']],
  '0/0 and n/0 print —': [['report/rounding.test.ts', '—']],
  '−0': ['policy: −0'],
  'an empty score is not 0': ['quirk 54: an absent score is not 0', 'quirk 48: a declared spelling of blank'],
  'NFKC never for categories': ['quirk 8:'],
  '○ 〇 ◯ by table': ['quirk 11: yes written 〇', 'quirk 11: yes written ◯'],
  'look-alikes and zero-width characters': ['policy: look-alikes', 'policy: zero-width'],
  'HTML and Markdown from cells': ['quirk 60'],
  'templates in data': ['quirk 60 and policy: injection: "{{kpi'],
  'formulas in written CSV': ['quirk 59:'],
  'control characters to a terminal': ['quirk 60 and policy: injection: "\\u001b[31m'],
  '__proto__ and constructor': ['policy: __proto__'],
  'path traversal': ['policy: path traversal', ['corpus/on-bin.test.ts', 'a term is no path: %s']],
  'YAML aliases': ['policy: YAML aliases'],
  'regular expressions that explode': ['policy: regular expressions'],
  'kill −9 at any moment': [
    ['cli/unattended.test.ts', 'by kill -9 at any moment leaves a whole report, and the next run works'],
  ],
  'two jobs at once': [['cli/unattended.test.ts', 'do not mix: one works, the others are busy']],
  'disk full, read-only output': [['cli/publish.test.ts', 'ENOSPC']],
  'a cut swap is finished': [
    ['cli/unattended.test.ts', 'between the two renames is finished by any later command'],
  ],
};

const titles = kinds.map(({ of, name }) => `${of}: ${name}`);

function isShown(shown: Shown): boolean {
  if (typeof shown === 'string') return titles.some((title) => title.startsWith(shown));
  const [file, title] = shown;
  return readFileSync(join(import.meta.dirname, '..', file), 'utf8').includes(title);
}

/** Which case of the corpus, or test beside it, shows which item: none may be without. */
describe.each([
  ['what is accepted', ACCEPTED],
  ['what is named and left out, or warned of', NAMED],
  ['what is refused', REFUSED],
  ['hostile and broken input', HOSTILE],
  ['quirks of exports', Object.fromEntries(QUIRKS.map((shown, i) => [`quirk ${i + 1}`, shown]))],
] as const)('%s', (_, items) => {
  test.each(Object.entries(items))('%s has its case', (_item, shown) => {
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((one) => !isShown(one))).toEqual([]);
  });
});
