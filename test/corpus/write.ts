import { utf8 } from '../ingest/encode.ts';
import type { Folder, Sheet } from './clean.ts';
import type { Written } from './run-case.ts';

/** A sheet as CSV: quoted where a comma, a quote or a line break asks for it. */
export function csvOf(sheet: Sheet, { delimiter = ',', end = '\n' } = {}): string {
  return [sheet.header, ...sheet.rows].map((cells) => lineOf(cells, delimiter) + end).join('');
}

export const lineOf = (cells: readonly string[], delimiter = ','): string =>
  cells
    .map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell))
    .join(delimiter);

export const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const written = ({ yaml, sheets }: Folder): Written => ({
  yaml,
  files: new Map([...sheets].map(([path, sheet]) => [path, utf8(csvOf(sheet))])),
});
