import type { Excerpt } from '../model/problem.ts';
import type { Header } from './header.ts';

/** The address that a spreadsheet shows for a field and row, both from 0: (2, 117) is C118. */
export function cellAddress(field: number, row: number): string {
  let letters = '';
  for (let n = field; n >= 0; n = Math.floor(n / 26) - 1)
    letters = String.fromCharCode(0x41 + (n % 26)) + letters;
  return `${letters}${row + 1}`;
}

/**
 * The row around a cell with a caret under it. Cells of undeclared and personal columns are ▒; empty cells
 * stay empty. Source: input policy, *A message someone in the office can act on*.
 */
export function excerptOf(cells: readonly string[], header: Header, field: number): Excerpt {
  const shown = cells.map((cell, i) => {
    const column = header.columns[i];
    if (cell === '') return '';
    if (!column || column.personal) return MASK;
    return cut(cell, i === field ? 60 : 24);
  });
  return around(shown, separatorOf(header), field);
}

/** A row of which the cells may have moved: all of them are ▒. */
export function maskedExcerpt(fields: number, separator: string): Excerpt {
  const shown = Array.from({ length: Math.min(fields, 24) }, () => MASK);
  const text = shown.join(separator) + (fields > 24 ? `${separator}…` : '');
  return { text, start: 0, length: text.length };
}

/** A cell as it may be told on a terminal. */
export const cut = (cell: string, most: number): string => {
  const text = cell.replace(/\r\n|\r|\n/g, '⏎');
  const points = [...text.slice(0, most * 2)];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : text;
};

export const separatorOf = ({ delimiter }: Pick<Header, 'delimiter'>): string =>
  delimiter === '\t' ? ' | ' : delimiter;

const MASK = '▒';

function around(shown: readonly string[], separator: string, field: number): Excerpt {
  const start = shown.slice(0, field).reduce((length, cell) => length + cell.length + separator.length, 0);
  return { text: shown.join(separator), start, length: shown[field]?.length ?? 0 };
}
