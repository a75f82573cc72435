import { isMeasurable } from '../../model/quantity.ts';
import { showQuantity } from '../show.ts';
import { type Draw, plain } from './drawn.ts';

/** A KPI over terms, the oldest first. One known term is no line. */
export const terms: Draw = ({ figure, shown, kpi, wish, words }) => {
  // Of a table, the last row is the KPI as a whole.
  const begin = figure.grid ? figure.parts.length - figure.grid.columns.length : 0;
  const parts = figure.parts.slice(begin);
  if (parts.filter(({ quantity }) => isMeasurable(quantity)).length < 2) return null;
  const names = figure.grid?.columns ?? shown.parts.map(({ label }) => label);
  const marks = shown.parts.slice(begin).map(({ text }, at) => {
    const quantity = parts[at]?.quantity ?? null;
    const { times } = kpi.format;
    return { amount: isMeasurable(quantity) ? { n: quantity.n * times, d: quantity.d } : null, text };
  });
  const from =
    wish.from &&
    showQuantity('', '', wish.from, { ...kpi.format, times: 1, digits: String(wish.from.d).length - 1 }).text;
  return {
    drawing: {
      ...plain,
      kind: 'terms',
      title: words.overTerms(shown.label),
      names,
      series: [{ label: shown.label, marks }],
      from: wish.from,
    },
    head: [words.term, words.value],
    rows: names.map((name, at) => [name, marks[at]!.text]),
    base: null,
    note: from && words.from(from),
  };
};
