import type { Bin } from '../../model/figure.ts';
import type { Format } from '../../model/quantity.ts';
import { showQuantity } from '../show.ts';
import { type Draw, plain } from './drawn.ts';

/** How many have which score, and where the pass mark stands. */
export const distribution: Draw = ({ figure, shown, words }) => {
  const { spread } = figure;
  const mark = figure.parts.find(({ key }) => key === 'mark');
  const of = shown.parts.findIndex(({ address }) => address.endsWith('/of'));
  const people = figure.parts[of];
  if (!spread || !mark || !people) return null;
  const points = (quantity: Bin['first']): string => showQuantity('', '', quantity, mark.format).text;
  const number = (quantity: Bin['first']): string =>
    showQuantity('', '', quantity, { ...mark.format, unit: '' }).text;
  const counts = (format: Format) =>
    spread.bins.map(({ quantity }) => showQuantity('', '', quantity, format).text);
  const before = spread.bins.findIndex(({ first }) => spread.mark && atLeast(first, spread.mark));
  const marks = counts({ ...people.format, unit: '' }).map((text, at) => ({
    amount: spread.bins[at]?.quantity ?? null,
    text,
  }));
  const line = spread.mark && {
    before: before < 0 ? spread.bins.length : before,
    text: words.mark(points(spread.mark)),
  };
  return {
    drawing: {
      ...plain,
      kind: 'distribution',
      title: words.distribution(shown.label),
      names: spread.bins.map(({ first }) => number(first)),
      series: [{ label: words.people, marks }],
      line,
    },
    head: [words.score, words.people],
    rows: counts(people.format).map((text, at) => {
      const bin = spread.bins[at]!;
      return [
        words.range(number(bin.first), points(bin.last)).replace(/^([^〜–]*)$/, points(bin.last)),
        text,
      ];
    }),
    base: { quantity: people.quantity, text: shown.parts[of]?.text ?? '' },
    note: null,
  };
};

const atLeast = (a: { n: number; d: number }, b: { n: number; d: number }): boolean => a.n * b.d >= b.n * a.d;
