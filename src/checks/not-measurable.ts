import type { Check } from './check.ts';

/** A figure of the term that prints — deserves a word before someone asks. */
export const notMeasurable: Check = ({ shown, project, term, used }) =>
  shown
    .filter((figure) => figure.term === term.id && figure.value === null && used.has(figure.kpi))
    .map(({ kpi, label }) => {
      const place = project.kpis.get(kpi)?.place;
      return {
        code: 'figure-not-measurable',
        severity: 'warning',
        ...(place && { place }),
        args: { kpi, label },
        affects: [kpi],
      } as const;
    });
