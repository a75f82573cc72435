import type { Day } from '../../calendar/day.ts';
import type { Source } from '../../model/source.ts';
import { type Grouping, likeness } from '../grouping.ts';

type Value = number | string;

/** Numbers, from 1, for the values of the columns by which rows are put together; 0 stands for a blank cell. */
export interface Digits {
  /** The columns, by their place among the declared ones. */
  readonly columns: readonly number[];
  /** Of each of them: the days that divide others; null where every value is for itself. */
  readonly cuts: readonly (readonly Day[] | null)[];
  /** Of the column at a place among these. */
  digitOf(at: number, value: Value): number;
  /** A value with a digit; of days that are alike, one that is in a row. */
  valueOf(at: number, digit: number): Value;
}

export function digitsFor(source: Source, { columns }: Grouping): Digits {
  const names = [...source.columns.keys()];
  const all = [...columns].map(([name, cuts]) => ({
    at: names.indexOf(name),
    known: new Map<Value, number>(),
    values: [] as Value[],
    alike: likeness(cuts),
  }));
  return {
    columns: all.map(({ at }) => at),
    cuts: [...columns.values()],
    digitOf(at, value) {
      const { known, values, alike } = all[at]!;
      const key = alike(value);
      const found = known.get(key);
      if (found !== undefined) return found;
      const digit = values.push(value);
      known.set(key, digit);
      return digit;
    },
    valueOf: (at, digit) => all[at]!.values[digit - 1]!,
  };
}
