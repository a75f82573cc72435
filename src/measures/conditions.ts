import type { Batch, ColumnData } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { oncePerBatch } from './once-per-batch.ts';

/** Answers of a condition, ordered so that *all* is the minimum, *any* the maximum (Kleene's logic). */
export const Answer = { No: 0, Undecided: 1, Yes: 2 } as const;

/** The answer of every row of a batch, not to be changed. A blank cell decides nothing, except whether it is blank. */
export function answers(condition: Condition, batch: Batch): Uint8Array {
  switch (condition.is) {
    case 'all':
    case 'any':
      return combine(condition.is, condition.of, batch);
    case 'not':
      return answers(condition.of, batch).map((answer) => Answer.Yes - answer);
    case 'empty':
      return columnOf(batch, condition.column).empty.map((empty) => (empty ? Answer.Yes : Answer.No));
    case 'in': {
      const { column, values } = condition;
      return known(batch, JSON.stringify([column, ...values]), () =>
        answerIn(columnOf(batch, column), values, batch.length),
      );
    }
    case 'range':
      return answerRange(columnOf(batch, condition.column), condition, batch.length);
  }
}

/** Columns that a condition reads. */
export function conditionColumns(condition: Condition | null): readonly string[] {
  if (condition === null) return [];
  // Every step of a run asks again, for every figure.
  const made = columnsKnown.get(condition);
  if (made) return made;
  const columns = columnsIn(condition);
  columnsKnown.set(condition, columns);
  return columns;
}

const columnsKnown = new WeakMap<Condition, readonly string[]>();

function columnsIn(condition: Condition): readonly string[] {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionColumns);
    case 'not':
      return conditionColumns(condition.of);
    default:
      return [condition.column];
  }
}

/** A column that the batch must hold: the plan asked for it. */
export function columnOf(batch: Batch, name: string): ColumnData {
  const column = batch.columns.get(name);
  if (!column) throw new Error(`column ${name} was not read`);
  return column;
}

const known = oncePerBatch<Uint8Array>();

function combine(how: 'all' | 'any', parts: readonly Condition[], batch: Batch): Uint8Array {
  const [first, ...others] = parts;
  if (!first) return new Uint8Array(batch.length).fill(how === 'all' ? Answer.Yes : Answer.No);
  const out = answers(first, batch).slice();
  const { length } = out;
  for (const part of others) {
    const more = answers(part, batch);
    if (how === 'all') {
      for (let i = 0; i < length; i++) if (more[i]! < out[i]!) out[i] = more[i]!;
    } else for (let i = 0; i < length; i++) if (more[i]! > out[i]!) out[i] = more[i]!;
  }
  return out;
}

function answerIn(column: ColumnData, wanted: readonly (number | string)[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  const { empty } = column;
  if (column.storage === 'sets') {
    const mask = wanted.reduce<number>((bits, ordinal) => bits | (1 << Number(ordinal)), 0);
    for (let i = 0; i < length; i++) out[i] = answer(empty[i]!, (column.values[i]! & mask) !== 0);
    return out;
  }
  if (column.storage === 'numbers' && wanted.every(isSmall)) return answerSmall(column, wanted, length);
  const set = new Set<number | string>(wanted);
  const { values } = column;
  for (let i = 0; i < length; i++) out[i] = answer(empty[i]!, set.has(values[i]!));
  return out;
}

/** The same of ordinals and flags: a table is asked faster than a set. */
function answerSmall({ values, empty }: ColumnData, wanted: readonly unknown[], length: number): Uint8Array {
  const isWanted = new Uint8Array(SMALL);
  for (const value of wanted) isWanted[Number(value)] = 1;
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++)
    out[i] = empty[i] ? Answer.Undecided : isWanted[values[i] as number] ? Answer.Yes : Answer.No;
  return out;
}

const SMALL = 256;
const isSmall = (value: number | string): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < SMALL;

function answerRange(
  column: ColumnData,
  { over, value }: Extract<Condition, { is: 'range' }>,
  length: number,
): Uint8Array {
  const out = new Uint8Array(length);
  if (column.storage !== 'numbers') throw new Error('a range asks for numbers');
  const { values, empty } = column;
  for (let i = 0; i < length; i++) out[i] = answer(empty[i]!, holds(values[i]!, over, value));
  return out;
}

const answer = (empty: number, yes: boolean): number =>
  empty ? Answer.Undecided : yes ? Answer.Yes : Answer.No;

function holds(found: number, over: Extract<Condition, { is: 'range' }>['over'], value: number): boolean {
  if (over === 'at-least') return found >= value;
  if (over === 'more-than') return found > value;
  return over === 'at-most' ? found <= value : found < value;
}
