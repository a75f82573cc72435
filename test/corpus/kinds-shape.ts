import { utf8 } from '../ingest/encode.ts';
import {
  type At,
  type Case,
  clean,
  cleanWritten,
  type Kind,
  kind,
  leftOut,
  linesOf,
  rowIn,
  spot,
  value,
  withCells,
  withLine,
  withSheet,
  withText,
  withYaml,
} from './case.ts';
import { VOICE_FILES } from './clean.ts';
import type { Draw } from './random.ts';
import type { Written } from './run-case.ts';
import { csvOf, lineOf, quoted, written } from './write.ts';

type Body = Omit<Case, 'name' | 'of'>;
const accept = { is: 'accept' } as const;
const textOf = (path: string): string => csvOf(clean.sheets.get(path)!);
const same = (path: string, text: string): Body => ({ expected: accept, project: withText(path, text) });
const change =
  (change: (text: string, draw: Draw) => string) =>
  (draw: Draw): Body => {
    const path = draw.one([...VOICE_FILES, 'data/applications.csv', 'data/log.csv']);
    return same(path, change(textOf(path), draw));
  };
const widthOf = (path: string): number => clean.sheets.get(path)!.header.length;
const brokenLine = (at: At, change: (line: string) => string, code: string, column?: string): Body => ({
  expected: {
    is: 'left-out',
    code,
    spots: [column ? spot(at, column) : { file: at.path, line: at.row + 2 }],
  },
  project: withLine(at, change),
});
const withLines = (path: string, change: (lines: string[]) => string[], from?: Written): Written =>
  withText(path, change(linesOf(path)).join(''), from);
const commas = (path: string): string => ','.repeat(widthOf(path) - 1);

/** The shape of a file: quirks 17 to 33, and the same in the policy's list of broken files. */
export const shapeKinds: readonly Kind[] = [
  kind('quirk 17', 'title rows above the header', (draw) => {
    const path = draw.one(VOICE_FILES);
    return same(path, `お客様の声一覧${commas(path)}\n出力日:2024/10/03${commas(path)}\n\n${textOf(path)}`);
  }),
  kind(
    'quirk 17',
    'a title of one cell above the header',
    change((text) => `申込み一覧\n${text}`),
  ),
  kind('quirk 17', 'a bad cell below title rows has its own line and cell', (draw) => {
    const at = rowIn(draw);
    const text = csvOf(withCells(at, { 区分: 'ご不滿' }).sheets.get(at.path)!);
    const { file, cell } = spot({ ...at, row: at.row + 3 }, '区分');
    return {
      expected: {
        is: 'left-out',
        code: 'category-unknown',
        spots: [{ file, line: at.row + 5, cell: cell!, found: 'ご不滿' }],
      },
      project: withText(at.path, `一覧\n出力日:2024/10/03\n\n${text}`),
    };
  }),
  kind(
    'quirk 18',
    'a header of two rows, by configuration',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const names = clean.sheets.get(path)!.header;
      const top = lineOf(names.map((name) => (name === '区分' ? '声' : '')));
      const files = new Map([
        ...cleanWritten.files,
        ...VOICE_FILES.map((file) => [file, utf8(`${top}\n${textOf(file)}`)] as const),
      ]);
      const yaml = cleanWritten.yaml
        .replace('label: お客様の声\n', 'label: お客様の声\n    header-rows: 2\n')
        .replace('headers: [点数(36点満点)] ', '')
        .replace('out-of: 36,', 'out-of: 36');
      // The upper name is filled to the right: it stands before every name from 区分 on.
      const after = names.slice(names.indexOf('区分'), -1);
      const declared = after.reduce(
        (text, name) =>
          text.replace(`      ${name}: { type: `, `      ${name}: { headers: [声${name}], type: `),
        yaml,
      );
      return { expected: accept, project: { files, yaml: declared } };
    },
    1,
  ),
  ...['合計,360', '計,60件', '総計,６０', '件数,60', '合計60件,', '小計,60', '【合計】,60'].map((foot) =>
    kind(
      'quirk 19',
      `a total row that agrees: ${foot}`,
      (draw) => {
        const path = draw.one(VOICE_FILES);
        const [label, count] = foot.split(',') as [string, string];
        return same(
          path,
          `${textOf(path)}${label},${count === '360' ? '60' : count}${','.repeat(widthOf(path) - 2)}\n`,
        );
      },
      1,
    ),
  ),
  kind(
    'quirk 19',
    'a total row of sums',
    () => {
      const sum = clean.sheets.get('data/scores.csv')!.rows.reduce((all, row) => all + Number(row[4]), 0);
      return same('data/scores.csv', `${textOf('data/scores.csv')}合計,,,,${sum}\n`);
    },
    1,
  ),
  kind(
    'quirk 19',
    'a note below the data',
    change((text) => `${text}※取消を除く\n`),
  ),
  kind(
    'quirk 19',
    'a total row that disagrees',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      return {
        expected: {
          is: 'warned',
          code: 'control-total-differs',
          spots: [{ file: path, line: 62, cell: 'A62' }],
        },
        project: withText(path, `${textOf(path)}合計,61${','.repeat(widthOf(path) - 2)}\n`),
      };
    },
    3,
  ),
  kind(
    'quirk 20',
    'the header again in the data',
    (draw) => {
      const at = rowIn(draw);
      return {
        expected: { is: 'refused', code: 'header-repeated', spots: [{ file: at.path, line: at.row + 2 }] },
        project: withLines(at.path, (lines) => [
          ...lines.slice(0, at.row + 1),
          lines[0]!,
          ...lines.slice(at.row + 1),
        ]),
      };
    },
    3,
  ),
  kind('quirk 20', 'two exports glued together', (draw) => {
    const [a, b] = [draw.below(6), draw.below(6)].map((i) => VOICE_FILES[i]!);
    return {
      expected: { is: 'refused', code: 'header-repeated', spots: [{ file: a!, line: 62 }] },
      project: withText(a!, textOf(a!) + textOf(b!)),
    };
  }),
  kind(
    'quirk 20',
    'two exports glued without a line break between them',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const rows = clean.sheets.get(path)!.rows;
      return {
        // The last row and the second header are one line of too many cells; the rows after it are duplicates.
        expected: { is: 'left-out', code: 'row-fields', spots: [{ file: path, line: rows.length + 1 }] },
        project: withText(path, textOf(path).slice(0, -1) + textOf(path)),
      };
    },
    1,
  ),
  kind(
    'quirk 21',
    'empty columns and rows',
    change(
      (text) =>
        `${text
          .split('\n')
          .slice(0, -1)
          .map((line) => `${line},,\n`)
          .join('')},,,,\n,,\n\n`,
    ),
  ),
  kind('quirk 21', 'a blank line in the middle', (draw) => {
    const at = rowIn(draw);
    return { expected: accept, project: withLine(at, (line) => `${line}\n${commas(at.path)}\n`) };
  }),
  kind(
    'quirk 22',
    'line breaks in quoted text',
    (draw) => {
      const at = rowIn(draw);
      return {
        expected: accept,
        project: written(withCells(at, { 内容: '電話で\r\n「丁寧だった」と\n\n言われた' })),
      };
    },
    3,
  ),
  kind(
    'quirk 22',
    'a bad cell after a cell with line breaks: row is not line',
    (draw) => {
      const at = rowIn(draw);
      const bad = { ...at, row: at.row + 1 };
      const two = written(withCells(bad, { 区分: 'くれーむ' }, withCells(at, { 内容: '一\n二\n三' })));
      return {
        expected: {
          is: 'left-out',
          code: 'category-unknown',
          spots: [{ ...spot(bad, '区分', 'くれーむ'), line: bad.row + 4 }],
        },
        project: two,
      };
    },
    3,
  ),
  kind('quirk 23', 'doubled quotes', (draw) => ({
    expected: accept,
    project: written(withCells(rowIn(draw), { 内容: '「"最高"」""' })),
  })),
  kind(
    'quirk 23',
    'a stray quote in a cell',
    (draw) => {
      const at = rowIn(draw);
      return brokenLine(at, (line) => line.replace(value(at, '内容'), '5"モニタ'), 'quote-stray', '内容');
    },
    3,
  ),
  kind('quirk 23', 'a stray pair of quotes', (draw) => {
    const at = rowIn(draw);
    return brokenLine(at, (line) => line.replace(value(at, '内容'), '彼は"はい"と'), 'quote-stray', '内容');
  }),
  kind('quirk 23', 'text after a closing quote', (draw) => {
    const at = rowIn(draw);
    return brokenLine(at, (line) => line.replace(value(at, '内容'), '"はい"と'), 'quote-stray', '内容');
  }),
  kind(
    'quirk 24',
    'a comma in unquoted text',
    (draw) => {
      const at = rowIn(draw);
      return brokenLine(at, (line) => line.replace(value(at, '内容'), '東京都,港区'), 'row-fields');
    },
    3,
  ),
  kind(
    'policy: one comma too few',
    'a cell is missing',
    (draw) => {
      const at = rowIn(draw);
      return brokenLine(at, (line) => line.replace(`${value(at, '年代')},`, ''), 'row-fields');
    },
    3,
  ),
  kind(
    'policy: one comma too many',
    'an empty cell after the last',
    (draw) => brokenLine(rowIn(draw), (line) => line.replace('\n', ',\n'), 'row-fields'),
    3,
  ),
  kind('policy: one comma too few', 'the last field, which is empty, is missing', (draw) => {
    const at = rowIn(draw);
    const emptied = withCells(at, { メモ: '' });
    const lines = csvOf(emptied.sheets.get(at.path)!).split('\n');
    lines[at.row + 1] = lines[at.row + 1]!.slice(0, -1);
    return {
      expected: { is: 'left-out', code: 'row-fields', spots: [{ file: at.path, line: at.row + 2 }] },
      project: withText(at.path, lines.join('\n')),
    };
  }),
  ...['\t', ';'].map((delimiter) =>
    kind('quirk 25', `separated by ${JSON.stringify(delimiter)}`, (draw) => {
      const path = draw.one([...VOICE_FILES, 'data/scores.csv']);
      return same(path, csvOf(clean.sheets.get(path)!, { delimiter }));
    }),
  ),
  kind('quirk 25', 'separated by ; with a comma in a cell', (draw) => {
    const at = rowIn(draw, 'data/applications.csv');
    const sheet = withCells(at, { 保険料: Number(value(at, '保険料')).toLocaleString('en-US') }).sheets.get(
      at.path,
    )!;
    return same(at.path, csvOf(sheet, { delimiter: ';' }));
  }),
  kind(
    'quirk 26',
    'CRLF',
    change((text) => text.replaceAll('\n', '\r\n')),
  ),
  kind(
    'quirk 26',
    'CR alone',
    change((text) => text.replaceAll('\n', '\r')),
  ),
  kind(
    'quirk 26',
    'line ends of every kind',
    change((text, draw) => text.replace(/\n/g, () => draw.one(['\n', '\r\n', '\r']))),
  ),
  kind(
    'quirk 26',
    'Ctrl-Z at the end',
    change((text) => `${text}\u001a`),
  ),
  kind(
    'quirk 26',
    'no line end at the end',
    change((text) => text.slice(0, -1)),
  ),
  kind('quirk 26', 'a bad cell in a file of lone CRs has its line', (draw) => {
    const at = rowIn(draw);
    const text = csvOf(withCells(at, { 区分: 'ふまん' }).sheets.get(at.path)!, { end: '\r' });
    return {
      expected: { is: 'left-out', code: 'category-unknown', spots: [spot(at, '区分', 'ふまん')] },
      project: withText(at.path, text),
    };
  }),
  kind(
    'quirk 27',
    'a header renamed to a declared alias',
    change((text) => text.replace('受付日,', '受付日時,')),
  ),
  kind(
    'quirk 27',
    'columns in another order',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const order = shuffled(widthOf(path), draw);
      const reorder = (cells: readonly string[]) => order.map((i) => cells[i]!);
      const folder = withSheet(path, ({ header, rows }) => ({
        header: reorder(header),
        rows: rows.map(reorder),
      }));
      return { expected: accept, project: written(folder) };
    },
    3,
  ),
  kind(
    'quirk 27',
    'two undeclared columns of one name',
    change((text) =>
      text
        .split('\n')
        .slice(0, -1)
        .map((line, i) => `${line},${i === 0 ? '備考,備考' : 'x,y'}\n`)
        .join(''),
    ),
  ),
  kind('quirk 27', 'a declared column twice in the header', (draw) => {
    const path = draw.one(VOICE_FILES);
    return {
      expected: { is: 'refused', code: 'header-column-twice', spots: [{ file: path, line: 1, cell: 'N1' }] },
      project: withText(path, textOf(path).replace('メモ', '受付日時')),
    };
  }),
  kind('quirk 27', 'a header renamed to a name that is not declared', (draw) => {
    const path = draw.one(VOICE_FILES);
    return {
      expected: { is: 'refused', code: 'header-column-missing', spots: [{ file: path, line: 1 }] },
      project: withText(path, textOf(path).replace('区分', '区分名')),
    };
  }),
  kind(
    'quirk 28',
    'a unit in the header, declared',
    change((text) => text.replace('点数', '点数(36点満点)')),
  ),
  kind('quirk 28', 'a unit in the header that is not declared', (draw) => {
    const path = draw.one(VOICE_FILES);
    return {
      expected: { is: 'refused', code: 'header-column-missing', spots: [{ file: path, line: 1 }] },
      project: withText(path, textOf(path).replace('増減', '増減(千円)')),
    };
  }),
  kind(
    'quirk 29',
    'the file of a month is missing',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const files = new Map([...cleanWritten.files].filter(([file]) => file !== path));
      return {
        expected: { is: 'warned', code: 'month-empty', spots: [] },
        project: { ...cleanWritten, files },
      };
    },
    3,
  ),
  kind(
    'quirk 30',
    'overlapping exports',
    (draw) => {
      const [a, b] = [VOICE_FILES[draw.below(3)]!, VOICE_FILES[3 + draw.below(3)]!];
      return same('data/voices_more.csv', textOf(a) + linesOf(b).slice(1).join(''));
    },
    3,
  ),
  kind('quirk 30', 'a whole export twice', (draw) =>
    same('data/voices_copy.csv', textOf(draw.one(VOICE_FILES))),
  ),
  kind(
    'quirk 30',
    'the same key with other content in a second export',
    (draw) => {
      const at = rowIn(draw);
      const other = value(at, '区分') === '感謝' ? '要望' : '感謝';
      const line = lineOf(withCells(at, { 区分: other, 改善: '' }).sheets.get(at.path)!.rows[at.row]!);
      return {
        expected: {
          is: 'left-out',
          code: 'key-conflict',
          spots: [
            spot(at, '受付番号', value(at, '受付番号')),
            { file: 'data/voices_z.csv', line: 41, cell: 'A41', found: value(at, '受付番号') },
          ],
        },
        // Among others, or the second file would lose more rows than the limit.
        project: withText(
          'data/voices_z.csv',
          `${[linesOf(at.path)[0]!, ...linesOf(VOICE_FILES.find((p) => p !== at.path)!).slice(1, 40)].join('')}${line}\n`,
        ),
      };
    },
    3,
  ),
  kind('quirk 30', 'the last file is right, where the source says so', (draw) => {
    const at = rowIn(draw);
    const other = value(at, '区分') === '感謝' ? '要望' : '感謝';
    const corrected = withCells(at, { 区分: other, 改善: '' });
    const line = lineOf(corrected.sheets.get(at.path)!.rows[at.row]!);
    const project = withText('data/voices_z.csv', `${linesOf(at.path)[0]!}${line}\n`);
    return {
      expected: accept,
      project: withYaml(project, 'key: 受付番号\n', 'key: 受付番号\n    same-key: last-file\n'),
      baseline: written(corrected),
    };
  }),
  kind(
    'quirk 31',
    'the same line twice, with a key',
    (draw) => {
      const at = rowIn(draw);
      return { expected: accept, project: withLine(at, (line) => line + line) };
    },
    3,
  ),
  kind(
    'quirk 31',
    'the same line twice, without a key',
    (draw) => {
      const at = rowIn(draw, 'data/log.csv');
      const project = withLine(at, (line) => line + line);
      return {
        expected: {
          is: 'warned',
          code: 'row-repeated',
          spots: [{ file: at.path, line: at.row + 3, cell: `A${at.row + 3}` }],
        },
        project,
      };
    },
    3,
  ),
  ...[1000, 5000, 10_000].map((rows) =>
    kind(
      'quirk 32',
      `an export of exactly ${rows} rows`,
      () => {
        const line = (i: number) => `2024-0${4 + (i % 6)}-01,会議,件名${i}\n`;
        const text = `日付,種別,件名\n${Array.from({ length: rows }, (_, i) => line(i)).join('')}`;
        return {
          expected: { is: 'warned', code: 'row-count-limit', spots: [{ file: 'data/log.csv' }] },
          project: withText('data/log.csv', text),
        };
      },
      1,
    ),
  ),
  kind(
    'quirk 33',
    'cancelled and test rows',
    (draw) => {
      const at = rowIn(draw);
      const cells = clean.sheets.get(at.path)!.rows[at.row]!;
      const more = ['取消', 'テスト'].map((state, i) =>
        lineOf(cells.with(0, `V-9${i}${draw.below(99)}`).with(12, state)),
      );
      return same(at.path, `${textOf(at.path)}${more.join('\n')}\n`);
    },
    3,
  ),
  kind('policy: quoted', 'every cell in quotes', (draw) => {
    const path = draw.one(VOICE_FILES);
    const { header, rows } = clean.sheets.get(path)!;
    return same(path, [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join(''));
  }),
  kind(
    'policy: duplicate key',
    'two rows of one key in a file',
    (draw) => {
      const at = rowIn(draw);
      const next = { ...at, row: at.row + 1 };
      return {
        expected: {
          is: 'left-out',
          code: 'key-conflict',
          spots: [at, next].map((one) => spot(one, '受付番号', value(at, '受付番号'))),
        },
        project: written(withCells(next, { 受付番号: value(at, '受付番号') })),
      };
    },
    3,
  ),
  kind(
    'policy: empty required cell',
    'a required cell is blank',
    (draw) =>
      leftOut(
        rowIn(draw),
        draw.one(['受付日', '区分', '会社', '点数', '受付者']),
        draw.one(['', '　', ' ']),
        'cell-empty',
        { shown: false },
      ),
    4,
  ),
  kind(
    'policy: empty required cell',
    'the key is blank',
    (draw) => leftOut(rowIn(draw), '受付番号', '', 'cell-empty'),
    2,
  ),
  kind(
    'policy: unclosed quote',
    'that a later quote closes',
    (draw) => {
      const at = rowIn(draw);
      const later = { ...at, row: Math.min(at.row + 3, 58) };
      const lines = linesOf(at.path);
      lines[at.row + 1] = lines[at.row + 1]!.replace(value(at, '内容'), `"${value(at, '内容')}`);
      lines[later.row + 1] = lines[later.row + 1]!.replace(value(later, '内容'), `${value(later, '内容')}"`);
      if (later.row === at.row)
        return brokenLine(
          at,
          (line) => line.replace(value(at, '内容'), `"${value(at, '内容')}`),
          'quote-unclosed',
          '内容',
        );
      return {
        expected: {
          is: 'left-out',
          code: 'quote-unclosed quote-stray',
          spots: [spot(at, '内容'), spot(later, '内容')],
        },
        project: withText(at.path, lines.join('')),
      };
    },
    3,
  ),
  kind(
    'policy: unclosed quote',
    'to the end of the file',
    (draw) => {
      const at = rowIn(draw);
      return brokenLine(
        at,
        (line) => line.replace(value(at, '内容'), `"${value(at, '内容')}`),
        'quote-unclosed',
        '内容',
      );
    },
    3,
  ),
  kind(
    'policy: unclosed quote',
    'in the last row',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const at = { path, row: 59 };
      return brokenLine(
        at,
        (line) => line.replace(value(at, 'メモ'), `"${value(at, 'メモ')}`),
        'quote-unclosed',
        'メモ',
      );
    },
    1,
  ),
  kind(
    'policy: over-long field',
    'a cell of 2 MB',
    (draw) => {
      const at = rowIn(draw);
      return brokenLine(
        at,
        (line) => line.replace(value(at, '内容'), 'あ'.repeat(2 << 20)),
        'record-too-long',
      );
    },
    1,
  ),
  kind(
    'policy: header only',
    'a file of the header alone',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      return {
        expected: { is: 'warned', code: 'file-without-rows month-empty', spots: [] },
        project: withText(path, linesOf(path)[0]!),
      };
    },
    2,
  ),
  kind('policy: no header', 'the header line is gone', (draw) => {
    const path = draw.one(VOICE_FILES);
    return {
      expected: { is: 'refused', code: 'header-not-found', spots: [{ file: path }] },
      project: withLines(path, (lines) => lines.slice(1)),
    };
  }),
  kind(
    'policy: more rejected rows than the limit',
    'a column of another kind',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      return {
        expected: { is: 'refused', code: 'too-many-rejected', spots: [{ file: path }] },
        project: written(
          withSheet(path, ({ header, rows }) => ({ header, rows: rows.map((row) => row.with(6, '四十代')) })),
        ),
      };
    },
    1,
  ),
  kind('policy: extra columns', 'undeclared columns among the others', (draw) => {
    const path = draw.one(VOICE_FILES);
    const at = draw.below(widthOf(path));
    const folder = withSheet(path, ({ header, rows }) => ({
      header: header.toSpliced(at, 0, '余分'),
      rows: rows.map((row, i) => row.toSpliced(at, 0, `余${i}`)),
    }));
    return { expected: accept, project: written(folder) };
  }),
];

function shuffled(length: number, draw: Draw): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = draw.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
