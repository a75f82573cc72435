import {
  accepted,
  type Case,
  clean,
  cleanWritten,
  type Kind,
  kind,
  leftOut,
  rowIn,
  spot,
  value,
  withCells,
  withSheet,
  withText,
  withYaml,
} from './case.ts';
import { VOICE_FILES } from './clean.ts';
import type { Draw } from './random.ts';
import type { Written } from './run-case.ts';
import { csvOf, written } from './write.ts';

type Body = Omit<Case, 'name' | 'of'>;
const accept = { is: 'accept' } as const;
const grouped = (n: string) => n.replace(/\B(?=(\d{3})+$)/g, ',');

const premium =
  (write: (amount: string) => string) =>
  (draw: Draw): Body => {
    const at = rowIn(draw, 'data/applications.csv', (cells) => cells[4]!.length > 3);
    return accepted(at, { 保険料: write(value(at, '保険料')) });
  };
const negative =
  (write: (amount: string) => string) =>
  (draw: Draw): Body => {
    const at = rowIn(draw, undefined, (cells) => cells[9]!.startsWith('-'));
    return accepted(at, { 増減: write(value(at, '増減').slice(1)) });
  };
const badNumber =
  (cell: string, code: string) =>
  (draw: Draw): Body =>
    leftOut(rowIn(draw), '点数', cell, code);

/** The applications with a product in place of 推奨, which a list answers by the day of the application. */
function withProducts(list: string): Written {
  const path = 'data/applications.csv';
  const { header, rows } = clean.sheets.get(path)!;
  const early = (date: string): boolean => date <= '2024-06-30';
  const sheet = {
    header: header.with(3, '商品'),
    // 甲 is recommended until 30 June, 乙 from 1 July on.
    rows: rows.map((row) => row.with(3, (row[3] === '○') === early(row[1]!) ? '甲' : '乙')),
  };
  const project = withYaml(
    withYaml(
      cleanWritten,
      '推奨: { type: flag }',
      '商品: { type: text, personal: false }\n      推奨: { type: flag, lookup: { in: products, by: { 商品: 商品 }, as-of: 申込日, from: 開始日, to: 終了日, take: 推奨 } }',
    ),
    '  scores:\n',
    '  products:\n    files: data/products.csv\n    columns:\n      商品: { type: text, personal: false }\n      開始日: { type: date, required: false }\n      終了日: { type: date, required: false }\n      推奨: { type: flag }\n  scores:\n',
  );
  return withText('data/products.csv', list, withText(path, csvOf(sheet), project));
}

/** Values: quirks 46 to 57. */
export const valueKinds: readonly Kind[] = [
  kind('quirk 46', '"1,234"', premium(grouped)),
  kind(
    'quirk 46',
    '1,234円',
    premium((n) => `${grouped(n)}円`),
  ),
  kind(
    'quirk 46',
    '￥1,234-',
    premium((n) => `￥${grouped(n)}-`),
  ),
  kind(
    'quirk 46',
    '１，２３４',
    premium((n) => grouped(n).replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
    1,
  ),
  kind('quirk 46', '12,34, which is no grouping', (draw) =>
    leftOut(rowIn(draw, 'data/applications.csv'), '保険料', '12,34', 'number-unreadable'),
  ),
  kind('quirk 46', '1.234, which may be a thousand elsewhere', (draw) =>
    leftOut(rowIn(draw, 'data/applications.csv'), '保険料', '1.234', 'number-too-fine'),
  ),
  kind('quirk 46', '1e3', badNumber('1e3', 'number-unreadable'), 1),
  kind('quirk 46', '0x10', badNumber('0x10', 'number-unreadable'), 1),
  kind(
    'quirk 47',
    '▲60',
    negative((n) => `▲${n}`),
  ),
  kind(
    'quirk 47',
    '△60',
    negative((n) => `△${n}`),
  ),
  kind(
    'quirk 47',
    '(60)',
    negative((n) => `(${n})`),
  ),
  kind(
    'quirk 47',
    '（60）',
    negative((n) => `（${n}）`),
    1,
  ),
  kind('quirk 47', '△ alone', (draw) => leftOut(rowIn(draw), '増減', '△', 'number-mark')),
  kind('quirk 47', '(-60)', (draw) => leftOut(rowIn(draw), '増減', '(-60)', 'number-unreadable'), 1),
  ...['―', '未', '不明', 'N/A', '-'].map((cell) =>
    kind('quirk 48', `${cell} for a number`, badNumber(cell, 'number-unreadable'), 1),
  ),
  ...['#N/A', '#REF!', '#VALUE!', '####'].map((cell) =>
    kind('quirk 48', `${cell} from Excel`, badNumber(cell, 'cell-excel-error'), 1),
  ),
  kind(
    'quirk 48',
    'an Excel error in a category',
    (draw) => leftOut(rowIn(draw), '区分', '#N/A', 'cell-excel-error'),
    1,
  ),
  kind(
    'quirk 48',
    'an Excel error in a date',
    (draw) => leftOut(rowIn(draw), '受付日', '#REF!', 'cell-excel-error'),
    1,
  ),
  kind('quirk 48', 'a declared spelling of blank is not 0', (draw) => {
    const at = rowIn(draw, 'data/scores.csv');
    return accepted(
      at,
      { 合計点: '欠席' },
      ['合計点: { type: number,', '合計点: { type: number, blank: [欠席, ―],'],
      { 合計点: '' },
    );
  }),
  kind(
    'quirk 49',
    'a percentage where a number is declared',
    badNumber('26.9%', 'number-percent-undeclared'),
  ),
  kind('quirk 49', 'a share where a percentage is declared', (draw) =>
    leftOut(rowIn(draw, 'data/applications.csv'), '割引', '0.269', 'number-percent'),
  ),
  ...[
    ['10', 'accept'],
    ['1', 'warned'],
  ].map(([limit, is]) =>
    kind(
      'policy: share of blanks',
      `most-blank: ${limit}, with three of a hundred cells blank`,
      () => {
        const path = 'data/scores.csv';
        const sheet = clean.sheets.get(path)!;
        const rows = sheet.rows.map((row, i) => (i < 2 ? row.with(4, '') : row));
        const project = withYaml(
          withText(path, csvOf({ ...sheet, rows })),
          '合計点: { type: number,',
          `合計点: { type: number, most-blank: ${limit},`,
        );
        return {
          expected: is === 'accept' ? accept : { is: 'warned', code: 'cells-mostly-blank', spots: [] },
          project,
          baseline: withText(path, csvOf({ ...sheet, rows })),
        };
      },
      1,
    ),
  ),
  kind('policy: range', 'a score above what can be', (draw) =>
    leftOut(rowIn(draw), '点数', '99', 'number-range', {
      yaml: ['out-of: 36,', 'out-of: 36, at-least: 0, at-most: 36,'],
    }),
  ),
  kind('quirk 49', 'full-width percentages', (draw) => {
    const at = rowIn(draw, 'data/applications.csv');
    return accepted(at, { 割引: value(at, '割引').replace('.', '．').replace('%', '％') });
  }),
  kind(
    'quirk 49',
    'shares, where the column says so',
    () => {
      const rows = clean.sheets
        .get('data/applications.csv')!
        .rows.map((row) => row.with(5, fraction(row[5]!)));
      const text = csvOf({ header: clean.sheets.get('data/applications.csv')!.header, rows });
      const project = withYaml(cleanWritten, 'percent: true', 'percent: fraction');
      return {
        expected: accept,
        project: {
          ...project,
          files: new Map([...project.files, ['data/applications.csv', new TextEncoder().encode(text)]]),
        },
      };
    },
    1,
  ),
  kind(
    'quirk 50',
    'another declared spelling',
    (draw) => {
      const at = rowIn(draw, undefined, (cells) => cells[3] === '感謝');
      return accepted(at, { 区分: draw.one(['感謝の声', 'お褒め']) });
    },
    3,
  ),
  ...['ご不滿', '感射', 'お叱り', '不満 要望', 'その他？', '１'].map((cell) =>
    kind(
      'quirk 50',
      `an unknown category ${cell}`,
      (draw) => leftOut(rowIn(draw), '区分', cell, 'category-unknown'),
      1,
    ),
  ),
  kind(
    'quirk 51',
    'several values by either declared separator',
    (draw) => {
      const at = rowIn(draw, undefined, (cells) => cells[5]!.includes('、'));
      return accepted(at, { 方法: value(at, '方法').replace('、', draw.one([';', '；', '、 '])) });
    },
    3,
  ),
  kind(
    'quirk 51',
    'of several values the first of the list, where the column says so',
    (draw) => {
      const at = rowIn(draw, undefined, (cells) => cells[5] === '電話、書面');
      // As if every cell held that one alone.
      const alone = VOICE_FILES.reduce(
        (folder, path) =>
          withSheet(
            path,
            ({ header, rows }) => ({ header, rows: rows.map((row) => row.with(5, row[5]!.split('、')[0]!)) }),
            folder,
          ),
        clean,
      );
      return {
        expected: accept,
        project: withYaml(
          written(withCells(at, { 方法: '書面;電話' })),
          'separator: [、, ;],',
          'separator: [、, ;], priority: true,',
        ),
        baseline: written(alone),
      };
    },
    1,
  ),
  kind('quirk 51', 'several values where one is declared', (draw) =>
    leftOut(rowIn(draw), '会社', 'アフラック、そんぽ', 'category-unknown'),
  ),
  kind('quirk 51', 'one unknown among several values', (draw) =>
    leftOut(rowIn(draw), '方法', '電話、訪問', 'category-unknown'),
  ),
  kind('quirk 52', '012 and 12 are two persons', (draw) => {
    const at = rowIn(draw, 'data/scores.csv', (cells) => cells[3] === '再試験');
    // One person more, with a score of one attempt.
    return accepted(at, { 社員番号: value(at, '社員番号').replace(/^0+/, '') }, null, {
      社員番号: `9${value(at, '社員番号')}`,
    });
  }),
  kind('quirk 52', 'a number kept as text by Excel', (draw) => {
    const at = rowIn(draw, 'data/scores.csv');
    return accepted(at, { 社員番号: `="${value(at, '社員番号')}"` });
  }),
  kind('quirk 53', 'a category that Excel made a date', (draw) =>
    leftOut(rowIn(draw), '年代', '1月2日', 'category-unknown'),
  ),
  kind('quirk 53', 'an id in the form 1.23457E+11', (draw) =>
    leftOut(rowIn(draw), '受付番号', '1.23457E+11', 'id-exponent'),
  ),
  kind('quirk 53', '="V-0001"', (draw) => {
    const at = rowIn(draw);
    return accepted(at, { 受付番号: `="${value(at, '受付番号')}"` });
  }),
  kind('quirk 54', '28点', (draw) => {
    const at = rowIn(draw);
    return accepted(at, { 点数: `${value(at, '点数')}点` });
  }),
  kind('quirk 54', '28/36', (draw) => {
    const at = rowIn(draw);
    return accepted(at, { 点数: `${value(at, '点数')}/36` });
  }),
  kind('quirk 54', '28/40, other full marks', (draw) =>
    leftOut(rowIn(draw), '点数', '28/40', 'number-full-marks'),
  ),
  kind('quirk 54', '欠席 for a score', badNumber('欠席', 'number-unreadable')),
  kind('quirk 54', 'a second attempt counts by the rule of the KPI', (draw) => {
    const at = rowIn(draw, 'data/scores.csv', (cells) => cells[3] === '再試験');
    // Best of both: with a full second score the first does not matter.
    const first = { ...at, row: at.row - 1 };
    const full = withCells(at, { 合計点: '36' });
    return {
      expected: accept,
      project: written(withCells(first, { 合計点: '0' }, full)),
      baseline: written(withCells(first, { 合計点: '35' }, full)),
    };
  }),
  kind('quirk 54', 'an absent score is not 0', (draw) => {
    const at = rowIn(draw, 'data/scores.csv', (cells) => cells[3] === '再試験');
    // The other attempt alone decides.
    return {
      expected: accept,
      project: written(withCells(at, { 合計点: '' })),
      baseline: written(withCells(at, { 合計点: '0' })),
    };
  }),
  kind(
    'quirk 55',
    'a product list that was revised within the term',
    () => ({
      expected: accept,
      project: withProducts(
        '商品,開始日,終了日,推奨\n甲,,2024/6/30,○\n甲,2024/7/1,,×\n乙,,2024/6/30,×\n乙,2024/7/1,,○\n',
      ),
    }),
    1,
  ),
  kind(
    'quirk 55',
    'a product list with a gap',
    () => ({
      expected: { is: 'error', code: 'lookup-none' },
      project: withProducts('商品,開始日,終了日,推奨\n甲,,2024/6/30,○\n乙,,2024/6/30,×\n乙,2024/7/1,,○\n'),
    }),
    1,
  ),
  kind('quirk 56', 'a product mapped to its class', (draw) => {
    const at = rowIn(draw, 'data/applications.csv');
    const product = { 生保: '終身保険', 損保: '自動車保険', 少短: 'ペット' }[value(at, '種別')]!;
    return accepted(at, { 種別: product });
  }),
  kind('quirk 56', 'a product that is not mapped', (draw) =>
    leftOut(rowIn(draw, 'data/applications.csv'), '種別', '団体介護', 'category-unknown'),
  ),
  kind('quirk 57', 'a cancelled application is left out by the KPI', (draw) => {
    const at = rowIn(draw, 'data/applications.csv', (cells) => cells[2] === '生保' && cells[6] === '取下げ');
    return accepted(at, { 推奨: value(at, '推奨') === '○' ? '×' : '○' }, null, { 推奨: value(at, '推奨') });
  }),
  kind(
    'quirk 11',
    'a blank that has to decide',
    (draw) => {
      const at = rowIn(draw, undefined, (cells) => cells[3] === '不満');
      return {
        expected: { is: 'left-out', code: 'row-undecided', spots: [spot(at, '改善')] },
        project: written(withCells(at, { 改善: '' })),
      };
    },
    3,
  ),
  kind(
    'policy: look-alikes',
    'a Cyrillic, Greek or full-width letter in an id makes another key or the same',
    (draw) => {
      const at = rowIn(draw);
      return accepted(at, { 受付番号: value(at, '受付番号').replace('V', 'Ｖ') });
    },
  ),
  kind('policy: zero-width', 'inside a category', (draw) => {
    const at = rowIn(draw);
    return accepted(at, { 区分: [...value(at, '区分')].join('\u200b') });
  }),
  kind(
    'policy: look-alikes',
    'CJK compatibility and radicals in a category',
    (draw) => leftOut(rowIn(draw), '会社', 'そん⽳', 'category-unknown'),
    1,
  ),
  kind(
    'policy: −0',
    'minus nothing',
    (draw) => accepted(rowIn(draw), { 増減: '-0' }, null, { 増減: '0' }),
    1,
  ),
  kind('policy: several faults', 'two bad cells in one row are both named', (draw) => {
    const at = rowIn(draw);
    return {
      expected: {
        is: 'left-out',
        code: 'category-unknown date-impossible',
        spots: [spot(at, '区分', '不明'), spot(at, '受付日', '2024/2/30')],
      },
      project: written(withCells(at, { 区分: '不明', 受付日: '2024/2/30' })),
    };
  }),
];

/** 26.9% as 0.269. */
const fraction = (percent: string): string => {
  const digits = percent.replace('%', '').replace('.', '').padStart(3, '0');
  return `0.${digits}`;
};
