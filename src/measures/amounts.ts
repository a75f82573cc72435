import type { Batch } from '../model/batch.ts';
import type { Format } from '../model/quantity.ts';
import type { Column } from '../model/source.ts';
import { columnOf } from './conditions.ts';
import { decimalsOf } from './decimals.ts';
import type { Resolver, Zod } from './measure.ts';
import { scaleOf, type UnitScale, unitOf } from './unit-scale.ts';

/**
 * A number column, and how what it stores becomes what a figure prints: steps × `up` ÷ `down`, both whole.
 * A column with two decimals that is printed in 千円 has 1 and 100000.
 */
export interface Amount {
  readonly of: string;
  readonly up: number;
  readonly down: number;
  readonly unit: string;
  /** Digits of a single value; sums that are scaled are whole unless the KPI says. */
  readonly digits: number;
}

/** The word for a scale that no unit has in its name. */
export const dividedByWord = (z: Zod) =>
  z
    .int()
    .min(2)
    .describe(
      '単位の換算: この数で割って示す（分を時間にするなら 60。円を千円・百万円・億円にするときは unit だけでよい） | shown divided by this number (60 for minutes as hours); not needed where the units say it, as 円 and 百万円 do',
    )
    .optional();

/**
 * A number column as an amount in the unit that stands under `key`. The scale follows from the units of both (円 and
 * 百万円), or is said by `divided-by`; a unit that can be taken in two ways is a problem, never a guess.
 */
export function readAmount(
  column: Column,
  words: Readonly<Record<string, unknown>>,
  resolver: Resolver,
  key = 'unit',
): Amount | null {
  const decimals = decimalsOf(column);
  const scale = powerOf(column, words, resolver, key);
  if (scale === null) return null;
  const { unit, power, by } = scale;
  const steps = decimals + power;
  const [up, down] = [steps < 0 ? 10 ** -steps : 1, steps > 0 ? 10 ** steps * by : by];
  if (!Number.isSafeInteger(down) || up > LARGEST) {
    resolver.problem('amount-scale', [key], { column: column.name, unit });
    return null;
  }
  return {
    of: column.name,
    up,
    down,
    unit,
    digits: power === 0 && by === 1 ? decimals : 0,
  };
}

/** How it is written where the KPI does not say. */
export const amountFormat = ({ unit, digits }: Amount): Partial<Format> => ({
  unit,
  times: 1,
  digits: Math.min(4, digits),
});

/** What each row adds to the numerator of a figure that is a sum. */
export function amountsIn(batch: Batch, { of, up }: Amount): Float64Array {
  const column = columnOf(batch, of);
  if (column.storage !== 'numbers') throw new Error(`${of} has no numbers`);
  return up === 1 ? column.values : column.values.map((value) => value * up);
}

/** Larger factors leave no room for figures. */
const LARGEST = 10 ** 12;

function powerOf(
  column: Column,
  words: Readonly<Record<string, unknown>>,
  resolver: Resolver,
  key: string,
): { unit: string; power: number; by: number } | null {
  const own = words[key] as string | undefined;
  const by = words['divided-by'] as number | undefined;
  const units = unitsOf(column);
  const unit = own ?? (by === undefined ? (units[0] ?? '') : '');
  if (by !== undefined) return { unit, power: 0, by };
  const scales = units.map(scaleOf);
  const wanted = scaleOf(unit);
  const args = { column: column.name, unit, known: units };
  if (scales.some(({ power }) => power !== scales[0]!.power)) {
    resolver.problem('amount-units-several', own === undefined ? [] : [key], args);
    return null;
  }
  if (own === undefined || wanted.base === '') return { unit, power: 0, by: 1 };
  if (scales.length === 0) {
    if (wanted.power === 0) return { unit, power: 0, by: 1 };
    resolver.problem('amount-unit-unsaid', [key], { ...args, base: unitOf({ ...wanted, power: 0 }) });
    return null;
  }
  const same = scales.find(({ base }) => base === wanted.base);
  if (same) return { unit, power: wanted.power - same.power, by: 1 };
  resolver.problem('amount-unit-differs', [key], {
    ...args,
    nearest: likely(scales[0]!, wanted),
    ...(key === 'unit' && { other: 'divided-by' }),
  });
  return null;
}

function unitsOf({ settings }: Column): readonly string[] {
  if (settings['percent'] !== undefined) return ['%'];
  const unit = settings['unit'];
  return unit === undefined ? [] : [unit].flat().map(String);
}

/** The column's unit in the size that was asked for. */
const likely = ({ base }: UnitScale, { power }: UnitScale): string => unitOf({ base, power });
