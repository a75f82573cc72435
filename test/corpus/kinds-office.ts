import { cp932, joinBytes, utf8, utf16le } from '../ingest/encode.ts';
import {
  accepted,
  type Case,
  clean,
  cleanWritten,
  type Expected,
  type Kind,
  kind,
  leftOut,
  linesOf,
  rowIn,
  type Spot,
  spot,
  value,
  withBytes,
  withCells,
  withLine,
  withText,
  withYaml,
} from './case.ts';
import { VOICE_FILES } from './clean.ts';
import type { Draw } from './random.ts';
import { csvOf, lineOf, written } from './write.ts';

type Body = Omit<Case, 'name' | 'of'>;
const accept = { is: 'accept' } as const;
const textOf = (path: string): string => csvOf(clean.sheets.get(path)!);
const inCp932 = (text: string): Uint8Array => cp932(text.replaceAll('〜', '～'));
const CTRL_Z = '\u001a';

/** A whole file made anew from its text; told `once`, since nothing in it is drawn but the file. */
const whole = (
  name: string,
  expected: Expected | ((path: string) => Expected),
  change: (text: string, path: string) => string | Uint8Array,
): Kind =>
  kind(
    'office',
    name,
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const made = change(textOf(path), path);
      return {
        expected: typeof expected === 'function' ? expected(path) : expected,
        project: withBytes(path, typeof made === 'string' ? utf8(made) : made),
      };
    },
    1,
  );
const refused =
  (code: string, line?: number) =>
  (file: string): Expected => ({
    is: 'refused',
    code,
    spots: [{ file, ...(line !== undefined && { line }) } satisfies Spot],
  });
/** A line of a file that is broken so. */
const line = (
  name: string,
  code: string,
  change: (line: string, cell: (column: string) => string) => string,
  column?: string,
): Kind =>
  kind(
    'office',
    name,
    (draw): Body => {
      const at = rowIn(draw);
      const where = column === undefined ? { file: at.path, line: at.row + 2 } : spot(at, column);
      return {
        expected: { is: 'left-out', code, spots: [where] },
        project: withLine(at, (text) => change(text, (name) => value(at, name))),
      };
    },
    1,
  );
/** A cell that no one can read. */
const bad = (column: string, cell: string, code: string, path?: string): Kind =>
  kind('office', `${column}: ${cell}`, (draw: Draw) => leftOut(rowIn(draw, path), column, cell, code), 1);
const good = (column: string, cell: string, before: string, path?: string): Kind =>
  kind(
    'office',
    `${column}: ${cell} is ${before}`,
    (draw: Draw) => accepted(rowIn(draw, path), { [column]: cell }, null, { [column]: before }),
    1,
  );
const half = (text: string): [string, string] => {
  const lines = text.match(/[^\n]*\n/g)!;
  return [lines.slice(0, 30).join(''), lines.slice(30).join('')];
};

/** Files as people, Excel, Numbers, mail gateways and agency systems spoil them; verdicts decided beforehand. */
export const officeKinds: readonly Kind[] = [
  // Characters.
  whole(
    'two files with marks put one after the other',
    refused('header-repeated', 62),
    (text) => `\uFEFF${text}\uFEFF${text}`,
  ),
  whole('a byte order mark in the middle', accept, (text) => half(text).join('\uFEFF')),
  whole('two byte order marks', accept, (text) => `\uFEFF\uFEFF${text}`),
  whole('CP932 behind the mark of UTF-8', refused('file-undecodable', 1), (text) =>
    joinBytes(utf8('\uFEFF'), inCp932(text)),
  ),
  whole('half of the file in CP932', refused('file-undecodable', 1), (text) => {
    const [a, b] = half(text);
    return joinBytes(utf8(a), inCp932(b));
  }),
  whole('UTF-16 with half a character at the end', refused('file-undecodable', 61), (text) =>
    utf16le(text).subarray(0, -1),
  ),
  whole('two UTF-16 files put one after the other', refused('header-repeated', 62), (text) =>
    joinBytes(utf16le(text), utf16le(text)),
  ),
  whole('EUC-JP', refused('file-undecodable'), () => Uint8Array.from([0xbc, 0xf5, 0xc9, 0xd5, 0xff, 0x0a])),
  whole(
    'JIS from a mail gateway',
    refused('header-not-found'),
    () => '\u001b$B<uIUHV9f\u001b(B,\u001b$B<uIUF|\u001b(B\n1,2\n',
  ),
  whole('quoted-printable from a mail gateway', refused('header-not-found'), (text) =>
    [...utf8(text)]
      .map((b) => (b < 0x80 ? String.fromCharCode(b) : `=${b.toString(16).toUpperCase()}`))
      .join(''),
  ),
  whole('base64 from a mail gateway', refused('header-not-found'), (text) =>
    Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ),
  whole('UTF-8 taken for Latin-1 and saved again', refused('header-not-found'), (text) =>
    Buffer.from(text).toString('latin1'),
  ),
  whole(
    'NULs at the end, from a disk that filled up',
    refused('file-binary'),
    (text) => `${text}${'\0'.repeat(512)}`,
  ),
  whole('NULs behind Ctrl-Z', refused('file-binary'), (text) => `${text}${CTRL_Z}${'\0'.repeat(100)}`),
  whole(
    'Ctrl-Z between two files that copy put together',
    refused('header-repeated', 62),
    (text) => `${text}${CTRL_Z}${text}${CTRL_Z}`,
  ),
  // Lines.
  whole('CR CR LF from a transfer as text', accept, (text) => text.replaceAll('\n', '\r\r\n')),
  whole('form feeds between pages', accept, (text) => half(text).join('\f\n')),
  whole('lines wrapped at 76 by a mail gateway', refused('too-many-rejected'), (text) =>
    text.replace(/[^\n]{60}(?=[^\n])/g, '$&\r\n').replace(/^.*\r\n.*\n/, linesOf(VOICE_FILES[0]!)[0]!),
  ),
  whole('line ends that are U+2028', refused('header-not-found'), (text) => text.replaceAll('\n', '\u2028')),
  whole(
    'half of it pasted twice, with other line ends',
    accept,
    (text) => text + half(text)[1].replaceAll('\n', '\r\n'),
  ),
  whole(
    'pasted twice with spaces around cells',
    accept,
    (text) => text + half(text)[1].replaceAll(',', ' , '),
  ),
  whole('rows in reverse', accept, (text) => {
    const [first, ...rows] = text.match(/[^\n]*\n/g)!;
    return first + rows.reverse().join('');
  }),
  // Separators.
  whole('sep=, from Excel', accept, (text) => `sep=,\r\n${text}`),
  whole('sep=; from Excel', accept, (text) => `sep=;\r\n${text.replaceAll(',', ';')}`),
  whole('separated by |', refused('header-not-found'), (text) => text.replaceAll(',', '|')),
  whole('separated by full-width commas', refused('header-not-found'), (text) => text.replaceAll(',', '，')),
  whole('aligned with spaces', refused('header-not-found'), (text) => text.replaceAll(',', '    ')),
  whole('a header with TABs over rows with commas', refused('too-many-rejected'), (text) =>
    text.replace(/^.*\n/, (header) => header.replaceAll(',', '\t')),
  ),
  whole('a comma at the end of every row and not of the header', refused('too-many-rejected'), (text) =>
    text.replaceAll('\n', ',\n').replace(',\n', '\n'),
  ),
  line('TABs in one row', 'row-fields', (text) => text.replaceAll(',', '\t')),
  line('full-width commas in one row', 'row-fields', (text) => text.replaceAll(',', '，')),
  line('an amount with a comma and no quotes', 'row-fields', (text, cell) =>
    text.replace(`,${cell('増減')},`, ',12,345,'),
  ),
  line('a row of =====', 'row-fields', () => '==========\n'),
  kind(
    'office',
    'a row of ----- in every cell',
    (draw) => ({
      expected: {
        is: 'left-out',
        code: 'category-unknown date-unreadable flag-unknown number-unreadable',
        spots: [],
      },
      project: withLine(
        rowIn(draw),
        (text) =>
          `${text
            .split(',')
            .map(() => '-----')
            .join(',')}\n`,
      ),
    }),
    1,
  ),
  line('60件中 1～50件を表示', 'row-fields', () => '60件中 1～50件を表示\n'),
  // Quotes.
  line(
    'a space after a closing quote',
    'quote-stray',
    (text, cell) => text.replace(cell('内容'), `"${cell('内容')}" `),
    '内容',
  ),
  line(
    'a space before an opening quote',
    'quote-stray',
    (text, cell) => text.replace(cell('内容'), ` "${cell('内容')}"`),
    '内容',
  ),
  line(
    'quotes escaped with a backslash',
    'quote-stray',
    (text, cell) => text.replace(cell('内容'), '"彼は\\"はい\\"と"'),
    '内容',
  ),
  line('a whole row in quotes, CSV in CSV', 'row-fields', (text) => `"${text.slice(0, -1)}"\n`),
  line('quotes that swallow a comma', 'row-fields', (text, cell) =>
    text.replace(`${cell('区分')},`, `"${cell('区分')},`).replace(`${cell('会社')},`, `${cell('会社')}",`),
  ),
  whole('every line in quotes, CSV in CSV', refused('header-not-found'), (text) =>
    text.replace(/[^\n]+/g, '"$&"'),
  ),
  bad('区分', '“感謝”', 'category-unknown'),
  bad('区分', "'感謝'", 'category-unknown'),
  bad('受付日', "'2024-05-01", 'date-unreadable'),
  kind(
    'office',
    'a row with a fault of its own swallowed between two stray quotes',
    (draw) => {
      const at = rowIn(draw, VOICE_FILES[1], (cells) => cells[0] !== 'V-0119');
      const next = { ...at, row: at.row + 1 };
      const lines = linesOf(at.path);
      lines[at.row + 1] = lines[at.row + 1]!.replace(value(at, '内容'), `"${value(at, '内容')}`);
      lines[next.row + 1] = lineOf(withCells(next, { 会社: 'ご不滿' }).sheets.get(next.path)!.rows[next.row]!)
        .replace(value(next, '内容'), `${value(next, '内容')}"`)
        .concat('\n');
      return {
        expected: {
          is: 'left-out',
          code: 'quote-stray quote-unclosed',
          spots: [spot(at, '内容'), spot(next, '内容')],
        },
        project: withText(at.path, lines.join('')),
      };
    },
    3,
  ),
  // Other sheets, merged cells, totals.
  whole('the export of another sheet', refused('header-not-found'), () => '目次,頁\n一,1\n二,2\n'),
  whole('a header with line breaks in its cells', accept, (text) =>
    text.replace('受付番号,受付日', '"受付\n番号","受付\r\n日"'),
  ),
  whole('a header with marks for required cells', refused('header-column-missing', 1), (text) =>
    text.replace('区分', '区分（必須）'),
  ),
  whole('merged cells: the date stands in the first row of each day', refused('too-many-rejected'), (text) =>
    text.replace(/,2024-\d\d-\d\d,/g, (date, at: number) => (at % 3 === 0 ? date : ',,')),
  ),
  kind(
    'office',
    'subtotal rows for each team',
    () => {
      const path = 'data/scores.csv';
      const { header, rows } = clean.sheets.get(path)!;
      const part = (from: number, to: number, name: string) =>
        [
          ...rows.slice(from, to),
          [name, '', '', '', String(rows.slice(from, to).reduce((sum, row) => sum + Number(row[4]), 0))],
        ]
          .map((row) => `${lineOf(row)}\n`)
          .join('');
      return {
        expected: accept,
        project: withText(
          path,
          `${lineOf(header)}\n${part(0, 20, '甲チーム小計')}${part(20, 40, '乙チーム 合計')}`,
        ),
      };
    },
    1,
  ),
  kind(
    'office',
    'a subtotal row that disagrees',
    () => {
      const path = 'data/scores.csv';
      const lines = linesOf(path);
      return {
        expected: {
          is: 'warned',
          code: 'control-total-differs',
          spots: [{ file: path, line: 22, cell: 'A22' }],
        },
        project: withText(
          path,
          [...lines.slice(0, 21), '甲チーム小計,,,,99999\n', ...lines.slice(21)].join(''),
        ),
      };
    },
    1,
  ),
  kind(
    'office',
    'a total row in the middle',
    () => {
      const path = VOICE_FILES[2]!;
      const lines = linesOf(path);
      return {
        expected: accept,
        project: withText(
          path,
          [...lines.slice(0, 31), `計,30${','.repeat(12)}\n`, ...lines.slice(31)].join(''),
        ),
      };
    },
    1,
  ),
  kind(
    'office',
    'rows of the average and the best at the foot',
    () => ({
      expected: accept,
      project: withText(
        'data/scores.csv',
        `${textOf('data/scores.csv')}平均,,,,24.6\n最高点,,,,36\n以下余白,,,,\n`,
      ),
    }),
    1,
  ),
  // Cells.
  kind(
    'office',
    '円 and 千円 in one column',
    () => ({
      expected: { is: 'usage', code: 'number-units' },
      project: withYaml(cleanWritten, 'unit: 円', 'unit: [円, 千円]'),
    }),
    1,
  ),
  kind(
    'office',
    'a person in two spellings that differ by a variation selector',
    (draw) => ({
      expected: { is: 'warned', code: 'person-spellings', spots: [] },
      project: written(
        withCells(
          rowIn(draw, VOICE_FILES[0]),
          { 受付者: '辻' },
          withCells(rowIn(draw, VOICE_FILES[1]), { 受付者: '辻\u{E0100}' }),
        ),
      ),
    }),
    1,
  ),
  ...['同上', '〃', '々', '″'].flatMap((cell) => [
    bad('区分', cell, 'cell-ditto'),
    bad('受付日', cell, 'cell-ditto'),
    kind(
      'office',
      `a person written ${cell}`,
      (draw) => leftOut(rowIn(draw), '受付者', cell, 'cell-ditto', { shown: false }),
      1,
    ),
    kind(
      'office',
      `a number of a person written ${cell}`,
      (draw) => leftOut(rowIn(draw, 'data/scores.csv'), '社員番号', cell, 'cell-ditto'),
      1,
    ),
  ]),
  kind('office', 'text that says 同上 is text', (draw) => accepted(rowIn(draw), { 内容: '同上' }), 1),
  ...[
    '約30',
    '30以上',
    '3O',
    '三十',
    '1 234',
    '1,23,456',
    '25点/36点',
    '12千',
    '1.2.3',
    '--5',
    '5-',
    '=1+1',
  ].map((cell) => bad('点数', cell, 'number-unreadable')),
  bad('増減', '1．5', 'number-too-fine'),
  good('点数', '12.0', '12'),
  good('点数', ' １２ 点', '12'),
  good('増減', '(5)', '-5'),
  bad('増減', '"5"', 'number-unreadable'),
  ...[
    ['2024/4/31', 'date-impossible'],
    ['令和6.13.1', 'date-impossible'],
    ['令和6年4月', 'date-unreadable'],
    ['2024/4/1～4/3', 'date-unreadable'],
    ['24/04/01', 'date-short-year'],
    ['Apr-24', 'date-unreadable'],
    ['20240401.0', 'date-unreadable'],
    ['2024/4/1 25:61', 'date-time'],
    ['2024-4-1頃', 'date-unreadable'],
    ['2024/O4/01', 'date-unreadable'],
    ['令和６年度4月1日', 'date-unreadable'],
    ['2024/4/', 'date-unreadable'],
    ['0000-00-00', 'date-impossible'],
    ['9999/99/99', 'date-impossible'],
  ].map(([cell, code]) => bad('受付日', cell!, code!)),
  good('受付日', '2024-04-30T15:00:00.000Z', '2024-05-01'),
  good('受付日', '2024/5/1 0:00:00', '2024-05-01'),
  good('受付日', '2024年５月１日（水）9時30分', '2024-05-01'),
  good('受付日', '令６．５．１', '2024-05-01'),
  bad('区分', '感&#35613;', 'category-unknown'),
  bad('区分', '感\u00a0謝', 'category-unknown'),
  bad('会社', 'そんぽ\u{E0100}', 'category-unknown'),
  bad('改善', '☐', 'flag-unknown'),
  bad('受付番号', '4.5E+12', 'id-exponent'),
  whole(
    'one character of UTF-8 that is cut at the end, all else being ASCII',
    refused('file-undecodable'),
    (text) => joinBytes(utf8(text), Uint8Array.from([0xe3, 0x81])),
  ),
  kind(
    'office',
    'a file with no other Japanese in it, cut inside a character',
    () => {
      const yaml = cleanWritten.yaml
        .replaceAll('日付: {', 'day: {')
        .replace('date: 日付', 'date: day')
        .replace('件名: { type: text }', 'title: { type: text }')
        .replace(
          '種別: { type: category, values: [会議, 共有, 研修] }',
          'kind: { type: category, values: [m, s, t] }',
        )
        .replace('that: { 種別: 会議 }', 'that: { kind: m }');
      const bytes = utf8('day,kind,title\n2024-04-01,m,a\n2024-05-01,s,b\n2024-06-01,t,あ');
      const path = 'data/log.csv';
      return {
        expected: { is: 'refused', code: 'file-undecodable', spots: [{ file: path, line: 4 }] },
        project: withBytes(path, bytes.subarray(0, -1), { ...cleanWritten, yaml }),
      };
    },
    1,
  ),
];
