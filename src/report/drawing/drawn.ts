import type { ChartWords } from '../../messages/charts.ts';
import type { ChartWish, Drawing } from '../../model/chart.ts';
import type { Figure } from '../../model/figure.ts';
import type { Kpi } from '../../model/kpi.ts';
import { count, type Quantity } from '../../model/quantity.ts';
import type { ShownFigure } from '../../model/report.ts';

/** What a chart is made of: the figure exact and as shown. */
export interface Subject {
  readonly figure: Figure;
  readonly shown: ShownFigure;
  readonly kpi: Kpi;
  readonly wish: ChartWish;
  readonly words: ChartWords;
  readonly language: 'ja' | 'en';
}

/** A chart before it is drawn, with the same as a table. */
export interface Drawn {
  readonly drawing: Drawing;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the chart stands on, to be held against the least that is drawn; null when that is not rows. */
  readonly base: { readonly quantity: Quantity | null; readonly text: string } | null;
  /** Said under the chart: that the axis does not begin at zero. */
  readonly note: string | null;
}

/** How one kind of chart is made; null when there is nothing to draw. */
export type Draw = (subject: Subject) => Drawn | null;

/** What a figure stands on: itself where it is a number of rows, and else the rows behind it. */
export function baseOf({ figure, shown, words }: Subject): Drawn['base'] {
  const rows = figure.evidence?.counted;
  if (rows === undefined || rows === figure.quantity?.n)
    return { quantity: figure.quantity, text: shown.text };
  return { quantity: count(rows), text: words.rows(rows) };
}

/** What every drawing has, unless it says otherwise. */
export const plain = { totals: null, line: null, from: null } as const;
