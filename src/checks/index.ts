import type { Check } from './check.ts';
import { emptyMonth } from './empty-month.ts';
import { labelTwoValues } from './label-two-values.ts';
import { notMeasurable } from './not-measurable.ts';
import { partsAddUp } from './parts-add-up.ts';
import { unusedKpi } from './unused-kpi.ts';

/** Every check of a report, in the order of its findings. A further check is one file and one line. */
export const checks = [
  partsAddUp,
  labelTwoValues,
  notMeasurable,
  emptyMonth,
  unusedKpi,
] as const satisfies readonly Check[];
