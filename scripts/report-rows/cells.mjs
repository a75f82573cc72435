/** A function (number of the row, its cells so far) => text for one column of a group of so many rows. */
export function cellMaker(cell, rows, chance, serials) {
  if (cell === null || cell === undefined) return () => '';
  if (typeof cell === 'string' && DAYS.test(cell)) return daysBetween(cell, rows, chance);
  if (typeof cell !== 'object') return () => String(cell);
  if (Array.isArray(cell)) return () => String(cell[chance(cell.length)]);
  const kind = Object.keys(cell).find((key) => Object.hasOwn(KINDS, key));
  if (kind === undefined) throw new Error(`no such cell: ${JSON.stringify(cell)}`);
  return KINDS[kind](cell, rows, chance, serials);
}

const DAYS = /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/;

const KINDS = {
  /** A running number of its own for every text before it; `again` begins anew, so that numbers come twice. */
  serial:
    ({ serial, again = '' }, _rows, _chance, serials) =>
    () => {
      const number = (serials.get(serial + again) ?? 0) + 1;
      serials.set(serial + again, number);
      return serial + String(number).padStart(6, '0');
    },
  /** Whole numbers of at least `least` that add up to the total exactly. */
  total({ total, least = 0 }, rows, chance) {
    const over = total - least * rows;
    if (over < 0) throw new Error(`${rows} amounts of ${least} are more than ${total}`);
    const cuts = Array.from({ length: rows - 1 }, () => chance(over + 1)).sort((a, b) => a - b);
    return (index) => String(least + (cuts[index] ?? over) - (cuts[index - 1] ?? 0));
  },
  number({ number }, _rows, chance) {
    const [least, most] = number.split('..').map(Number);
    return () => String(least + chance(most - least + 1));
  },
  after: (cell, rows, chance) => (index, row) => moved(row.get(cell.after), cell, 1, index, rows, chance),
  before: (cell, rows, chance) => (index, row) => moved(row.get(cell.before), cell, -1, index, rows, chance),
};

/** Days of a stretch; of two rows or more one has its first day and one its last. */
function daysBetween(text, rows, chance) {
  const [first, last] = text.split('..').map(dayOf);
  return (index) => isoOf(first + edgesFirst(last - first, index, rows, chance));
}

/** So many months, and then days, from the day of another cell. */
function moved(from, { months = 0, days = '0..0' }, sign, index, rows, chance) {
  const [least, most] = days.split('..').map(Number);
  const [year, month, day] = from.split('-').map(Number);
  const start = Date.UTC(year, month - 1 + sign * months, 1) / DAY;
  const end = Date.UTC(year, month + sign * months, 1) / DAY - 1;
  const way = least + edgesFirst(most - least, index, rows, chance);
  return isoOf(Math.min(start + day - 1, end) + sign * way);
}

const edgesFirst = (length, index, rows, chance) =>
  index === 0 ? 0 : index === 1 && rows > 1 ? length : chance(length + 1);

const DAY = 86_400_000;

const dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
