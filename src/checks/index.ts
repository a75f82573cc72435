import { beyondNumbers } from './beyond-numbers.ts';
import type { Check, RowCheck } from './check.ts';
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

/** Every check of rows, in the order of its findings. A further check is one file and one line. */
export const rowChecks = [
  rejectedLimit,
  controlTotals,
  references,
  termWithoutRows,
  emptyMonth,
  dateFar,
] as const satisfies readonly RowCheck[];

/** Every check of the report, in the same way. */
export const checks = [
  partsAddUp,
  beyondNumbers,
  labelTwoValues,
  notMeasurable,
  unusedKpi,
  mappingSections,
] as const satisfies readonly Check[];
