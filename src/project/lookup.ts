import { nearest } from '../model/nearest.ts';
import type { Column, Source } from '../model/source.ts';
import type { Findings } from './findings.ts';
import type { Path } from './tree.ts';

/** A source as far as it could be read, and the columns it declares that could not. */
export interface Draft {
  readonly source: Source;
  readonly broken: ReadonlySet<string>;
}

/** Sources by name; null where one is declared but cannot be used. */
export type Drafts = ReadonlyMap<string, Draft | null>;

/** The source of a name. An unknown one is a problem; one that is broken has had its own already. */
export function findSource(drafts: Drafts, name: unknown, path: Path, findings: Findings): Draft | null {
  const draft = typeof name === 'string' ? drafts.get(name) : null;
  // Without any source that has been named, not every KPI that would count one.
  if (draft === undefined && drafts.size > 0) {
    const known = [...drafts.keys()];
    findings.add('config-source-unknown', path, { value: String(name), known, ...near(String(name), known) });
  }
  return draft ?? null;
}

/** The column of a name, of one of the types if any are named; null after a problem, here or earlier. */
export function findColumn(
  draft: Draft,
  name: string,
  path: Path,
  findings: Findings,
  types?: readonly string[],
): Column | null {
  const { source, broken } = draft;
  const column = source.columns.get(name);
  if (!column) {
    if (!broken.has(name)) unknownColumn(source, name, path, findings, types);
    return null;
  }
  if (!types || types.includes(column.type)) return column;
  const known = named(source, types);
  findings.add('column-type', path, { column: name, type: column.type, types, known });
  return null;
}

function unknownColumn(
  source: Source,
  name: string,
  path: Path,
  findings: Findings,
  types?: readonly string[],
): void {
  const known = types ? named(source, types) : [...source.columns.keys()];
  const args = { name, source: source.name, known };
  findings.add('column-unknown', path, { ...args, ...near(name, [...source.columns.keys()]) });
}

const named = (source: Source, types: readonly string[]): readonly string[] =>
  [...source.columns.values()].filter(({ type }) => types.includes(type)).map(({ name }) => name);

/** `nearest` as message arguments: none when nothing is near. */
export function near(word: string, candidates: readonly string[]): { nearest?: string } {
  const found = nearest(word, candidates);
  return found === null ? {} : { nearest: found };
}
