import { parseTerm, type Term } from '../calendar/term.ts';
import { verbs } from './find-verb.ts';
import type { Findings } from './findings.ts';
import type { DefinedFrom, Definition } from './formats.ts';
import type { Reference, Surroundings } from './resolver.ts';
import { isMapping } from './shape.ts';
import { commonShape } from './shapes.ts';
import type { Path } from './tree.ts';

type ReadOne = (
  id: string,
  value: unknown,
  around: Surroundings,
) => { readonly definition: Definition | null; readonly references: readonly Reference[] };

/**
 * The later definitions of a KPI in the order in which they begin. One that names a verb starts its
 * measure's words anew; the common words, and without a verb all others too, are those of the KPI.
 */
export function readVersions(
  id: string,
  value: unknown,
  around: Surroundings,
  readOne: ReadOne,
): { versions: readonly DefinedFrom[]; references: readonly Reference[] } {
  const written = isMapping(value) && Array.isArray(value['versions']) ? value['versions'] : [];
  const seen = new Set<string>();
  const read = written.flatMap((own: unknown, i) => {
    if (!isMapping(own) || !isMapping(value)) return [];
    const path = ['kpis', id, 'versions', i];
    const from = readFrom(own['from'], [...path, 'from'], around);
    if (from && seen.has(from.id))
      around.findings.add('version-twice', [...path, 'from'], { value: from.id });
    if (from) seen.add(from.id);
    const findings = findingsAt(around.findings, path, Object.keys(own));
    const { definition, references } = readOne(id, merged(value, own), { ...around, findings });
    return [{ references, version: from && definition ? { from, definition, path } : null }];
  });
  return {
    versions: read.flatMap(({ version }) => version ?? []).sort((a, b) => a.from.first - b.from.first),
    references: read.flatMap(({ references }) => references),
  };
}

function readFrom(value: unknown, path: Path, { terms }: Surroundings): Term | null {
  const id = typeof value === 'string' || typeof value === 'number' ? terms.id(String(value), path) : null;
  return id === null ? null : parseTerm(id, terms.starts);
}

function merged(base: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>): unknown {
  const anew = Object.keys(own).some((key) => verbs.includes(key));
  const kept = Object.entries(base).filter(([key]) => !anew || commonShape().keys.includes(key));
  const words = Object.assign(Object.create(null), Object.fromEntries(kept), own);
  delete words['from'];
  delete words['versions'];
  return words;
}

/** Findings of a version: its own words stand below it, those it takes over were checked with the KPI. */
function findingsAt(findings: Findings, at: Path, own: readonly string[]): Findings {
  const isOwn = (path: Path): boolean => own.includes(String(path[2]));
  const move = (path: Path): Path =>
    path[0] === 'kpis' && path[1] === at[1] && (path.length === 2 || isOwn(path))
      ? [...at, ...path.slice(2)]
      : path;
  return {
    problems: findings.problems,
    add(code, path, args, severity) {
      if (path.length === 2 || isOwn(path)) findings.add(code, move(path), args, severity);
    },
    place: (path) => findings.place(move(path)),
    written: (path) => findings.written(move(path)),
    search: (path, text) => findings.search(move(path), text),
  };
}
