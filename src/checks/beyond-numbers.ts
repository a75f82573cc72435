import type { Check } from './check.ts';

/** An exact amount that is larger than a figure can hold is never printed, in whatever term it is used. */
export const beyondNumbers: Check = ({ figures, project }) =>
  figures
    .filter(({ beyond }) => beyond)
    .map(({ kpi: id, term }) => {
      const kpi = project.kpis.get(id);
      return {
        code: 'figure-beyond',
        severity: 'error',
        ...(kpi && { place: kpi.place }),
        args: { kpi: id, label: kpi?.label ?? id, term: term.id },
        affects: [id],
      } as const;
    });
