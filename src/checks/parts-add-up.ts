import { UNCLASSIFIED } from '../model/figure.ts';
import type { Check } from './check.ts';

/** The categories of a breakdown should add up to its total; rows without a category make the difference. */
export const partsAddUp: Check = ({ figures, project, term }) =>
  figures.flatMap((figure) => {
    const members = figure.parts.filter((part) => part.adds && part.key !== UNCLASSIFIED[project.language]);
    if (figure.term.id !== term.id || members.length === 0 || figure.quantity === null) return [];
    const sum = members.reduce((total, { quantity }) => total + (quantity?.n ?? 0), 0);
    if (sum === figure.quantity.n) return [];
    const kpi = project.kpis.get(figure.kpi);
    return [
      {
        code: 'parts-sum',
        severity: 'warning',
        ...(kpi && { place: kpi.place }),
        args: {
          kpi: figure.kpi,
          label: kpi?.label ?? figure.kpi,
          total: figure.quantity.n,
          sum,
          missing: figure.quantity.n - sum,
        },
        affects: [figure.kpi],
      } as const,
    ];
  });
