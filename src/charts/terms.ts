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
  const points = marks.flatMap(({ amount, text }, at) => {
    if (amount === null || amount.d === 0) return [];
    const place = { cx: x(at) ?? 0, cy: y(lengthOf(amount)) };
    return [
      element('circle', { class: 'kr-point', ...place, r: 4 }),
      textAt(place.cx, place.cy - 10, text, { class: 'kr-value', 'text-anchor': 'middle' }),
    ];
  });
  const feet = lines.flatMap((texts, at) =>
    texts.map((text, k) =>
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

/** 2024年度上期 in two lines: five of them stand beside each other. */
const linesOf = (name: string): readonly string[] =>
  /^(.+?(?:年度| ))(.+)$/
    .exec(name)
    ?.slice(1)
    .map((part) => part.trim()) ?? [name];
