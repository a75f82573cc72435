import { isoOf } from '../calendar/day.ts';
import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import type { Attribution } from '../model/figure.ts';
import { manualColumns } from '../model/manual-columns.ts';
import { count, type Quantity } from '../model/quantity.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { fatesOf } from './fates.ts';
import { type Counted, Fate } from './measure.ts';

interface Spec {
  readonly source: string;
  /** Rows about this KPI. */
  readonly that: Condition;
  readonly percent: boolean;
}

interface Entry extends Attribution {
  readonly value: Quantity;
}

const { term: TERM, value: VALUE, by: BY, on: ON, note: NOTE, decimals: DECIMALS } = manualColumns;

/**
 * A figure that someone outside the records gave, from a CSV file with one row for each KPI and term.
 * A term without a row is not measurable, nor is one with two (written in two ways, which no key sees).
 */
export const manualFile: Counted<Spec, Entry[]> = {
  by: 'rows',
  additive: true,
  byHand: true,
  quotes: () => true,
  weighs: false,
  dated: false,
  words: (z) => ({
    'manual-file': z
      .string()
      .describe(
        '手で入れる値のCSV（見出し: KPI、期、値、提供者、日付、備考） | CSV of figures entered by hand, with the columns KPI, term, value, by, on, note',
      ),
  }),
  examples: [
    `manual-file: data/manual.csv
unit: "%"
digits: 1`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('manual-file');
    const that = source && resolver.condition(source, { [manualColumns.kpi]: resolver.id }, ['manual-file']);
    return source && that ? { source: source.name, that, percent: words['unit'] === '%' } : null;
  },
  format: ({ percent }) => ({ unit: '', times: 1, digits: percent ? 1 : 0 }),
  describe: (spec, _kpi, _names, language) =>
    language === 'ja'
      ? `記録から数えず、外から得て${spec.source}に入力した値`
      : `a value obtained from outside and entered in ${spec.source}`,
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [...conditionColumns(spec.that), TERM, VALUE, BY, ON, NOTE],
  select(spec, batch, empty, period) {
    const fates = fatesOf(batch, undefined, spec.that, empty);
    const terms = columnOf(batch, TERM).values;
    for (let i = 0; i < fates.length; i++) if (terms[i] !== period.term.id) fates[i] = Fate.LeftOut;
    return fates;
  },
  empty: () => [],
  add(state, batch, rows) {
    for (const row of rows) state.push(entryAt(batch, row));
  },
  merge(into, from) {
    into.push(...from);
    return into;
  },
  result(state) {
    const [entry] = state;
    if (!entry || state.length > 1) return { quantity: null, parts: [] };
    const { value, by, on, note } = entry;
    return { quantity: value, parts: [], attribution: { by, on, note } };
  },
};

function entryAt(batch: Batch, row: number): Entry {
  const note = columnOf(batch, NOTE);
  return {
    value: plain({ n: Number(columnOf(batch, VALUE).values[row]), d: 10 ** DECIMALS }),
    by: String(columnOf(batch, BY).values[row]),
    on: isoOf(Number(columnOf(batch, ON).values[row])),
    note: note.empty[row] ? null : String(note.values[row]),
  };
}

/** As few digits after the point as the value has: 85.2 is 852 / 10. */
function plain({ n, d }: Quantity): Quantity {
  if (d === 1) return count(n);
  return n % 10 === 0 ? plain({ n: n / 10, d: d / 10 }) : { n, d };
}
