import { likeness } from '../grouping.ts';
import type { Digits } from './digits.ts';
import { CUTS } from './layout.ts';
import type { Scanner } from './scanner.ts';

/** What a value is in a tuple; of days that are alike the scanner, which has its `column` there, is told for all of them. */
export function scannedDigits(
  { words, room }: Scanner,
  column: number,
  { cuts: allCuts, digitOf }: Digits,
  at: number,
): (value: number | string) => number {
  const cuts = allCuts[at]!;
  if (cuts === null) return (value) => digitOf(at, value);
  const places = room(cuts.length * 4 + 4);
  const digits = room(cuts.length * 4 + 4, true);
  words().set(cuts, places / 4);
  words().set([places, cuts.length, digits], (column + CUTS) / 4);
  const cutsBefore = likeness(cuts);
  return (value) => {
    const digit = digitOf(at, value);
    words()[digits / 4 + Number(cutsBefore(value))] = digit;
    return digit;
  };
}
