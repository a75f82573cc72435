import { measureOf } from '../../measures/index.ts';
import type { Kpi } from '../../model/kpi.ts';
import { visible } from './visible.ts';

/**
 * What to call a KPI in a table: its label; where another KPI has the same label, its name as well, or
 * instead where the table is `narrow`. What is not counted but entered has the mark.
 */
export function kpiLabels(kpis: Iterable<Kpi>, mark: string, narrow = false): (id: string) => string {
  const labels = new Map(
    [...kpis].map(({ id, label, measure }) => [id, measureOf(measure).byHand ? `${label} (${mark})` : label]),
  );
  const times = new Map<string, number>();
  for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1);
  return (id) => {
    const label = labels.get(id) ?? id;
    if ((times.get(label) ?? 0) <= 1) return visible(label);
    return visible(narrow ? id : `${label} ${id}`);
  };
}
