import { nearest } from '../model/nearest.ts';
import type { Format } from '../model/quantity.ts';
import type { Findings } from './findings.ts';
import { type Definition, makeFormats } from './formats.ts';
import type { Reference } from './resolver.ts';
import type { Path } from './tree.ts';

/**
 * Names every KPI that combines others whose units do not go together, with the KPI most likely meant. Each
 * definition is held against those of its time: a unit may change with a version, its own or another's.
 */
export function reportMisfits(
  definitions: ReadonlyMap<string, Definition>,
  references: ReadonlyMap<string, readonly Reference[]>,
  language: 'ja' | 'en',
  findings: Findings,
): void {
  const named = new Set<Definition>();
  for (const from of [null, ...beginnings(definitions)]) {
    const there = [...definitions].map(([id, first]) => [id, definitionAt(id, first, from)] as const);
    const then = new Map(there.map(([id, { definition }]) => [id, definition]));
    const { of: formatOf } = makeFormats(then, language);
    for (const [id, { definition, path }] of there) {
      const known = (references.get(id) ?? []).every(({ to }) => definitions.has(to));
      const found = known && !named.has(definition) ? misfitOf(id, definition, then, formatOf) : null;
      if (!found) continue;
      named.add(definition);
      const others = [...definitions.keys()].filter(
        (name) => name !== id && found.unit !== '' && formatOf(name).unit === found.unit,
      );
      const near = found.meant === null ? null : alike(found.meant, others);
      findings.add(found.code, [...path, ...found.path], { ...found.args, ...(near && { nearest: near }) });
    }
  }
}

/** First days on which any definition begins. */
const beginnings = (definitions: ReadonlyMap<string, Definition>): readonly number[] => {
  const days = [...definitions.values()].flatMap(({ versions = [] }) =>
    versions.map(({ from }) => from.first),
  );
  return [...new Set(days)].sort((a, b) => a - b);
};

/** What a KPI means from a day on, and where that is written; from the beginning when null. */
function definitionAt(
  id: string,
  first: Definition,
  from: number | null,
): { readonly definition: Definition; readonly path: Path } {
  const later = from === null ? undefined : first.versions?.findLast((one) => one.from.first <= from);
  return later ?? { definition: first, path: ['kpis', id] };
}

function misfitOf(
  id: string,
  { kpi, verb: { measure } }: Definition,
  then: ReadonlyMap<string, Definition>,
  formatOf: (id: string) => Format,
) {
  // With days of its own, or of what is in force on a day, a KPI may count a row in more than one term.
  const isAdditive = (name: string): boolean => {
    const definition = then.get(name);
    return (
      definition?.verb.measure.additive === true &&
      definition.kpi.span === undefined &&
      definition.kpi.inForce === undefined
    );
  };
  return measure.by === 'figures' ? measure.misfit?.(kpi.spec, formatOf, formatOf(id), isAdditive) : null;
}

/** The nearest name, else one that begins with the same word. */
const alike = (name: string, candidates: readonly string[]): string | null =>
  nearest(name, candidates) ?? candidates.find((other) => stem(other) === stem(name)) ?? null;

const stem = (name: string): string => name.split('.', 1)[0] as string;
