import type { Check } from './check.ts';

/** A KPI that nothing prints or uses is probably a name typed in another way, or one that was forgotten. */
export const unusedKpi: Check = ({ project, used }) =>
  [...project.kpis.values()]
    .filter(({ id }) => !used.has(id))
    .map(({ id, place }) => ({ code: 'kpi-unused', severity: 'note', place, args: { kpi: id } }) as const);
