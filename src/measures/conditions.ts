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

/** The condition in words: 「種別が生保、推奨がいいえ」, "種別 is 生保 and 推奨 is no". */
export function describeCondition(condition: Condition, language: 'ja' | 'en'): string {
  const words = (part: Condition): string => describeCondition(part, language);
  const ja = language === 'ja';
  switch (condition.is) {
    case 'all':
      return condition.of.map((part) => inList(part, words(part), ja)).join(ja ? '、かつ' : ' and ');
    case 'any':
      return condition.of.map((part) => inList(part, words(part), ja)).join(ja ? '、または' : ' or ');
    case 'not':
      return describeNot(condition.of, words(condition.of), ja);
    case 'empty':
      return ja ? `${condition.column}が空欄` : `${condition.column} is blank`;
    case 'in': {
      const values = condition.words.map((word) => YES_NO[language].get(word) ?? word);
      return ja
        ? `${condition.column}が${values.join('・')}${values.length > 1 ? 'のいずれか' : ''}`
        : `${condition.column} is ${values.join(' or ')}`;
    }
    case 'range':
      return ja
        ? `${condition.column}が${condition.words}${RANGE.ja[condition.over]}`
        : `${condition.column} is ${RANGE.en[condition.over]} ${condition.words}`;
  }
}

/** What is a list itself stands apart in a list. */
function inList(part: Condition, words: string, ja: boolean): string {
  if (part.is !== 'all' && part.is !== 'any') return words;
  return ja ? `「${words}」` : `(${words})`;
}

/** 「…であるもの」 may follow, as after every other condition. */
function describeNot(part: Condition, words: string, ja: boolean): string {
  if (part.is === 'empty') return ja ? `${part.column}が記入済み` : `${part.column} is filled in`;
  if (part.is === 'in' && part.words.length === 1)
    return ja ? `${words}以外` : `${part.column} is not ${words.slice(part.column.length + ' is '.length)}`;
  return ja ? `「${words}」以外` : `not (${words})`;
}

/** A column that the batch must hold: the plan asked for it. */
export function columnOf(batch: Batch, name: string): ColumnData {
  const column = batch.columns.get(name);
  if (!column) throw new Error(`column ${name} was not read`);
  return column;
}

const known = oncePerBatch<Uint8Array>();

const YES_NO = {
  ja: new Map([
    ['true', 'はい'],
    ['false', 'いいえ'],
  ]),
  en: new Map([
    ['true', 'yes'],
    ['false', 'no'],
  ]),
};

const RANGE = {
  ja: { 'at-least': '以上', 'more-than': '超', 'at-most': '以下', 'less-than': '未満' },
  en: { 'at-least': 'at least', 'more-than': 'more than', 'at-most': 'at most', 'less-than': 'less than' },
} as const;

function combine(how: 'all' | 'any', parts: readonly Condition[], batch: Batch): Uint8Array {
  const out = new Uint8Array(batch.length).fill(how === 'all' ? Answer.Yes : Answer.No);
  for (const part of parts) {
    const more = answers(part, batch);
    for (let i = 0; i < out.length; i++) {
      const answer = more[i]!;
      if (how === 'all' ? answer < out[i]! : answer > out[i]!) out[i] = answer;
    }
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
  const set = new Set<number | string>(wanted);
  const { values } = column;
  for (let i = 0; i < length; i++) out[i] = answer(empty[i]!, set.has(values[i]!));
  return out;
}

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
