import { scaleBand, scaleLinear } from 'd3-scale';
import type { Drawing } from '../model/chart.ts';
import { lengthOf, longest } from './amounts.ts';
import { fillRect } from './fills.ts';
import { axis, frame } from './frame.ts';
import { element, SIZE, textAt, WIDTH, widthOf } from './svg.ts';

/** Columns side by side, each from its score to the next, and the pass mark as a line between two of them. */
export function distribution(id: string, drawing: Drawing): string {
  const { names, line } = drawing;
  const marks = drawing.series[0]?.marks ?? [];
  const top = line ? 2 * SIZE + 14 : SIZE + 6;
  const bottom = top + 130;
  const x = scaleBand(names.keys(), [10, WIDTH - 10]).paddingInner(0.06);
  const y = scaleLinear([0, longest(marks)], [bottom, top]);
  const parts = marks.map(({ amount, text }, at) => {
    const place = { x: x(at) ?? 0, y: y(lengthOf(amount)), width: x.bandwidth() };
    const height = bottom - place.y;
    if (height === 0) return '';
    // Below the mark the columns are hatched, so that the line is not alone in saying it.
    const below = line !== null && at < line.before ? 1 : 0;
    return (
      fillRect(id, below, { ...place, height }) +
      textAt(place.x + place.width / 2, place.y - 5, text, { class: 'kr-value', 'text-anchor': 'middle' })
    );
  });
  // A score stands under the edge where its column begins.
  const feet = names.map((name, at) =>
    textAt((x(at) ?? 0) - (x.step() - x.bandwidth()) / 2, bottom + SIZE + 5, name, {
      'text-anchor': 'middle',
    }),
  );
  const at = line === null ? null : (x(line.before) ?? WIDTH - 10) - (x.step() - x.bandwidth()) / 2;
  const across =
    line === null || at === null
      ? []
      : [
          element('line', { class: 'kr-mark', x1: at, y1: SIZE + 6, x2: at, y2: bottom }),
          textAt(Math.min(at, WIDTH - widthOf(line.text)), SIZE, line.text, { class: 'kr-value' }),
        ];
  return frame(id, drawing, bottom + SIZE + 10, 2, [
    ...parts,
    ...feet,
    axis(0, bottom, WIDTH, bottom),
    ...across,
  ]);
}
