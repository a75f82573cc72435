import type { Problem } from '../model/problem.ts';
import { oddField } from './odd-characters.ts';
import { cellAddress, cut, excerptOf } from './place.ts';
import type { RowAgain } from './rows-again.ts';

/**
 * A problem that knows only the line of its row, with the cell that is to blame (the named column's, else
 * the first), the row and, where nobody's secret is in it, the value: for the terminal.
 */
export function showRow(problem: Problem, { record, row, header }: RowAgain): Problem {
  const { place, at, code, args } = problem;
  const { cells, lines, line } = record;
  if (place === undefined || place.cell !== undefined || cells?.length !== header.width) return problem;
  const named =
    at === undefined ? oddField(code, cells) : header.columns.findIndex((one) => one?.name === at);
  const field = Math.max(0, named);
  const cell = cells[field]!;
  const isShown = named >= 0 && cell !== '' && header.columns[field]?.personal === false;
  return {
    ...problem,
    place: { ...place, line, column: field + 1, cell: cellAddress(field, row) },
    ...(lines > 1 && { args: { ...args, lastLine: line + lines - 1 } }),
    ...(problem.found === undefined && isShown && { found: cut(cell, 60) }),
    excerpt: problem.excerpt ?? excerptOf(cells, header, field),
  };
}
