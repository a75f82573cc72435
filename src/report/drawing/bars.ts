import { showQuantity } from '../show.ts';
import { baseOf, type Draw, plain } from './drawn.ts';

/** One bar for each part that adds; what is counted beside the sum comes last, marked as such. */
export const bars: Draw = (subject) => {
  const { figure, shown, kpi, wish, words } = subject;
  const sums = shown.parts.some(({ adds }) => adds);
  const series = shown.parts.map((part, at) => ({
    label: part.label,
    marks: [{ amount: figure.parts[at]?.quantity ?? null, text: part.text }],
    aside: sums && !part.adds,
  }));
  const names = series.map(({ label, aside }) => (aside ? words.aside(label) : label));
  const from = wish.from && showQuantity('', '', wish.from, { ...kpi.format, times: 1 }).text;
  return {
    drawing: { ...plain, kind: 'bars', title: words.parts(shown.label), names, series, from: wish.from },
    head: [words.name, words.value],
    rows: series.map(({ marks }, at) => [names[at] ?? '', marks[0]?.text ?? '']),
    base: baseOf(subject),
    note: from && words.fromAcross(from),
  };
};
