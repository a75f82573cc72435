import type { Column } from '../model/source.ts';
import { narrow } from './characters.ts';
import type { CellValue, ColumnType, Fault } from './column-type.ts';
import { listOf, remember } from './remember.ts';
import { blankWords, oneOrMore } from './words.ts';

interface Settings {
  readonly decimals?: number;
  readonly unit?: unknown;
  readonly percent?: true | 'fraction';
  readonly 'out-of'?: number;
  readonly 'at-least'?: number;
  readonly 'at-most'?: number;
}

/**
 * A number, stored exactly: a whole number of 1 / 10^decimals, so 26.9 with `decimals: 1` is 269. More
 * digits than declared are a fault, nothing is rounded here. Full-width digits, thousands separators,
 * ▲60 and (60) as −60, ￥ and 円, and the declared unit are understood. Source: domain.md §4.4.
 */
export const number: ColumnType<Settings> = {
  storage: () => 'numbers',
  personal: false,
  words: (z) => ({
    ...blankWords(z),
    decimals: z
      .int()
      .min(0)
      .max(9)
      .describe('小数点以下の桁数（既定は 0） | digits after the point, 0 unless said')
      .optional(),
    unit: oneOrMore(z)
      .describe('数字の後に付いていてよい単位（点、件など） | unit that may stand after the number')
      .optional(),
    percent: z
      .union([z.literal(true), z.literal('fraction')])
      .describe(
        'true: 26.9% と書かれた百分率。fraction: 0.269 と書かれた割合。どちらも 26.9 として読む | true: percentages written 26.9%; fraction: shares written 0.269; both are read as 26.9',
      )
      .optional(),
    'out-of': z
      .number()
      .describe('満点。28/36 のような書き方を読む | full marks: reads 28/36 too')
      .optional(),
    'at-least': z.number().describe('ありうる最小の値 | least value that can be').optional(),
    'at-most': z.number().describe('ありうる最大の値 | greatest value that can be').optional(),
  }),
  check: ({ unit }) => {
    const scales = listOf(unit).filter((one) => MONEY.includes(narrow(one)));
    return scales.length > 1
      ? [{ path: ['unit'], code: 'number-units', args: { units: scales.join('、') } }]
      : [];
  },
  reader: (column) => remember(readerOf(column), column.settings),
  comparisons: ['in', 'range', 'empty'],
  literal(value, column) {
    const exact = scaled(String(value), decimalsOf(column.settings));
    return typeof exact === 'number' ? exact : { code: 'number-unreadable', expected: ['1234'] };
  },
  show: (value, column) => unscaled(Number(value), decimalsOf(column.settings)),
  values: () => null,
};

/** Of two of these in one column, 12千円 would be read as 12円. */
const MONEY = ['円', '千円', '万円', '百万円', '億円'];

function readerOf(column: Column): (text: string) => CellValue {
  const settings = column.settings as Settings;
  const decimals = decimalsOf(column.settings);
  const units = listOf(settings.unit).map(narrow);
  const outOf = settings['out-of'];
  const least = bound(settings['at-least'], decimals);
  const most = bound(settings['at-most'], decimals);
  return (text) => {
    let amount: string | Fault = withoutUnit(
      narrow(text).replace(/(?<!\d)\s+|\s+(?!\d)/g, ''),
      units,
      settings.percent,
    );
    if (typeof amount === 'string') amount = withoutFullMarks(amount, outOf);
    if (typeof amount !== 'string') return amount;
    const value = scaled(amount, decimals, settings.percent === 'fraction' ? 2 : 0);
    if (typeof value !== 'number') return value;
    if ((least !== null && value < least) || (most !== null && value > most))
      return {
        code: 'number-range',
        expected: [`${settings['at-least'] ?? ''}〜${settings['at-most'] ?? ''}`],
      };
    return value;
  };
}

/** The whole number of 1 / 10^decimals that a text means; `shift` moves the point to the right first. */
export function scaled(text: string, decimals: number, shift = 0): number | Fault {
  const match = NUMBER.exec(text);
  if (!match)
    return {
      code: /^[△▲]$/.test(text) ? 'number-mark' : 'number-unreadable',
      expected: ['1234', '1,234', '▲60'],
    };
  const [, open, sign, whole = '', fraction = '', close] = match;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return { code: 'number-unreadable' };
  const digits = whole.replaceAll(',', '') + fraction;
  const places = fraction.length - shift;
  const cut = digits.length - Math.max(0, places - decimals);
  if (/[1-9]/.test(digits.slice(cut))) return { code: 'number-too-fine', expected: [String(decimals)] };
  const kept = digits.slice(0, cut) + '0'.repeat(Math.max(0, decimals - places));
  const value = Number(kept);
  if (!Number.isSafeInteger(value)) return { code: 'number-too-large' };
  return (sign !== undefined && sign !== '+') || open ? -value || 0 : value;
}

const NUMBER = /^(\()?([-−▲△+])?¥?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\))?$/;

const unscaled = (value: number, decimals: number): string => {
  if (decimals === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

const decimalsOf = (settings: Readonly<Record<string, unknown>>): number =>
  typeof settings['decimals'] === 'number' ? settings['decimals'] : 0;

/** In steps of the last digit, exactly as it is written: 1.15 × 100 is less than 115. */
function bound(value: number | undefined, decimals: number): number | null {
  if (value === undefined) return null;
  const exact = scaled(String(value), decimals);
  return typeof exact === 'number' ? exact : value * 10 ** decimals;
}

function withoutUnit(text: string, units: readonly string[], percent: Settings['percent']): string | Fault {
  const closing = text.startsWith('(') && text.endsWith(')') ? ')' : '';
  let amount = closing ? text.slice(0, -1) : text;
  if (percent === true) {
    if (!amount.endsWith('%')) return { code: 'number-percent', expected: ['26.9%'] };
    return amount.slice(0, -1) + closing;
  }
  const unit = units.find((one) => one !== '' && amount.endsWith(one));
  if (unit !== undefined) amount = amount.slice(0, -unit.length);
  else if (units.length === 0 && /^[^0-9]*[\d,.]+円$/.test(amount)) amount = amount.slice(0, -1);
  // ￥1,234- closes an amount so that nobody adds digits; it is no sign.
  else if (/^[-▲△]?¥.*\d-$/.test(amount)) amount = amount.slice(0, -1);
  if (amount.endsWith('%')) return { code: 'number-percent-undeclared' };
  return amount + closing;
}

function withoutFullMarks(amount: string, outOf: number | undefined): string | Fault {
  const match = /^([^/]+)\/(\d+)$/.exec(amount);
  if (!match || outOf === undefined) return amount;
  return Number(match[2]) === outOf ? match[1]! : { code: 'number-full-marks', expected: [String(outOf)] };
}
