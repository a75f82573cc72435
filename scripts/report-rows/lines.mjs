import { cellMaker } from './cells.mjs';

/**
 * The rows of one export in an order of chance. A key of a group beside `rows`, `spread` and `why` is a column;
 * `every` has the cells of the groups that do not say their own.
 */
export function linesOf({ columns, every = {}, groups }, chance) {
  const serials = new Map();
  const lines = groups.flatMap(apart).flatMap((group) => {
    const odd = Object.keys(group).find((key) => !WORDS.includes(key) && !columns.includes(key));
    if (odd !== undefined) throw new Error(`${odd} is no column`);
    const cells = { ...every, ...group };
    const around = { rows: group.rows, columns, chance, serials };
    const makers = columns.map((column) => cellMaker(cells[column], around));
    return Array.from({ length: group.rows }, (_, index) => lineOf(makers, index));
  });
  return shuffled(lines, chance);
}

const WORDS = ['rows', 'spread', 'why'];

/** A group for every value of the column that is spread. */
function apart({ spread, ...group }) {
  if (spread === undefined) return [group];
  const [[column, values]] = Object.entries(spread);
  return Object.entries(values).map(([value, rows]) => ({ ...group, [column]: value, rows }));
}

/** Cells are made from left to right: one that counts from another needs it before itself. */
function lineOf(makers, index) {
  const row = [];
  for (const make of makers) row.push(make(index, row));
  return row.join(',');
}

function shuffled(lines, chance) {
  for (let i = lines.length - 1; i > 0; i--) {
    const j = chance(i + 1);
    [lines[i], lines[j]] = [lines[j], lines[i]];
  }
  return lines;
}
