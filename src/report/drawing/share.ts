import { count, isMeasurable, type Quantity } from '../../model/quantity.ts';
import { showQuantity } from '../show.ts';
import { type Draw, plain } from './drawn.ts';

/** What a rate is a share of, divided in two, beside the same a year before. */
export const share: Draw = ({ figure, shown, kpi, wish, words }) => {
  const whole = figure.parts.find(({ key }) => key === 'of');
  if (!isMeasurable(figure.quantity) || !whole) return null;
  const { yearAgo } = shown;
  const rows = [
    { name: shown.termLabel, n: figure.quantity.n, d: figure.quantity.d, text: shown.text },
    ...(yearAgo && yearAgo.n !== null && yearAgo.d !== null && yearAgo.d >= wish.minimum
      ? [{ name: yearAgo.termLabel, n: yearAgo.n, d: yearAgo.d, text: yearAgo.text }]
      : []),
  ];
  const [hit, rest] = wish.labels ?? [words.hit, words.rest];
  const mark = (quantity: Quantity) => ({
    amount: quantity,
    text: showQuantity('', '', quantity, whole.format).text,
  });
  const series = [
    { label: hit, marks: rows.map(({ n }) => mark(count(n))) },
    { label: rest, marks: rows.map(({ n, d }) => mark(count(d - n))) },
  ];
  const names = rows.map(({ name }) => name);
  const totals = rows.map(({ d, text }) => ({ amount: count(d), text: `${hit} ${text}` }));
  return {
    drawing: { ...plain, kind: 'share', title: words.share(kpi.label), names, series, totals },
    head: [words.term, hit, rest, words.rate],
    rows: rows.map(({ name, text }, at) => [name, ...series.map(({ marks }) => marks[at]!.text), text]),
    base: {
      quantity: count(figure.quantity.d),
      text: showQuantity('', '', count(figure.quantity.d), whole.format).text,
    },
    note: null,
  };
};
