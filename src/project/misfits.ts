import { nearest } from '../model/nearest.ts';
import type { Format } from '../model/quantity.ts';
import type { Findings } from './findings.ts';
import type { Definition } from './formats.ts';
import type { Reference } from './resolver.ts';

/** Names every KPI that combines others whose units do not go together, with the KPI most likely meant. */
export function reportMisfits(
  definitions: ReadonlyMap<string, Definition>,
  references: ReadonlyMap<string, readonly Reference[]>,
  formatOf: (id: string) => Format,
  findings: Findings,
): void {
  // With days of its own a KPI may count a row in more than one term.
  const isAdditive = (id: string): boolean => {
    const definition = definitions.get(id);
    return definition?.verb.measure.additive === true && definition.kpi.span === undefined;
  };
  for (const [id, { kpi, verb }] of definitions) {
    const known = (references.get(id) ?? []).every(({ to }) => definitions.has(to));
    const found =
      verb.measure.by === 'figures' && known
        ? verb.measure.misfit?.(kpi.spec, formatOf, formatOf(id), isAdditive)
        : null;
    if (!found) continue;
    const others = [...definitions.keys()].filter(
      (name) => name !== id && found.unit !== '' && formatOf(name).unit === found.unit,
    );
    const near = found.meant === null ? null : alike(found.meant, others);
    findings.add(found.code, ['kpis', id, ...found.path], { ...found.args, ...(near && { nearest: near }) });
  }
}

/** The nearest name, else one that begins with the same word. */
const alike = (name: string, candidates: readonly string[]): string | null =>
  nearest(name, candidates) ?? candidates.find((other) => stem(other) === stem(name)) ?? null;

const stem = (name: string): string => name.split('.', 1)[0] as string;
