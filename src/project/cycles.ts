import type { Findings } from './findings.ts';
import type { Reference } from './resolver.ts';

/** Names every circle of KPIs that refer to each other once, where its first KPI in the file refers on. */
export function reportCycles(
  references: ReadonlyMap<string, readonly Reference[]>,
  findings: Findings,
): void {
  const done = new Set<string>();
  const follow = (id: string, trail: readonly { from: string; reference: Reference }[]): void => {
    const start = trail.findIndex(({ from }) => from === id);
    const first = trail[start];
    if (first) {
      const cycle = [...trail.slice(start).map(({ from }) => from), id];
      findings.add('kpi-cycle', first.reference.path, { cycle });
    }
    if (start >= 0 || done.has(id)) return;
    for (const reference of references.get(id) ?? [])
      follow(reference.to, [...trail, { from: id, reference }]);
    done.add(id);
  };
  for (const id of references.keys()) follow(id, []);
}
