import { nearest } from '../model/nearest.ts';
import type { Column } from '../model/source.ts';
import { labelsOf, readValues, type Spellings, spellingsOf } from './category-values.ts';
import { matchable } from './characters.ts';
import type { CellValue, ColumnType, Fault } from './column-type.ts';
import { remember } from './remember.ts';
import { blankWords, spelling } from './words.ts';

interface Settings {
  readonly values: unknown;
  readonly separator?: unknown;
  readonly priority?: boolean;
}

/**
 * One of a closed list of labels, stored as its place in the list. Other spellings are declared; an
 * unknown one is a fault, never その他. With a `separator` a cell may hold several: stored as a set, or
 * with `priority` as the first of them in declared order.
 */
export const category: ColumnType<Settings> = {
  storage: (settings) => (settings.separator !== undefined && !settings.priority ? 'sets' : 'numbers'),
  personal: false,
  words: (z) => {
    const others = z.union([z.null(), spelling(z), z.array(spelling(z))]);
    return {
      ...blankWords(z),
      values: z
        .union([z.array(z.union([spelling(z), z.record(z.string(), others)])), z.record(z.string(), others)])
        .describe(
          '区分の一覧（表示する名前: 他の書き方）。順序はこのとおり | the labels in order, each with its other spellings',
        ),
      separator: z
        .union([z.string().min(1), z.array(z.string().min(1))])
        .describe('1つのセルに複数の値があるときの区切り | what stands between several values of a cell')
        .optional(),
      priority: z
        .boolean()
        .describe(
          '複数の値のうち、一覧で先のもの1つだけを採る | of several values, take the one that comes first in the list',
        )
        .optional(),
    };
  },
  check: (settings) => readValues(settings).mistakes,
  reader(column) {
    const read = readerOf(column);
    return remember(read, column.settings);
  },
  comparisons: ['in', 'empty'],
  literal(value, column) {
    const labels = labelsOf(column);
    const ordinal = labels.indexOf(String(value));
    if (ordinal >= 0) return ordinal;
    return unknownValue(String(value), spellingsOf(column), labels);
  },
  show: (value, column) => showOrdinals(Number(value), column),
  values: labelsOf,
};

function readerOf(column: Column): (text: string) => CellValue {
  const spellings = spellingsOf(column);
  const labels = labelsOf(column);
  const separators = separatorsOf(column);
  const one = (text: string): number | Fault =>
    spellings.get(matchable(text)) ?? unknownValue(text, spellings, labels);
  if (separators.length === 0) return one;
  return (text) => {
    const whole = spellings.get(matchable(text));
    const ordinals = whole === undefined ? splitBy(text, separators).map(one) : [whole];
    const fault = ordinals.find((ordinal) => typeof ordinal !== 'number');
    if (fault !== undefined) return fault;
    const known = ordinals as readonly number[];
    if (known.length === 0) return null;
    if (column.settings['priority'] === true) return Math.min(...known);
    return known.reduce((bits, ordinal) => bits | (1 << ordinal), 0);
  };
}

function unknownValue(text: string, spellings: Spellings, labels: readonly string[]): Fault {
  const spelled = nearest(matchable(text), [...labels, ...spellings.keys()]);
  const ordinal = spelled === null ? undefined : spellings.get(matchable(spelled));
  return {
    code: 'category-unknown',
    expected: labels,
    ...(ordinal !== undefined && { nearest: labels[ordinal]! }),
  };
}

function separatorsOf(column: Column): readonly string[] {
  const separator = column.settings['separator'];
  return separator === undefined
    ? []
    : [separator].flat().map((one) => matchable(String(one)) || String(one));
}

function splitBy(text: string, separators: readonly string[]): string[] {
  let parts = [matchable(text)];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function showOrdinals(value: number, column: Column): string {
  const labels = labelsOf(column);
  if (category.storage(column.settings as unknown as Settings) === 'numbers') return labels[value] ?? '';
  return labels.filter((_, ordinal) => value & (1 << ordinal)).join('・');
}
