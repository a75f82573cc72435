import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { cp932, joinBytes, utf8 } from './encode.ts';
import { HEADER, row, sourceOf, voices } from './source.ts';
import { partByPart, told } from './told.ts';

/** How many random projects of one to three files are read twice; `FILES=20000` is the full number. */
const FILES = Number(process.env['FILES'] ?? 3000);

const loose = sourceOf(
  {
    日: { type: 'date', required: false },
    区分: { type: 'category', values: ['感謝', '不満'], required: false },
    名: { type: 'text', required: false },
    人: { type: 'person', required: false },
  },
  { date: '日' },
);
const named = sourceOf(
  {
    日: { type: 'date' },
    人: { type: 'person', required: false },
    客: { type: 'person' },
    員: { type: 'person', id: true, required: false },
    別: { type: 'person', blank: ['担当なし', '山田 太郎'], required: false },
  },
  { key: ['員', '別'] },
);
const several = sourceOf(
  {
    回: { type: 'text', personal: false },
    番号: { type: 'text', id: true },
    種別: {
      type: 'category',
      values: { 生保: ['生命'], 損保: null },
      separator: '・',
      'most-blank': 10,
      required: false,
    },
    合計点: { type: 'number', decimals: 1, blank: ['欠席', '―'], required: false },
    日付: { type: 'date', 'excel-serial': 1900, required: false },
    備考: { type: 'text', blank: '未', required: false },
  },
  { key: ['回', '番号'], sameKey: 'last-file' },
);

/** Names that the scanner may take as they are, and such that it may not: how long, how written, how like each other. */
const NAMES = [
  ...[
    '顧客0001',
    '顧客0002',
    '山田太郎',
    '山田 太郎',
    '山田　太郎',
    ' 山田太郎',
    '山田太郎 ',
    '山田太郎　',
    '　山田太郎',
  ],
  ...[
    '髙橋',
    '高橋',
    '﨑山',
    '崎山',
    '德川',
    '徳川',
    '濵田',
    '浜田',
    '瀨戸',
    '瀬戸',
    '山田  太郎',
    '山 田 太 郎',
  ],
  ...[
    '同上',
    '同右',
    '上同',
    '上田',
    '同上 太郎',
    '仝',
    '〃',
    '々',
    '佐々木',
    '佐々木 々',
    '同',
    '上',
    '一',
    '一二',
  ],
  ...['12', '123', '1234', '01234', '0000', '１２３４', '12E4', '1.5E4', 'A-01', 'a-01', 'A 01', 'Ｂ０１'],
  ...['ヤマダ', 'ﾔﾏﾀﾞ', 'ヤマタ゛', 'マリア・ロペス', 'マリアロペス', 'ヷヸ', 'ヴーヶ', 'ゔ', 'ゝ', 'ーー'],
  ...[
    'あ'.repeat(10),
    'あ'.repeat(11),
    '田'.repeat(16),
    '田'.repeat(17),
    '12345678901234567',
    'あいうえお12',
  ],
  ...[
    '1'.repeat(32),
    '1'.repeat(33),
    '="0012"',
    '#N/A',
    '不明',
    '本人',
    'なし',
    '\ue000',
    '𠮷田',
    '吉田',
    '',
  ],
];

/** Cells that a column may hold: plain ones mostly, so that whole rows are read by the fast reader. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  日: ['2024-04-01', '2024-05-31', '2024/4/1', '令和6年4月1日', '2024-02-30', '', ' 2024-04-02'],
  受付日: ['2024-04-01', '2024-09-30', '2024-06-15', '2024/6/15', 'R6.4.1', '6/4/1', '', '2024-04-31'],
  日付: ['2024-04-01', '45383', '2024年4月1日', '1900-01-01', ''],
  区分: ['感謝', '不満', '感謝', '不満', 'お褒め', '感謝　', '苦情', ''],
  種別: ['生保', '損保', '生命', '生保・損保', '', '生保・？'],
  改善: ['○', '×', '', '1', 'レ', 'はい', '?'],
  点数: ['12', '0', '', '１２', '1,200', '▲3', '12点', '12.5', '9007199254740993'],
  合計点: ['12', '12.5', '欠席', '', '―', '12.55', '(3)'],
  受付者: ['担当01', '担当02', '担当 01', '012', '12', '', '髙橋', '高橋'],
  人: ['田中', '田中　太郎', '田中太郎', '', '#N/A', '佐々木', ...NAMES],
  客: NAMES,
  員: NAMES,
  別: [...NAMES, '担当なし'],
  受付番号: ['V-1', 'V-2', 'V-3', 'Ｖ－１', '1.2E+11', 'v-1', ' V-4', '', '="V-5"', 'ｱ1', 'ア1', 'V-6 '],
  回: ['第1回', '第2回', '第１回', ' 第1回', 'ソ表能', ''],
  番号: ['001', '002', '００１', '1.5E+3', '003', ''],
  備考: ['', '未', 'あ', ' ', '　', '#REF!', '=1+1', 'ん', '"', 'a,b', '１', '\u2460', '～'],
  名: ['', 'あいうえお', ' ', '　', '#', '-', '\u00a5', 'を', '濵', '長い話。'.repeat(20)],
};
const MEMO = [
  'メモ',
  '',
  '合計',
  '改行\nあり',
  'カンマ,あり',
  '引用"あり',
  '\ue000',
  '電話でていねいに教えてもらえた。',
  '（全角）！',
  '\r',
  '9'.repeat(300),
];
const LINES = [
  '',
  ' ',
  ',,,,,,',
  ',,',
  '合計,,,,,,',
  '計,,,,3,,',
  '合計,3,,,,,',
  '"',
  '"開いたまま,',
  'a"b,c',
  '※ 注',
  '以上',
  'x'.repeat(33_000),
];

const cellOf = (name: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant((CELLS[name] ?? MEMO)[0]!) },
    { weight: 4, arbitrary: fc.constantFrom(...(CELLS[name] ?? MEMO)) },
  );
const quoting = fc.constantFrom('never', 'always', 'needed', 'some') as fc.Arbitrary<
  'never' | 'always' | 'needed' | 'some'
>;

const headerOf = (source: Source, more: boolean): string[] => [
  ...source.columns.keys(),
  ...(more ? ['メモ'] : []),
];

const fileOf = (source: Source) =>
  fc.record({
    names: fc.boolean().map((more) => headerOf(source, more)),
    delimiter: fc.constantFrom(',', ',', '\t', ';'),
    end: fc.constantFrom('\n', '\r\n', '\n', '\r\n', '\r'),
    quotes: quoting,
    encode: fc.constantFrom(utf8, cp932Or, (text: string) => utf8(`\ufeff${text}`)),
    open: fc.boolean(),
    pad: fc.nat(7),
    rows: fc.array(
      fc.oneof(
        {
          weight: 12,
          arbitrary: fc.record({
            cells: fc.tuple(...headerOf(source, true).map(cellOf)),
            serial: fc.nat(60),
            unique: fc.nat(4),
          }),
        },
        { weight: 1, arbitrary: fc.constantFrom(...LINES, 'HEADER') },
      ),
      { maxLength: 14 },
    ),
  });

type Made = typeof fileOf extends (source: Source) => fc.Arbitrary<infer T> ? T : never;

/** CP932 where the text can be written in it, else UTF-8. */
function cp932Or(text: string): Uint8Array {
  try {
    return cp932(text);
  } catch {
    return utf8(text);
  }
}

function bytesOf(made: Made, source: Source): Uint8Array {
  const { names, delimiter, end, quotes, encode, open, pad, rows } = made;
  const quote = (cell: string, i: number): string => {
    const needed = /["\n\r]/.test(cell) || cell.includes(delimiter);
    const wanted =
      quotes === 'always' ||
      (quotes === 'some' && (i + cell.length) % 3 === 0) ||
      (quotes !== 'never' && needed);
    return wanted ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const lines = rows.map((one) => {
    if (one === 'HEADER') return names.join(delimiter);
    if (typeof one === 'string') return one;
    const key = source.key.at(-1);
    return names
      .map((name, i) => quote(name === key && one.unique > 0 ? `K${one.serial}` : one.cells[i]!, i))
      .join(delimiter);
  });
  // Padding moves every row against the boundaries of blocks and words.
  return encode(
    [...(pad > 0 ? ['x'.repeat(pad)] : []), names.join(delimiter), ...lines].join(end) + (open ? '' : end),
  );
}

/** Names that all differ, now and then as another one is spelled, or longer than the scanner takes by itself. */
const nameOf = (i: number): string =>
  i % 97 === 3 ? `担 当${i - 1}` : i % 101 === 5 ? `担当${i}${'の代わりの人'.repeat(30)}` : `担当${i}`;

describe('the fast and the careful reader', () => {
  it.each([
    ['a key', voices],
    ['no key', loose],
    ['persons', named],
    ['a key of two columns, the last file right', several],
  ] as const)(
    'say the same of any files, with %s',
    (_, source) => {
      const made = fc.array(fileOf(source), { minLength: 1, maxLength: 3 });
      const kept = fc.constantFrom<readonly string[] | 'all'>('all', [[...source.columns.keys()][2]!], []);
      fc.assert(
        fc.property(made, kept, (all, wanted) => {
          const files = all.map((one, i) => ({ path: `data/${i}.csv`, bytes: bytesOf(one, source) }));
          const careful = told(source, files, wanted, 'careful');
          expect(told(source, files, wanted, 'both')).toBe(careful);
          expect(told(source, files.map(partByPart), wanted, 'both')).toBe(careful);
        }),
        { numRuns: Math.ceil(FILES / 4) },
      );
    },
    600_000,
  );

  it('say the same of a long file with odd rows here and there', () => {
    const odd = [
      row(7, { 受付日: '令和6年4月1日' }),
      row(8, { メモ: '"二\n行"' }),
      row(9, { 点数: 'x' }),
      row(3),
      '',
      row(10, { 区分: '?' }),
    ];
    const text = [
      HEADER,
      ...Array.from({ length: 5000 }, (_, i) => (i % 97 === 0 ? odd[(i / 97) % odd.length]! : row(i + 100))),
    ];
    for (const encode of [utf8, cp932])
      for (const end of ['\n', '\r\n']) {
        const files = [{ path: 'data/a.csv', bytes: encode(text.join(end)) }];
        expect(told(voices, files, 'all', 'both')).toBe(told(voices, files, 'all', 'careful'));
      }
  });

  it.each([
    ['UTF-8', utf8, 70_000],
    ['CP932', cp932, 20_000],
  ] as const)(
    'say the same of a file of many windows, and of more spellings than are kept, in %s',
    (_, encode, rows) => {
      const text = Array.from({ length: rows }, (_, i) => {
        const more = { 受付者: nameOf(i), メモ: 'あ'.repeat(i % 23), 点数: String(i % 5000) };
        if (i % 401 === 7) return row(i, { ...more, メモ: '"カンマ,と""引用"' });
        return i % 911 === 3 ? row(i, { ...more, 受付日: 'R6.4.1' }) : row(i, more);
      });
      const files = [{ path: 'data/a.csv', bytes: encode([HEADER, ...text, ''].join('\r\n')) }];
      expect(files[0]!.bytes.length).toBeGreaterThan(1_000_000);
      for (const wanted of ['all', ['区分']] as const)
        expect(
          told(voices, files.map(partByPart), wanted, 'both') === told(voices, files, wanted, 'careful'),
        ).toBe(true);
    },
    120_000,
  );

  it('say the same of cells that differ in few bytes, or in nothing but their length', () => {
    const lengths = [
      1, 2, 6, 7, 8, 9, 10, 15, 16, 17, 18, 23, 24, 25, 31, 32, 33, 40, 63, 64, 65, 66, 97, 257,
    ];
    const cells = lengths.flatMap((length) =>
      ['', 'b'].flatMap((other) =>
        [0, 7, 8, length >> 1, length - 9, length - 8, length - 1].map((at) =>
          at < 0 || at >= length ? '' : `${'a'.repeat(at)}${other}${'a'.repeat(length - at - other.length)}`,
        ),
      ),
    );
    const source = sourceOf({
      日: { type: 'date' },
      種別: {
        type: 'category',
        values: Object.fromEntries(cells.filter(Boolean).map((cell) => [cell, null])),
      },
      別名: {
        type: 'category',
        values: { 同じ: cells.filter((cell) => cell.includes('b')), 他: null },
        required: false,
      },
    });
    const lines = Array.from({ length: 6000 }, (_, i) => {
      const cell = cells[(i * i) % cells.length] || 'a';
      return `2024-04-01,${cell},${i % 3 === 0 ? '' : i % 5 === 0 ? '他' : (cells[i % cells.length] ?? '')}`;
    });
    for (const quote of [(line: string) => line, (line: string) => `"${line.replaceAll(',', '","')}"`]) {
      const bytes = utf8(['日,種別,別名', ...lines].map(quote).join('\n'));
      const files = [{ path: 'data/a.csv', bytes }];
      expect(told(source, files, 'all', 'both')).toBe(told(source, files, 'all', 'careful'));
    }
  });

  it.each([
    ['a NUL', Uint8Array.of(0)],
    ['half a character of CP932', Uint8Array.of(0x83)],
    ['half a character of UTF-8', Uint8Array.of(0xe3, 0x81)],
    ['a row in UTF-8', utf8(row(9_999_998))],
    ['a row in CP932', cp932(row(9_999_998))],
    ['a user-defined character of CP932', Uint8Array.of(0xf0, 0x40)],
    ['a private character of UTF-8', utf8('\ue000')],
    ['a Ctrl-Z', Uint8Array.of(0x1a)],
    ['a CR', Uint8Array.of(0x0d)],
    ['an open quote', utf8('"')],
  ] as const)('say the same of a file of several parts that ends with %s', (_, end) => {
    const text = [
      HEADER,
      ...Array.from({ length: 8000 }, (_, i) => row(i, { メモ: 'ながいメモ'.repeat(5) })),
    ];
    for (const encode of [utf8, cp932])
      for (const bytes of [
        joinBytes(encode(text.join('\n')), utf8('\n'), end),
        joinBytes(encode(`${text.join('\n')}\n${row(9_999_999)}`), end, utf8('\n')),
      ]) {
        const files = [{ path: 'data/a.csv', bytes }];
        const careful = told(voices, files, ['区分'], 'careful');
        expect(told(voices, files.map(partByPart), ['区分'], 'both') === careful).toBe(true);
      }
  });
});
