import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Drawing, Mark } from '../model/chart.ts';
import { lengthOf } from './amounts.ts';
import { axis, frame } from './frame.ts';
import { element, SIZE, textAt, WIDTH, widthOf } from './svg.ts';

/** A line over terms; a term about which nothing is known is a gap in it. */
export function terms(id: string, drawing: Drawing): string {
  const { names } = drawing;
  const marks = drawing.series[0]?.marks ?? [];
  const lines = names.map(linesOf);
  const side = Math.max(24, ...lines.flat().map((text) => widthOf(text) / 2));
  const [top, bottom] = [SIZE + 12, SIZE + 132];
  const x = scalePoint(names.keys(), [side, WIDTH - side]);
  const from = lengthOf(drawing.from);
  const high = Math.max(from, ...marks.map(({ amount }) => lengthOf(amount)));
  const y = scaleLinear([from, high === from ? from + 1 : high], [bottom, top]);
  const path = line<Mark>(
    (_, at) => x(at) ?? 0,
    ({ amount }) => y(lengthOf(amount)),
  )
    .defined(({ amount }) => amount !== null && amount.d !== 0)
    .digits(2)(marks);
  const known = marks.flatMap(({ amount, text }, at) =>
    amount === null || amount.d === 0 ? [] : [{ cx: x(at) ?? 0, cy: y(lengthOf(amount)), text }],
  );
  const points = [
    ...known.map(({ cx, cy }) => element('circle', { class: 'kr-point', cx, cy, r: 4 })),
    ...amountsThatFit(known).map(({ left, cy, text }) => textAt(left, cy - 10, text, { class: 'kr-value' })),
  ];
  const step = stepBetween(lines, x.step());
  const feet = lines.flatMap((texts, at) =>
    (lines.length - 1 - at) % step > 0
      ? []
      : texts.map((text, k) =>
          textAt(x(at) ?? 0, bottom + (SIZE + 4) * (k + 1) + 2, text, { 'text-anchor': 'middle' }),
        ),
  );
  const height = bottom + (SIZE + 4) * Math.max(...lines.map(({ length }) => length)) + 6;
  return frame(id, drawing, height, 0, [
    axis(0, bottom, WIDTH, bottom),
    element('path', { class: 'kr-line', d: path ?? '' }),
    ...points,
    ...feet,
  ]);
}

interface Point {
  readonly cx: number;
  readonly cy: number;
  readonly text: string;
}

/**
 * Amounts that can be read: none over another and none over the edge. The last one comes first, then the
 * first, the highest and the lowest; the table of the chart has them all.
 */
function amountsThatFit(points: readonly Point[]): readonly (Point & { readonly left: number })[] {
  const byHeight = [...points].sort((a, b) => a.cy - b.cy);
  const wanted = [points.at(-1), points[0], byHeight[0], byHeight.at(-1), ...points.toReversed()];
  const taken: (Point & { readonly left: number; readonly width: number })[] = [];
  for (const point of new Set(wanted.filter((one) => one !== undefined))) {
    const width = widthOf(point.text);
    const left = Math.max(0, Math.min(point.cx - width / 2, WIDTH - width));
    const isFree = taken.every(
      (other) =>
        left >= other.left + other.width + 2 ||
        other.left >= left + width + 2 ||
        Math.abs(point.cy - other.cy) > SIZE + 2,
    );
    if (isFree) taken.push({ ...point, left, width });
  }
  return taken.sort((a, b) => a.cx - b.cx);
}

/** Every how many terms a name fits below the line; the last always has its own. */
function stepBetween(lines: readonly (readonly string[])[], apart: number): number {
  const widest = Math.max(...lines.flat().map(widthOf)) + 4;
  return apart > 0 ? Math.max(1, Math.ceil(widest / apart)) : 1;
}

/** 2024年度上期 in two lines: five of them stand beside each other. */
const linesOf = (name: string): readonly string[] =>
  /^(.+?(?:年度| ))(.+)$/
    .exec(name)
    ?.slice(1)
    .map((part) => part.trim()) ?? [name];
