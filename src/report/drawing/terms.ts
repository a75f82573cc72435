import { isMeasurable } from '../../model/quantity.ts';
import { showQuantity } from '../show.ts';
import { type Draw, plain } from './drawn.ts';

/** A KPI over terms, the oldest first. One known term is no line. */
export const terms: Draw = ({ figure, shown, kpi, wish, words }) => {
  const known = figure.parts.filter(({ quantity }) => isMeasurable(quantity));
  if (known.length < 2) return null;
  const names = shown.parts.map(({ label }) => label);
  const marks = shown.parts.map(({ text }, at) => {
    const quantity = figure.parts[at]?.quantity ?? null;
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
