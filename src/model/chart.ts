import type { Quantity } from './quantity.ts';

export const chartKinds = ['bars', 'months', 'distribution', 'share', 'terms'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** How a KPI asks to be drawn. */
export interface ChartWish {
  readonly kind: ChartKind;
  /** Where the axis begins, in the KPI's own unit; null is zero. */
  readonly from: Quantity | null;
  /** No chart is drawn on fewer rows than this. */
  readonly minimum: number;
  /** Names of the two sides of a share; null for the words of the language. */
  readonly labels: readonly [string, string] | null;
}

/** One thing to draw: how much, and what it reads. A null amount is a gap. */
export interface Mark {
  readonly amount: Quantity | null;
  readonly text: string;
}

/** What a chart shows, every text already as it is read: the charts room adds geometry and nothing else. */
export interface Drawing {
  readonly kind: ChartKind;
  /** What is shown, for those who hear it. */
  readonly title: string;
  /** Categories, months, scores or terms along the chart. */
  readonly names: readonly string[];
  /** Values by series, one for every name. `aside` are not members of the sum. */
  readonly series: readonly {
    readonly label: string;
    readonly marks: readonly Mark[];
    readonly aside?: boolean;
  }[];
  /** Sums over the series, where they stand on top of each other. */
  readonly totals: readonly Mark[] | null;
  /** A line across the chart, before the name with this index: the pass mark. */
  readonly line: { readonly before: number; readonly text: string } | null;
  readonly from: Quantity | null;
}

/** A chart in the report: a picture, or why there is none, and the same as a table. */
export interface ShownChart {
  readonly kind: ChartKind;
  readonly caption: string;
  /** SVG without a script, a style or a reference to anything outside; null where there is too little to draw. */
  readonly svg: string | null;
  readonly note: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
