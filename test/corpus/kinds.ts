import type { Kind } from './case.ts';
import { characterKinds } from './kinds-characters.ts';
import { dateKinds } from './kinds-dates.ts';
import { hostileKinds } from './kinds-hostile.ts';
import { officeKinds } from './kinds-office.ts';
import { shapeKinds } from './kinds-shape.ts';
import { valueKinds } from './kinds-values.ts';

/** Every kind of case of the corpus. */
export const kinds: readonly Kind[] = [
  ...characterKinds,
  ...shapeKinds,
  ...dateKinds,
  ...valueKinds,
  ...hostileKinds,
  ...officeKinds,
];
