import { holdsIn } from '../model/validity.ts';
import type { Check } from './check.ts';

/** A KPI that nothing prints or uses is probably a name typed in another way, or one that was forgotten. */
export const unusedKpi: Check = ({ project, term, used }) =>
  [...project.kpis.values()]
    .filter((kpi) => !used.has(kpi.id) && holdsIn(kpi, term))
    .map(({ id, place }) => ({ code: 'kpi-unused', severity: 'note', place, args: { kpi: id } }) as const);
