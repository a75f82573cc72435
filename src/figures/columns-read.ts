import { conditionColumns } from '../measures/conditions.ts';
import { measureOf } from '../measures/index.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Source } from '../model/source.ts';
import { daysRead, everyVersion } from '../model/validity.ts';

/** Columns of a source that its KPIs, its exclusions and its own date read; the rest is only checked. */
export function columnsRead(source: Source, kpis: Iterable<Kpi>): ReadonlySet<string> {
  const columns = new Set<string>(conditionColumns(source.exclude));
  if (source.date !== null) columns.add(source.date);
  for (const whole of kpis)
    for (const kpi of everyVersion(whole)) {
      if (kpi.source !== source.name) continue;
      const measure = measureOf(kpi.measure);
      if (measure.by !== 'rows') continue;
      for (const column of measure.columnsOf(kpi.spec)) columns.add(column);
      for (const column of daysRead(kpi)) columns.add(column);
    }
  return columns;
}
