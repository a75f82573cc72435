/**
 * A function (number of the row, its cells so far) => text for one column of a group: how many `rows` it has,
 * the `columns` of the export, `chance` (a whole number below another), and the running numbers so far.
 */
export function cellMaker(cell, around) {
  if (cell === null || cell === undefined) return () => '';
  if (typeof cell === 'string' && DAYS.test(cell)) return daysBetween(cell, around);
  if (typeof cell !== 'object') return () => String(cell);
  if (Array.isArray(cell)) return () => String(cell[around.chance(cell.length)]);
  const kind = Object.keys(cell).find((key) => Object.hasOwn(KINDS, key));
  if (kind === undefined) throw new Error(`no such cell: ${JSON.stringify(cell)}`);
  return KINDS[kind](cell, around);
}

const DAYS = /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/;

const KINDS = {
  /** A running number of its own for every text before it; `again` begins anew, so that numbers come twice. */
  serial({ serial, again = '' }, { serials }) {
    return () => {
      const number = (serials.get(serial + again) ?? 0) + 1;
      serials.set(serial + again, number);
      return serial + String(number).padStart(6, '0');
    };
  },
  /** Whole numbers of at least `least` that add up to the total exactly; with `decimals`, in its last digit. */
  total({ total, least = 0, decimals = 0 }, { rows, chance }) {
    const over = total - least * rows;
    if (over < 0) throw new Error(`${rows} amounts of ${least} are more than ${total}`);
    const cuts = Array.from({ length: rows - 1 }, () => chance(over + 1)).sort((a, b) => a - b);
    return (index) => decimal(least + (cuts[index] ?? over) - (cuts[index - 1] ?? 0), decimals);
  },
  number({ number }, { chance }) {
    const [least, most] = number.split('..').map(Number);
    return () => String(least + chance(most - least + 1));
  },
  after: (cell, around) => mover(around.columns.indexOf(cell.after), cell, 1, around),
  before: (cell, around) => mover(around.columns.indexOf(cell.before), cell, -1, around),
};

function decimal(steps, decimals) {
  if (decimals === 0) return String(steps);
  const digits = String(steps).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Days of a stretch; of two rows or more one has its first day and one its last. */
function daysBetween(text, around) {
  const [first, last] = text.split('..').map(dayOf);
  return (index) => isoOf(first + edgesFirst(last - first, index, around));
}

/** So many months, and then days, from the day of another cell. */
function mover(at, { months = 0, days = '0..0' }, sign, around) {
  const [least, most] = days.split('..').map(Number);
  return (index, row) => {
    const from = months === 0 ? dayOf(row[at]) : monthsFrom(row[at], sign * months);
    return isoOf(from + sign * (least + edgesFirst(most - least, index, around)));
  };
}

/** The same day so many months on, or the last one of a month that is shorter. */
function monthsFrom(iso, months) {
  const [year, month, day] = iso.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1) / DAY;
  const last = Date.UTC(year, month + months, 1) / DAY - 1;
  return Math.min(first + day - 1, last);
}

const edgesFirst = (length, index, { rows, chance }) =>
  index === 0 ? 0 : index === 1 && rows > 1 ? length : chance(length + 1);

const DAY = 86_400_000;

const dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** The same few days come again in hundreds of thousands of rows. */
function isoOf(day) {
  const known = isos.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10);
  isos.set(day, known);
  return known;
}

const isos = new Map();
