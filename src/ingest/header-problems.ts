import { headerName } from '../columns/characters.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Column, Source } from '../model/source.ts';
import type { Header, NearHeader } from './header.ts';
import { cellAddress } from './place.ts';

/** Why a file without a header is refused: the missing columns, each with the nearest name in the row. */
export function missingHeader(file: string, source: Source, near: NearHeader): Problem[] {
  const { record, cells, top, missing } = near;
  const required = [...source.columns.values()].filter((column) => column.required);
  const found = required.length - missing.length;
  // With fewer than half of the columns it may be a row of data, and its cells must not be shown.
  if (record === null || found === 0 || found * 2 < required.length)
    return [
      {
        code: 'header-not-found',
        severity: 'error',
        place: { file },
        args: { columns: required.map(({ name }) => name) },
        refuses: true,
      },
    ];
  const names = cells.map(headerName).filter((name) => name !== '');
  return missing.map((column) => {
    const near = likeliest(column, names);
    return {
      code: 'header-column-missing',
      severity: 'error',
      place: { file, line: record.line },
      args: { column: column.name, ...(near !== null && top && { nearest: near }) },
      ...(near !== null && !top && { found: near }),
      refuses: true,
    };
  });
}

/** Declared columns that stand twice in the header (refused), and optional ones that do not stand in it. */
export function headerProblems(file: string, source: Source, header: Header): Problem[] {
  const place = { file, line: header.record.line };
  const problems: Problem[] = [];
  const undeclared = header.names.filter(
    (name, field) => header.columns[field] === null && name.trim() !== '',
  );
  for (const column of source.columns.values()) {
    const fields = header.columns.flatMap((other, field) => (other === column ? [field] : []));
    if (fields.length > 1)
      problems.push({
        code: 'header-column-twice',
        severity: 'error',
        place: { ...place, column: fields[1]! + 1, cell: cellAddress(fields[1]!, header.at) },
        args: { column: column.name, cells: fields.map((field) => cellAddress(field, header.at)) },
        refuses: true,
      });
    if (fields.length > 0) continue;
    const near = likeliest(column, undeclared.map(headerName));
    problems.push({
      code: 'header-optional-missing',
      severity: 'warning',
      place,
      args: { column: column.name, ...(near !== null && { nearest: near }) },
    });
  }
  return problems;
}

/** The name most like a column's, or one that contains it or is contained: 受付日時 for 受付日. */
function likeliest(column: Column, names: readonly string[]): string | null {
  const wanted = headerName(column.name);
  // A long name, or one with a separator, is what a quote swallowed, not a header to suggest.
  const plausible = names.filter((name) => name.length <= 24 && !/[,;\t"\n]/.test(name));
  const holds = (name: string): boolean =>
    name.length > 1 && (name.includes(wanted) || wanted.includes(name));
  return nearest(wanted, plausible) ?? plausible.find(holds) ?? null;
}
