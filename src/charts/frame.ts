import type { Drawing } from '../model/chart.ts';
import { fillRect, patternsFor } from './fills.ts';
import { element, SIZE, textAt, WIDTH, widthOf } from './svg.ts';

/** The picture around its parts: one image with a name, as high as it needs to be. */
export const frame = (
  id: string,
  { title }: Drawing,
  height: number,
  fills: number,
  parts: readonly string[],
): string =>
  element(
    'svg',
    {
      class: 'kr-svg',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
      role: 'img',
      'aria-label': title,
    },
    patternsFor(id, fills),
    ...parts,
  );

/** Names of the fills in a row, or several; and the height that they take. */
export function legend(
  id: string,
  labels: readonly string[],
): { readonly svg: string; readonly height: number } {
  let x = 0;
  let y = 0;
  const parts = labels.map((label, index) => {
    const width = SWATCH + 5 + widthOf(label) + 14;
    if (x > 0 && x + width - 14 > WIDTH) {
      x = 0;
      y += LINE;
    }
    const part =
      fillRect(id, index, { x, y: y + 1, width: SWATCH, height: SWATCH }) +
      textAt(x + SWATCH + 5, y + SIZE, label);
    x += width;
    return part;
  });
  return { svg: parts.join(''), height: y + LINE + 6 };
}

/** The line that a value starts from. */
export const axis = (x1: number, y1: number, x2: number, y2: number): string =>
  element('line', { class: 'kr-axis', x1, y1, x2, y2 });

const SWATCH = 12;
const LINE = 18;
