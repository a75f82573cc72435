import type { Segments } from '../model/figure.ts';
import type { Format, Quantity } from '../model/quantity.ts';
import type { Section, ShownFigure, ShownTerm } from '../model/report.ts';
import type { Threshold } from '../model/threshold.ts';

/** One of two terms that are compared: what a reader of its report sees, and what stands behind it. */
export interface Side {
  readonly term: ShownTerm;
  /** By KPI, in declared order. */
  readonly figures: ReadonlyMap<string, SideFigure>;
  /** What the report of the term prints where; empty when nobody has written it yet. */
  readonly sections: readonly Section[];
  /** Whether the figures are those of the lock, as published. */
  readonly locked: boolean;
}

export interface SideFigure {
  /** As published where the term is locked, else as counted today. */
  readonly shown: ShownFigure;
  readonly format: Format;
  /** The resolved definition: two figures with one text are counted in one way. */
  readonly definition: string;
  /** Null where the figure is not the sum of its rows. */
  readonly segments: Segments | null;
  readonly adds: 'count' | 'share' | null;
  /** Whether what was published was corrected since. */
  readonly restated: boolean;
  /** What today's definition says of the rows there are today; null when there are none any more. */
  readonly today: { readonly quantity: Quantity | null; readonly format: Format } | null;
}

/** What a KPI says of its changes. */
export interface Rule {
  readonly small: number;
  readonly failOn: readonly Threshold[] | null;
}
