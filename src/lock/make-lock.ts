import type { Figure } from '../model/figure.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Lock, LockedFigure, Restatement } from '../model/lock.ts';
import type { ShownFigure } from '../model/report.ts';
import type { StatedFile } from '../model/stated-file.ts';

/** What a lock is made of: the figures of one term, exact and as printed, and what they stand on. */
export interface Locking {
  readonly term: string;
  readonly asOf: string;
  readonly published: string | null;
  readonly files: Iterable<StatedFile>;
  readonly figures: readonly {
    readonly figure: Figure;
    readonly shown: ShownFigure;
    readonly kpi: Kpi;
    readonly resolved: unknown;
    readonly adds: 'count' | 'share' | null;
  }[];
  readonly restatements: readonly Restatement[];
}

/** The lock of a term. The same figures over the same files give an equal one. */
export function makeLock({ term, asOf, published, files, figures, restatements }: Locking): Lock {
  return {
    schema: 'kpi-report-lock/1',
    term,
    asOf,
    published,
    inputs: Object.fromEntries(
      [...files].map(({ path, sha256, ledger }) => [path, { rows: ledger.records.accepted, sha256 }]),
    ),
    figures: Object.fromEntries(figures.map((one) => [one.kpi.id, lockedFigure(one)])),
    restatements,
  };
}

function lockedFigure({ figure, shown, kpi, resolved, adds }: Locking['figures'][number]): LockedFigure {
  // Beside whom a figure stands, and in which files its rows lie, is no part of it.
  const { yearAgo: _, footnotes: __, ...own } = shown;
  const segments = figure.behind?.segments ?? null;
  return {
    // A line of kpi.yaml is no part of what was published.
    shown: {
      ...own,
      definedAt: { file: own.definedAt.file },
      evidence: own.evidence && { ...own.evidence, files: [] },
    },
    format: kpi.format,
    partFormats: figure.parts.map(({ format }) => format),
    resolved,
    adds: segments ? adds : null,
    segments:
      segments &&
      Object.fromEntries([...segments].map(([column, values]) => [column, Object.fromEntries(values)])),
    rows: figure.behind?.rows ?? null,
  };
}
