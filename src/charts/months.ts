import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Drawing } from '../model/chart.ts';
import { lengthOf, longest } from './amounts.ts';
import { fillRect, textOn } from './fills.ts';
import { axis, frame, legend } from './frame.ts';
import { SIZE, textAt, WIDTH } from './svg.ts';

/** Columns over months, their categories on top of each other, with the total above. A gap has no column. */
export function months(id: string, drawing: Drawing): string {
  const { names, series, totals } = drawing;
  const key =
    series.length > 1
      ? legend(
          id,
          series.map(({ label }) => label),
        )
      : { svg: '', height: 0 };
  const top = key.height + SIZE + 6;
  const bottom = top + 150;
  const sums = totals ?? series[0]?.marks ?? [];
  const x = scaleBand(names.keys(), [0, WIDTH]).paddingInner(0.22).paddingOuter(0.1);
  const y = scaleLinear([0, longest(sums)], [bottom, top]);
  const layers = stack<number, number>()
    .keys(series.keys())
    .value((month, at) => lengthOf(series[at]?.marks[month]?.amount ?? null))([...names.keys()]);
  const middle = (month: number): number => (x(month) ?? 0) + x.bandwidth() / 2;
  const centred = { 'text-anchor': 'middle' };
  const parts = layers.flatMap((layer) =>
    layer.map(([low, high], month) => {
      const place = { x: x(month) ?? 0, y: y(high), width: x.bandwidth(), height: y(low) - y(high) };
      const text = series[layer.key]?.marks[month]?.text ?? '';
      if (place.height === 0) return '';
      // One series says its value on top of the column.
      const label =
        series.length > 1 && place.height > SIZE + 2
          ? textAt(middle(month), place.y + place.height / 2 + SIZE * 0.36, text, {
              class: textOn(layer.key),
              ...centred,
            })
          : '';
      return fillRect(id, layer.key, place) + label;
    }),
  );
  const ends = sums.flatMap(({ amount, text }, month) =>
    amount === null
      ? []
      : [textAt(middle(month), y(lengthOf(amount)) - 5, text, { class: 'kr-value', ...centred })],
  );
  const feet = names.map((name, month) => textAt(middle(month), bottom + SIZE + 5, name, centred));
  return frame(id, drawing, bottom + SIZE + 10, series.length, [
    key.svg,
    ...parts,
    ...ends,
    ...feet,
    axis(0, bottom, WIDTH, bottom),
  ]);
}
