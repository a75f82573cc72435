import { chartWords } from '../../messages/charts.ts';
import type { ChartKind, Drawing, ShownChart } from '../../model/chart.ts';
import type { Figure } from '../../model/figure.ts';
import type { Kpi } from '../../model/kpi.ts';
import { isMeasurable } from '../../model/quantity.ts';
import type { ShownFigure } from '../../model/report.ts';
import { bars } from './bars.ts';
import { distribution } from './distribution.ts';
import type { Draw, Subject } from './drawn.ts';
import { months } from './months.ts';
import { share } from './share.ts';
import { terms } from './terms.ts';

/** How each kind is made of a figure. A further kind is one file and one line. */
const draws = { bars, months, distribution, share, terms } satisfies Record<ChartKind, Draw>;

/** The chart of a figure, drawn by `draw`; null when its KPI asks for none. */
export function chartOf(
  figure: Figure,
  shown: ShownFigure,
  kpi: Kpi,
  language: 'ja' | 'en',
  draw: (drawing: Drawing) => string,
): ShownChart | null {
  const wish = kpi.chart;
  if (wish === undefined) return null;
  const words = chartWords[language];
  const subject: Subject = { figure, shown, kpi, wish, words, language };
  const drawn = draws[wish.kind](subject);
  if (drawn === null) return { ...NONE, kind: wish.kind, caption: shown.label, note: words.noneYet };
  const { drawing, head, rows, base, note } = drawn;
  const few = base !== null && (!isMeasurable(base.quantity) || base.quantity.n < wish.minimum);
  return {
    kind: wish.kind,
    caption: drawing.title,
    svg: few ? null : draw(drawing),
    note: few ? words.tooFew(base.text) : note,
    head,
    rows,
  };
}

const NONE = { svg: null, head: [], rows: [] } as const;
