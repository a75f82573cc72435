import type { RowDigest } from './figure.ts';
import type { Format } from './quantity.ts';
import type { ShownFigure } from './report.ts';

/**
 * What was published for a term: `lock/<term>.json`, the same bytes from the same inputs, kept with the
 * project so that no past figure changes in silence. It holds no cell and no person.
 */
export interface Lock {
  readonly schema: 'kpi-report-lock/1';
  readonly term: string;
  readonly asOf: string;
  /** ISO date of publication, or null. */
  readonly published: string | null;
  /** SHA-256 and accepted rows of every file that was read, by path. */
  readonly inputs: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  readonly figures: Readonly<Record<string, LockedFigure>>;
  /** The oldest first. */
  readonly restatements: readonly Restatement[];
}

export interface LockedFigure {
  /** Exact and as printed. Its evidence has no files: those are in `inputs`. */
  readonly shown: ShownFigure;
  readonly format: Format;
  /** One for each of `shown.parts`. */
  readonly partFormats: readonly Format[];
  /** The resolved definition, as far as it holds for the term. */
  readonly resolved: unknown;
  readonly adds: 'count' | 'share' | null;
  /** Rows by column and value, as in `Segments`. */
  readonly segments: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> | null;
  readonly rows: RowDigest | null;
}

/** A correction of what was published, each figure and part with what it was, by how much it moved, and what it is. */
export interface Restatement {
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
  /** By address. Null adjustment: one of the two is not measurable, or the figure is new. */
  readonly figures: Readonly<
    Record<
      string,
      {
        readonly initial: string | null;
        readonly adjustment: string | null;
        readonly restated: string | null;
      }
    >
  >;
}
