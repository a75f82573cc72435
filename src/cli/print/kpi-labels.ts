import type { Kpi } from '../../model/kpi.ts';
import { visible } from './visible.ts';

/** What to call a KPI in a table: its label, with its name where another KPI has the same label. */
export function kpiLabels(kpis: Iterable<Kpi>): (id: string) => string {
  const labels = new Map([...kpis].map(({ id, label }) => [id, label]));
  const times = new Map<string, number>();
  for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1);
  return (id) => {
    const label = labels.get(id) ?? id;
    return visible((times.get(label) ?? 0) > 1 ? `${label} ${id}` : label);
  };
}
