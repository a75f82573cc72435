import { count, isMeasurable } from '../../model/quantity.ts';
import { showQuantity } from '../show.ts';
import { type Draw, type Drawn, plain, type Subject } from './drawn.ts';

/** What a rate is a share of, divided in two, beside the same a year before. */
export const share: Draw = (subject) => {
  const { figure, shown, kpi, wish, words } = subject;
  const whole = figure.parts.find(({ key }) => key === 'of');
  if (!isMeasurable(figure.quantity) || !whole || !isMeasurable(whole.quantity)) return null;
  const { yearAgo } = shown;
  const rows = [
    { name: shown.termLabel, n: figure.quantity.n, d: figure.quantity.d, text: shown.text },
    ...(yearAgo && yearAgo.n !== null && yearAgo.d !== null && yearAgo.d >= wish.minimum
      ? [{ name: yearAgo.termLabel, n: yearAgo.n, d: yearAgo.d, text: yearAgo.text }]
      : []),
  ];
  const [hit, rest] = wish.labels ?? [words.hit, words.rest];
  // Rows as they are; amounts in the unit of the parts, which may be scaled.
  const [up, down] = [whole.quantity.n / figure.quantity.d, whole.quantity.d];
  const mark = (n: number) => {
    const quantity = { n: n * up, d: down };
    return { amount: quantity, text: showQuantity('', '', quantity, whole.format).text };
  };
  const series = [
    { label: hit, marks: rows.map(({ n }) => mark(n)) },
    { label: rest, marks: rows.map(({ n, d }) => mark(d - n)) },
  ];
  const names = rows.map(({ name }) => name);
  const totals = rows.map(({ d, text }) => ({ amount: count(d), text: `${hit} ${text}` }));
  return {
    drawing: { ...plain, kind: 'share', title: words.share(kpi.label), names, series, totals },
    head: [words.term, hit, rest, words.rate],
    rows: rows.map(({ name, text }, at) => [name, ...series.map(({ marks }) => marks[at]!.text), text]),
    base: baseIn(subject, mark(figure.quantity.d).text),
    note: null,
  };
};

/** The rows of the denominator: it says them itself, unless it is an amount. */
function baseIn({ figure, words }: Subject, text: string): Drawn['base'] {
  const d = figure.quantity?.d ?? 0;
  const rows = Math.min(d, figure.evidence?.counted ?? d);
  return { quantity: count(rows), text: rows === d ? text : words.rows(rows) };
}
