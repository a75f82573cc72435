import { utf8 } from '../ingest/encode.ts';
import { cleanFolder, type Folder, type Sheet, VOICE_FILES } from './clean.ts';
import { type Draw, drawFrom, seedOf } from './random.ts';
import type { Written } from './run-case.ts';
import { csvOf, written } from './write.ts';

/** Where a fault stands, told by whoever made it. */
export interface Spot {
  readonly file: string;
  readonly line?: number;
  readonly cell?: string;
  /** The value that a terminal shows; absent where it must not be shown. */
  readonly found?: string;
}

/** What must come of a case. Source: the input policy, *Three verdicts*, and domain.md §4. */
export type Expected =
  /** Exit 0, no warning, the figures of the clean project (or of `baseline`). */
  | { readonly is: 'accept' }
  /** Exit 1: each spot has an error of this code, and nothing else is wrong. */
  | { readonly is: 'left-out'; readonly code: string; readonly spots: readonly Spot[] }
  /** Exit 0 with a warning of this code; the figures stay those of the rows that are there. */
  | { readonly is: 'warned'; readonly code: string; readonly spots: readonly Spot[] }
  /** Exit 4. */
  | { readonly is: 'refused'; readonly code: string; readonly spots: readonly Spot[] }
  /** Exit 1 without a row to blame. */
  | { readonly is: 'error'; readonly code: string }
  /** Exit 2, by `kpi.yaml`. */
  | { readonly is: 'usage'; readonly code: string };

export interface Case {
  readonly name: string;
  /** The item of the policy, or the number of the quirk, that it is an example of. */
  readonly of: string;
  readonly expected: Expected;
  readonly project: Written;
  /** Whose figures it must give; the clean project's unless said. */
  readonly baseline?: Written;
}

/** A kind of case: made `times` times, each time at other rows. */
export interface Kind {
  readonly of: string;
  readonly name: string;
  readonly times: number;
  readonly make: (draw: Draw) => Omit<Case, 'name' | 'of'>;
}

export const kind = (of: string, name: string, make: Kind['make'], times = 2): Kind => ({
  of,
  name,
  times,
  make,
});

export const casesOf = (kinds: readonly Kind[]): Case[] =>
  kinds.flatMap(({ of, name, times, make }) =>
    Array.from({ length: times }, (_, i) => ({
      of,
      name: `${of}: ${name} (${i + 1})`,
      ...make(drawFrom(seedOf(`${of} ${name} ${i}`))),
    })),
  );

export const clean: Folder = cleanFolder();
export const cleanWritten: Written = written(clean);

/** A row of a sheet: where it stands in the file as written plainly, one line each. */
export interface At {
  readonly path: string;
  readonly row: number;
}

/** A random row, of a file of the voices unless said. */
export function rowIn(
  draw: Draw,
  path?: string,
  fits: (cells: readonly string[]) => boolean = () => true,
): At {
  const chosen = path ?? draw.one(VOICE_FILES);
  const { rows } = clean.sheets.get(chosen)!;
  for (;;) {
    // Never the first or last: those have kinds of their own.
    const row = 1 + draw.below(rows.length - 2);
    if (fits(rows[row]!)) return { path: chosen, row };
  }
}

export const value = ({ path, row }: At, column: string): string =>
  clean.sheets.get(path)!.rows[row]![columnAt(path, column)]!;

export const columnAt = (path: string, column: string): number =>
  clean.sheets.get(path)!.header.indexOf(column);

/** The spot of a cell in a file of which every row is one line below a header on line 1. */
export function spot(at: At, column: string, found?: string): Spot & { readonly line: number } {
  const line = at.row + 2;
  return {
    file: at.path,
    line,
    cell: `${String.fromCharCode(65 + columnAt(at.path, column))}${line}`,
    ...(found !== undefined && { found }),
  };
}

/** The project with one sheet changed. */
export function withSheet(path: string, change: (sheet: Sheet) => Sheet, folder: Folder = clean): Folder {
  return { ...folder, sheets: new Map([...folder.sheets, [path, change(folder.sheets.get(path)!)]]) };
}

/** The project with cells of one row changed. */
export const withCells = (at: At, cells: Readonly<Record<string, string>>, folder: Folder = clean): Folder =>
  withSheet(
    at.path,
    (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, i) =>
        i === at.row ? row.map((cell, c) => cells[sheet.header[c]!] ?? cell) : row,
      ),
    }),
    folder,
  );

/** The project with the bytes of one file in place of its sheet. */
export const withBytes = (path: string, bytes: Uint8Array, from: Written = cleanWritten): Written => ({
  ...from,
  files: new Map([...from.files, [path, bytes]]),
});

export const withText = (path: string, text: string, from: Written = cleanWritten): Written =>
  withBytes(path, utf8(text), from);

/** The lines of a file of the clean project, each with its line feed. */
export const linesOf = (path: string): string[] =>
  csvOf(clean.sheets.get(path)!).match(/[^\n]*\n/g) as string[];

/** The project with one line of a file changed. */
export const withLine = (at: At, change: (line: string) => string): Written =>
  withText(
    at.path,
    linesOf(at.path)
      .map((line, i) => (i === at.row + 1 ? change(line) : line))
      .join(''),
  );

/** The project with its configuration changed; throws when there is nothing to change. */
export function withYaml<P extends { readonly yaml: string }>(project: P, from: string, to: string): P {
  if (!project.yaml.includes(from)) throw new Error(`not in kpi.yaml: ${from}`);
  return { ...project, yaml: project.yaml.replace(from, to) };
}

/** A cell that must be read as if it were the one it replaces. */
export function accepted(
  at: At,
  cells: Readonly<Record<string, string>>,
  yaml: readonly [string, string] | null = null,
  before: Readonly<Record<string, string>> | null = null,
): Omit<Case, 'name' | 'of'> {
  const change = (cellsOf: Readonly<Record<string, string>>): Written => {
    const folder = withCells(at, cellsOf);
    return written(yaml ? withYaml(folder, ...yaml) : folder);
  };
  return {
    expected: { is: 'accept' },
    project: change(cells),
    ...(before && { baseline: written(withCells(at, before)) }),
  };
}

/** A cell that must stop its row. */
export const leftOut = (
  at: At,
  column: string,
  cell: string,
  code: string,
  { shown = true, yaml = null }: { shown?: boolean; yaml?: readonly [string, string] | null } = {},
): Omit<Case, 'name' | 'of'> => {
  const folder = withCells(at, { [column]: cell });
  return {
    expected: { is: 'left-out', code, spots: [spot(at, column, shown && cell !== '' ? cell : undefined)] },
    project: written(yaml ? withYaml(folder, ...yaml) : folder),
  };
};
