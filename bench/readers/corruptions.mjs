/**
 * One clean export and 48 copies of it, each with one thing that happens to exports. Every copy holds what a
 * person who looks at it would read as the same 200 applications, or has lost something that should be said.
 */

const TEXT = new TextEncoder();

/** @returns {string[]} lines of the clean file: a header and 200 rows. */
export function cleanLines() {
  let state = 2024;
  const below = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const rows = Array.from({ length: 200 }, (_, i) => {
    const month = String(4 + (i % 6)).padStart(2, '0');
    const day = String(1 + below(28)).padStart(2, '0');
    const kind = ['生保', '生保', '損保', '少短'][below(4)];
    const mark = below(4) === 0 ? '×' : '○';
    return `A-${String(i + 1).padStart(4, '0')},2024-${month}-${day},${kind},${mark},${1000 * (1 + below(90))},備考${i + 1}`;
  });
  return ['申込番号,申込日,種別,推奨,保険料,備考', ...rows];
}

/** Line numbers (0 is the header) of rows of 生保: a row that the answer depends on. */
const of = (lines, kind, nth) =>
  lines.map((line, i) => [line, i]).filter(([line]) => line.includes(kind))[nth][1];

const join = (lines, end = '\n') => lines.join(end) + end;
const row =
  (change, nth = 20) =>
  (lines) => {
    const at = of(lines, ',生保,', nth);
    return join(lines.with(at, change(lines[at], lines)));
  };
const cell = (field, value) =>
  row((line) =>
    line
      .split(',')
      .map((text, i) => (i === field ? (typeof value === 'function' ? value(text) : value) : text))
      .join(','),
  );
const bytes = (...parts) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? TEXT.encode(part) : part)]));
const utf16 = (text, mark) =>
  Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const every = (field, change) => (lines) =>
  join(
    lines.map((line, i) =>
      i === 0
        ? line
        : line
            .split(',')
            .map((c, f) => (f === field ? change(c) : c))
            .join(','),
    ),
  );

/** CP932 of the characters in the file, by turning the decoder round. */
function cp932(text) {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const table = new Map();
  for (let lead = 0x81; lead < 0xfd; lead++)
    for (let trail = 0x40; trail < 0xfd; trail++)
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {}
  return Uint8Array.from(
    [...text].flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : table.get(c))),
  );
}

/** Name and maker of each copy. */
export const corruptions = [
  ['UTF-8 with a byte order mark', (l) => `\uFEFF${join(l)}`],
  ['Shift_JIS', (l) => cp932(join(l))],
  ['UTF-16 with TABs (Excel)', (l) => utf16(join(l, '\r\n').replaceAll(',', '\t'), true)],
  ['UTF-16 without a mark', (l) => utf16(join(l), false)],
  [
    'one Shift_JIS line in UTF-8',
    (l) => {
      const at = of(l, ',生保,', 20);
      return bytes(join(l.slice(0, at)), cp932(`${l[at]}\n`), join(l.slice(at + 1)));
    },
  ],
  ['a full-width space after a header', (l) => join(l).replace('種別,', '種別　,')],
  ['line ends CRLF', (l) => join(l, '\r\n')],
  ['line ends CR', (l) => join(l, '\r')],
  ['line ends mixed', (l) => l.map((line, i) => line + ['\n', '\r\n'][i % 2]).join('')],
  ['Ctrl-Z at the end', (l) => `${join(l)}\u001a`],
  ['separated by ;', (l) => join(l).replaceAll(',', ';')],
  ['separated by TAB', (l) => join(l).replaceAll(',', '\t')],
  ['three title rows', (l) => `申込一覧\n出力日:2024/10/03\n\n${join(l)}`],
  ['title rows of full width', (l) => `申込一覧,,,,,\n出力日:2024/10/03,,,,,\n${join(l)}`],
  [
    'a total row',
    (l) =>
      `${join(l)}合計,,,,${l.slice(1).reduce((sum, line) => sum + Number(line.split(',')[4]), 0)},200件\n`,
  ],
  ['a total row that says 生保', (l) => `${join(l)}小計,2024-09-30,生保,,1000000,\n`],
  ['a note below', (l) => `${join(l)}※取下げを除く\n`],
  ['the header again in the middle', (l) => join([...l.slice(0, 100), l[0], ...l.slice(100)])],
  ['the export twice in one file', (l) => join([...l, ...l])],
  ['one row twice', (l) => join(l.toSpliced(of(l, ',生保,', 5), 0, l[of(l, ',生保,', 5)]))],
  ['two rows of one number', row((line) => `${line}\n${line.replace(/,\d+,備考/, ',500,備考')}`)],
  ['columns in another order', (l) => join(l.map((line) => line.split(',').reverse().join(',')))],
  ['a column renamed 種別区分', (l) => join(l).replace('種別', '種別区分')],
  ['the column 種別 twice', (l) => join(l.map((line, i) => `${line},${i === 0 ? '種別' : '損保'}`))],
  ['an undeclared column more', (l) => join(l.map((line, i) => `${i === 0 ? '番' : i},${line}`))],
  ['a comma too many in one row', row((line) => line.replace(',備考', ',東京都,備考'))],
  ['a comma too many before the category', row((line) => line.replace(',生保', ',東京都,生保'))],
  ['a comma too few in one row', row((line) => line.replace(/,備考.*/, ''))],
  ['a cell missing before the category', row((line) => line.replace(/,2024-\d\d-\d\d/, ''))],
  ['a thousands comma without quotes', row((line) => line.replace(/,(\d+)000,備考/, ',$1,000,備考'))],
  ['a quote opened and never closed', row((line) => line.replace(',備考', ',"備考'))],
  [
    'a quote that a later row closes',
    (l) => {
      const [a, b] = [of(l, ',生保,', 20), of(l, ',生保,', 24)];
      return join(l.with(a, l[a].replace(',備考', ',"備考')).with(b, `${l[b]}"`));
    },
  ],
  ['a stray quote in a cell', row((line) => line.replace('備考', '5"備考'))],
  ['a category with a full-width space', cell(2, '　生保 ')],
  ['a category with a zero-width space', cell(2, '生\u200b保')],
  ['an unknown category', cell(2, '生呆')],
  ['an empty category', cell(2, '')],
  ['another yes/no mark (✕)', (l) => join(l).replaceAll('×', '✕')],
  ['full-width digits in a number', cell(4, wide)],
  ['1,234円 in quotes', (l) => every(4, (c) => `"${c.replace(/\B(?=(\d{3})+$)/g, ',')}円"`)(l)],
  ['a number that is ―', cell(4, '―')],
  ['a number that is #REF!', cell(4, '#REF!')],
  ['dates as 2024/4/1', every(1, (c) => c.split('-').map(Number).join('/'))],
  [
    'dates as 令和6年4月1日',
    every(1, (c) => c.replace(/2024-(\d+)-(\d+)/, (_, m, d) => `令和6年${Number(m)}月${Number(d)}日`)),
  ],
  ['one impossible date', cell(1, '2024-09-31')],
  ['one date of two digits', cell(1, '24/6/1')],
  [
    'a time stamp on the last day',
    (l) => {
      const at = of(l, ',生保,', 20);
      return join(l.with(at, l[at].replace(/2024-\d\d-\d\d/, '2024-09-30 23:59')));
    },
  ],
  ['cut in the middle of a row', (l) => join(l).slice(0, -2000)],
];
