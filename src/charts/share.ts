import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Drawing } from '../model/chart.ts';
import { lengthOf } from './amounts.ts';
import { fillRect, textOn } from './fills.ts';
import { frame, legend } from './frame.ts';
import { SIZE, textAt, WIDTH, widthOf } from './svg.ts';

/** Whole bars, one for each term, divided in two; the first side says its share, each side its count. */
export function share(id: string, drawing: Drawing): string {
  const { names, series, totals } = drawing;
  const key = legend(
    id,
    series.map(({ label }) => label),
  );
  const x = (row: number) => scaleLinear([0, lengthOf(totals?.[row]?.amount ?? null) || 1], [0, WIDTH]);
  const layers = stack<number, number>()
    .keys(series.keys())
    .value((row, at) => lengthOf(series[at]?.marks[row]?.amount ?? null))([...names.keys()]);
  const parts = layers.flatMap((layer) =>
    layer.map(([low, high], row) => {
      const place = {
        x: x(row)(low),
        y: key.height + row * ROW + 20,
        width: x(row)(high) - x(row)(low),
        height: BAR,
      };
      const text = series[layer.key]?.marks[row]?.text ?? '';
      if (place.width === 0) return '';
      const label =
        widthOf(text) + 8 < place.width
          ? textAt(place.x + place.width / 2, place.y + BAR / 2 + SIZE * 0.36, text, {
              class: textOn(layer.key),
              'text-anchor': 'middle',
            })
          : '';
      return fillRect(id, layer.key, place) + label;
    }),
  );
  const heads = names.map((name, row) => textAt(0, key.height + row * ROW + SIZE + 2, name));
  const rates = names.map((_, row) =>
    textAt(WIDTH, key.height + row * ROW + SIZE + 2, totals?.[row]?.text ?? '', {
      class: 'kr-value',
      'text-anchor': 'end',
    }),
  );
  return frame(id, drawing, key.height + names.length * ROW - 4, 2, [key.svg, ...parts, ...heads, ...rates]);
}

const BAR = 30;
const ROW = 62;
