import { beyondNumbers } from './beyond-numbers.ts';
import type { Check } from './check.ts';
import { controlTotals } from './control-totals.ts';
import { dateFar } from './date-far.ts';
import { emptyMonth } from './empty-month.ts';
import { labelTwoValues } from './label-two-values.ts';
import { mappingSections } from './mapping-sections.ts';
import { notMeasurable } from './not-measurable.ts';
import { partsAddUp } from './parts-add-up.ts';
import { references } from './references.ts';
import { rejectedLimit } from './rejected-limit.ts';
import { termWithoutRows } from './term-without-rows.ts';
import { unusedKpi } from './unused-kpi.ts';

/** Every check of a report, in the order of its findings. A further check is one file and one line. */
export const checks = [
  rejectedLimit,
  controlTotals,
  references,
  termWithoutRows,
  partsAddUp,
  beyondNumbers,
  labelTwoValues,
  notMeasurable,
  emptyMonth,
  dateFar,
  unusedKpi,
  mappingSections,
] as const satisfies readonly Check[];
