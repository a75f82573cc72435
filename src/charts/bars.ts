import { scaleBand, scaleLinear } from 'd3-scale';
import type { Drawing } from '../model/chart.ts';
import { lengthOf, longest } from './amounts.ts';
import { fillRect } from './fills.ts';
import { axis, frame } from './frame.ts';
import { element, SIZE, textAt, WIDTH, widthOf } from './svg.ts';

/** Lying bars, one below the other, each with its name and value. What is not in the sum is hollow. */
export function bars(id: string, drawing: Drawing): string {
  const rows = drawing.series.flatMap(({ marks, aside }, at) =>
    marks.map((mark) => ({ mark, aside: aside === true, name: drawing.names[at] ?? '' })),
  );
  const widest = Math.max(...rows.map(({ name }) => widthOf(name)));
  const beside = widest <= WIDTH * 0.4;
  const left = beside ? widest + 8 : 0;
  const room = Math.max(...rows.map(({ mark }) => widthOf(mark.text))) + 8;
  const x = scaleLinear(
    [lengthOf(drawing.from), longest(rows.map(({ mark }) => mark))],
    [left, WIDTH - room],
  );
  const row = beside ? 28 : 44;
  const height = rows.length * row;
  const y = scaleBand(rows.keys(), [0, height]);
  const parts = rows.map(({ mark, aside, name }, at) => {
    const top = y(at) ?? 0;
    const bar = { x: left, y: top + row - 24, width: x(lengthOf(mark.amount)) - left, height: 20 };
    const middle = bar.y + 10 + SIZE * 0.36;
    return [
      aside ? element('rect', { class: 'kr-hollow', ...bar }) : fillRect(id, 0, bar),
      beside ? textAt(left - 8, middle, name, { 'text-anchor': 'end' }) : textAt(0, top + 14, name),
      textAt(bar.x + bar.width + 6, middle, mark.text, { class: 'kr-value' }),
    ].join('');
  });
  return frame(id, drawing, height, 1, [...parts, axis(left, 0, left, height)]);
}
