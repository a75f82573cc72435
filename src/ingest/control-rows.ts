import { narrow, plain } from '../columns/characters.ts';

/** A row below the data that states totals, or a note. */
export interface ControlRow {
  /** 小計: stands for the rows since the last one. */
  readonly partial: boolean;
  /** Whole numbers and decimals it states: field (from 0) and text. */
  readonly stated: readonly { readonly field: number; readonly amount: string }[];
  /** A number in the label itself (計461件) can only be the number of rows. */
  readonly count: number | null;
}

/**
 * The total row or note that cells make: 合計, 計, 小計, 甲チーム小計, 総計, 件数, 平均, 以上 in the first filled
 * cell and numbers in the others, or ※ in the only one. Whether the row is data is for the caller to say. Source: domain.md §4.2 no. 19.
 */
export function controlRow(cells: readonly string[]): ControlRow | null {
  const first = cells.findIndex((cell) => plain(cell) !== '');
  if (first < 0) return null;
  const label = narrow(plain(cells[first]!))
    .replace(/\s+/g, '')
    .replace(/^[【[<(]|[】\]>)]$/g, '');
  const others = cells.flatMap((cell, field) => (field > first && plain(cell) !== '' ? [field] : []));
  if (label.startsWith('※')) return others.length === 0 ? { partial: false, stated: [], count: null } : null;
  const match = LABEL.exec(label) ?? PART.exec(label);
  if (!match && !AVERAGE.test(label)) return null;
  const amounts = others.map((field) => ({ field, match: AMOUNT.exec(amountText(cells[field]!)) }));
  // A name that happens to be 計 stands beside a date; beside a total stand numbers.
  if (amounts.some(({ match }) => match === null)) return null;
  if (!match) return { partial: true, stated: [], count: null };
  const isPart = match[1] === '小計' || /^subtotal$/i.test(match[1]!) || PART.test(label);
  // 甲チーム小計 with nothing beside it may be a name.
  if (isPart && PART.test(label) && amounts.length === 0) return null;
  const stated = amounts
    .filter(({ match }) => match![2] !== '%')
    .map(({ field, match }) => ({ field, amount: match![1]! }));
  const count = match[2] === undefined ? null : Number(match[2].replaceAll(',', ''));
  return { partial: isPart, stated, count };
}

/** Whether a cell could begin a control row at all; asked of every row. */
export const mayBeControl = (cell: string): boolean =>
  cell.length <= 24 && (START.test(cell) || END.test(cell));

const START = /^[\s\u3000【[<(]*(?:合|総|小|計|累|全|件|出|デ|以|余|平均|最|※|t|g|s)/i;
const END = /(?:小計|合計)[\s\u3000】\]>)]*$/;
const LABEL =
  /^(合計|総計|総合計|小計|計|累計|全体|(?:出力|データ|総|合計|全)?件数|以上|以下余白|余白|total|grandtotal|subtotal)(?:件数|数)?[:=]?(?:([\d,]+)(?:件|名|人|行|社|回|点)?)?$/i;
/** The total of some rows, named: 甲チーム小計, 4月合計. */
const PART = /^.{1,12}?(小計|合計)$/;
/** Worked out from the rows above, and not compared with anything. */
const AVERAGE = /^(?:平均|最高|最低|最大|最小|中央)(?:点|値|額)?$/;
const AMOUNT = /^(-?\d+(?:\.\d+)?)(件|名|人|行|社|回|点|円|%)?$/;

const amountText = (cell: string): string => narrow(plain(cell)).replace(/^¥/, '').replaceAll(',', '');
