import type { ChartKind, Drawing } from '../model/chart.ts';
import { bars } from './bars.ts';
import { distribution } from './distribution.ts';
import { months } from './months.ts';
import { share } from './share.ts';
import { terms } from './terms.ts';

/** Every kind of chart: what it draws, as SVG text. A further kind is one file, one line, its name in the model. */
const charts = { bars, months, distribution, share, terms } satisfies Record<
  ChartKind,
  (id: string, drawing: Drawing) => string
>;

/** A drawing as SVG: the same drawing and id always give the same text. `id` is unique on the page, `[a-z0-9-]`. */
export const drawChart = (id: string, drawing: Drawing): string => charts[drawing.kind](id, drawing);
