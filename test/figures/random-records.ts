import type { InputFile } from '../../src/model/table.ts';
import { cp932, utf8, utf16le } from '../ingest/encode.ts';
import { COLUMNS, KINDS, WAYS } from './random-columns.ts';

/** A generator of 32 bits, from a seed: mulberry32. */
export function lot(seed: number): { below(n: number): number; of<T>(list: readonly T[]): T } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, of: (list) => list[below(list.length)]! };
}

export const DAYS = [
  '2022-09-30',
  '2022-10-01',
  '2023-03-31',
  '2023-04-01',
  '2023-08-31',
  '2023-09-30',
  '2023-10-01',
  '2024-01-31',
  '2024-02-29',
  '2024-03-31',
  '2024-04-01',
  '2024-04-01',
  '2024-04-30',
  '2024-05-01',
  '2024-05-31',
  '2024-06-30',
  '2024-07-01',
  '2024-09-29',
  '2024-09-30',
  '2024-09-30',
  '2024-10-01',
  '2025-03-31',
];
const AMOUNTS = [
  '0',
  '1',
  '1200',
  '-1000',
  '50000',
  '３００',
  '"1,200"',
  '▲500',
  '7円',
  '"-9,999"',
  '+5',
  '999999999999',
];
const LARGE = ['9007199254740991', '-9007199254740991', '4503599627370497'];
const ODD = ['', ' ', ',,,', '合計', '"', '"開いたまま,', 'a"b,c', '※ 注', 'x,y', '計,3'];

/** Cells of a record; `wild` are those that only a careful look understands, or refuses. */
function recordOf({ below, of }: ReturnType<typeof lot>, serial: number, wild: number): string[] {
  const isWild = (): boolean => wild > 0 && below(wild) === 0;
  const date = (mayBeBlank: boolean): string => {
    if (mayBeBlank && below(6) === 0) return '';
    if (isWild())
      return of([
        '2024/4/1',
        '令和6年5月1日',
        'R6.9.30',
        '2024-04-31',
        '6/4/1',
        ' 2024-06-01',
        '2024-09-30 23:59',
      ]);
    return of(DAYS);
  };
  const way = (): string => {
    if (below(7) === 0) return '';
    return below(3) === 0 ? `${of(WAYS)}・${of(WAYS)}` : of(WAYS);
  };
  return [
    isWild() ? of(['', `Ｎ-${serial}`, `="N-${serial}"`, `N-${serial} `, '1.2E+11']) : `N-${serial}`,
    date(false),
    date(true),
    below(3) === 0 ? '' : date(true),
    isWild() ? of(['ご相談', 'ご不満', '?', '契約　', '']) : of(KINDS),
    way(),
    way(),
    of(['○', '×', '○', '×', '', '1', '0', 'はい']),
    isWild() ? of(['', 'x', '12.5', '1E3', ...AMOUNTS]) : below(200) === 0 ? of(LARGE) : of(AMOUNTS),
    of(['', '0.5', '0.50', '-1.25', '10', '0', '99.99', '３.１', '"1,000.01"']),
    of(['', '0', '3', '5', '6', '7', '8', '9', '10', isWild() ? '11' : '10']),
    of(['', '本店', '東店', '1', '２', '未分類', '"カンマ,店"', '本店', isWild() ? '同上' : '本店']),
    of(['001', '002', '003', '1', '００２', '004', '', isWild() ? '1.5E+3' : '005']),
    of(['担当01', '担当02', '担当 01', '髙橋', '高橋', '']),
    of(['済', '済', '済', '取消', '']),
  ];
}

const SHAPES = [
  utf8,
  cp932Or,
  cp932Or,
  (text: string) => utf8(`\ufeff${text}`),
  (text: string) => utf16le(text),
];

/** CP932 where the text can be written in it. */
function cp932Or(text: string): Uint8Array {
  try {
    return cp932(text);
  } catch {
    return utf8(text);
  }
}

/** The same file, of which bytes are read when they are asked for. */
const partByPart = (bytes: Uint8Array): InputFile['bytes'] => ({
  length: bytes.length,
  subarray: (from, to) => Uint8Array.from(bytes.subarray(from, to)),
  readInto: (target, from) => target.set(bytes.subarray(from, from + target.length)),
});

/** One to three files of records, some of them more than once; with `kinds`, of so many that differ but in their number. */
export function recordFiles(
  seed: number,
  rows: number,
  wild: number,
  keys: number,
  kinds: number | null = null,
): InputFile[] {
  const chance = lot(seed);
  const { below, of } = chance;
  const names = [...Object.keys(COLUMNS), 'メモ'];
  const seen: string[][] = [];
  const known: string[][] = [];
  const next = (): string[] => {
    if (kinds === null || known.length < kinds) known.push(recordOf(chance, below(rows * 40), wild));
    return kinds === null ? known.pop()! : of(known).with(0, `N-${below(rows * 40)}`);
  };
  const count = 1 + below(3);
  return Array.from({ length: count }, (_, at) => {
    const end = of(['\n', '\r\n', '\n', '\r']);
    const quoted = below(4) === 0;
    const memo = 'あ'.repeat(below(12));
    const lines = [names.join(',')];
    for (let i = 0; i < rows / count; i++) {
      if (wild > 0 && below(wild * 6) === 0) {
        lines.push(of(ODD));
        continue;
      }
      // Some records come again, whole or with another cell.
      const again = seen.length > 0 && below(keys) === 0 ? [...of(seen)] : null;
      if (again && below(2) === 0) again[8] = of(AMOUNTS);
      const record = again ?? next();
      if (seen.length < 200) seen.push(record);
      const cells = [...record, memo];
      lines.push(cells.map((cell) => (quoted && !cell.includes('"') ? `"${cell}"` : cell)).join(','));
    }
    const bytes = of(SHAPES)(lines.join(end) + (below(2) === 0 ? end : ''));
    return { path: `data/${at}.csv`, bytes: below(2) === 0 ? bytes : partByPart(bytes) };
  });
}

/** The list in which records are looked up. */
export function staffFiles(seed: number): InputFile[] {
  const { below, of } = lot(seed ^ 0x5bd1e995);
  const lines = ['社員,在籍日,退職日,班,月給'];
  for (const id of ['001', '002', '003', '004', '006']) {
    const last = below(3) === 0 ? '2024-05-31' : '';
    lines.push(`${id},${of(DAYS.slice(0, 12))},${last},${of(['甲', '乙', '丙'])},${below(500)}`);
    if (last && below(2) === 0) lines.push(`${id},2024-06-01,,${of(['甲', '乙'])},`);
  }
  return [{ path: 'data/staff.csv', bytes: utf8(`${lines.join('\n')}\n`) }];
}
