import type { Chance } from './chance.ts';

/** What stands in the cells of a column: see fixtures/reports/README.md. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly (string | number)[]
  | { readonly serial: string }
  | { readonly total: number; readonly least?: number }
  | { readonly number: string }
  | { readonly after: string; readonly months?: number; readonly days?: string }
  | { readonly before: string; readonly months?: number; readonly days?: string };

export type Maker = (index: number, row: ReadonlyMap<string, string>) => string;

/** Makes the cells of one column for a group of so many rows. */
export function cellMaker(cell: Cell, rows: number, chance: Chance, serials: Map<string, number>): Maker {
  if (cell === null || cell === undefined) return () => '';
  if (typeof cell === 'string') return DAYS.test(cell) ? daysBetween(cell, rows, chance) : () => cell;
  if (typeof cell !== 'object') return () => String(cell);
  if (Array.isArray(cell)) return () => String(cell[chance(cell.length)]);
  if ('serial' in cell) return () => next(cell.serial, serials);
  if ('total' in cell) return parts(cell.total, cell.least ?? 0, rows, chance);
  if ('number' in cell) return between(cell.number, chance);
  if ('after' in cell)
    return (index, row) => isoOf(moved(row.get(cell.after)!, cell, 1, index, rows, chance));
  if ('before' in cell)
    return (index, row) => isoOf(moved(row.get(cell.before)!, cell, -1, index, rows, chance));
  throw new Error(`no such cell: ${JSON.stringify(cell)}`);
}

const DAYS = /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/;

/** Days of a stretch; of two rows or more one has its first day and one its last. */
function daysBetween(text: string, rows: number, chance: Chance): Maker {
  const [first = 0, last = 0] = text.split('..').map(dayOf);
  return (index) => isoOf(first + edgesFirst(last - first, index, rows, chance));
}

/** A running number of its own for every text before it. */
function next(before: string, serials: Map<string, number>): string {
  const number = (serials.get(before) ?? 0) + 1;
  serials.set(before, number);
  return before + String(number).padStart(6, '0');
}

/** Amounts of at least `least` that add up to the total exactly. */
function parts(total: number, least: number, rows: number, chance: Chance): Maker {
  const over = total - least * rows;
  if (over < 0) throw new Error(`${rows} amounts of ${least} are more than ${total}`);
  const cuts = Array.from({ length: rows - 1 }, () => chance(over + 1)).sort((a, b) => a - b);
  return (index) => String(least + (cuts[index] ?? over) - (cuts[index - 1] ?? 0));
}

function between(text: string, chance: Chance): Maker {
  const [least = 0, most = 0] = text.split('..').map(Number);
  return () => String(least + chance(most - least + 1));
}

/** So many months, and then days, from the day of another cell. */
function moved(
  from: string,
  { months = 0, days = '0..0' }: { readonly months?: number; readonly days?: string },
  sign: 1 | -1,
  index: number,
  rows: number,
  chance: Chance,
): number {
  const [least = 0, most = 0] = days.split('..').map(Number);
  const way = least + edgesFirst(most - least, index, rows, chance);
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const start = Date.UTC(year, month - 1 + sign * months, 1) / DAY;
  const end = Date.UTC(year, month + sign * months, 1) / DAY - 1;
  return Math.min(start + day - 1, end) + sign * way;
}

const edgesFirst = (length: number, index: number, rows: number, chance: Chance): number =>
  index === 0 ? 0 : index === 1 && rows > 1 ? length : chance(length + 1);

const DAY = 86_400_000;

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
