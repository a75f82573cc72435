import { partsOf } from '../../calendar/day.ts';
import { monthName } from '../../calendar/day-text.ts';
import type { MonthResult, Part } from '../../model/figure.ts';
import type { Quantity } from '../../model/quantity.ts';
import { NOT_MEASURABLE, showQuantity } from '../show.ts';
import { baseOf, type Draw, plain } from './drawn.ts';

/** Columns by month; the parts of a breakdown stand on top of each other where they add up. */
export const months: Draw = (subject) => {
  const { figure, shown, kpi, words, language } = subject;
  const { months: counted } = figure;
  if (!counted) return null;
  const text = (quantity: Quantity | null): string => showQuantity('', '', quantity, kpi.format).text;
  const mark = (quantity: Quantity | null) => ({ amount: quantity, text: text(quantity) });
  const members = membersOf(counted);
  const totals = counted.map(({ result }) => mark(result?.quantity ?? null));
  const series =
    members.length === 0
      ? [{ label: shown.label, marks: totals }]
      : members.map(({ key, label }) => ({
          label,
          marks: counted.map(({ result }) => mark(result && quantityOf(result.parts, key))),
        }));
  const names = counted.map(({ first }) => monthName(partsOf(first).month, language));
  return {
    drawing: {
      ...plain,
      kind: 'months',
      title: words.byMonth(shown.label),
      names,
      series: bare(series, kpi.format.unit),
      totals,
    },
    head: [words.month, ...series.map(({ label }) => label), ...(members.length === 0 ? [] : [words.total])],
    rows: names.map((name, at) => [
      name,
      ...series.map(({ marks }) => marks[at]?.text ?? NOT_MEASURABLE),
      ...(members.length === 0 ? [] : [totals[at]?.text ?? NOT_MEASURABLE]),
    ]),
    base: baseOf(subject),
    note: null,
  };
};

/** Parts that add up, in the order in which a month first has them: 未分類 is not in every month. */
function membersOf(counted: readonly MonthResult[]): readonly Part[] {
  const parts = counted.flatMap(({ result }) => result?.parts ?? []).filter(({ adds }) => adds);
  return [...new Map(parts.map((part) => [part.key, part])).values()];
}

/** A part that a month does not have is none of its rows. */
const quantityOf = (parts: readonly Part[], key: string): Quantity | null => {
  const part = parts.find((one) => one.key === key);
  return part === undefined ? { n: 0, d: 1 } : part.quantity;
};

/** Inside a column there is room for the number alone. */
const bare = <Series extends { readonly marks: readonly { readonly text: string }[] }>(
  series: readonly Series[],
  unit: string,
): readonly Series[] =>
  series.map((one) => ({
    ...one,
    marks: one.marks.map((mark) => ({
      ...mark,
      text: unit !== '' && mark.text.endsWith(unit) ? mark.text.slice(0, -unit.length) : mark.text,
    })),
  }));
