import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Counted } from '../pipeline/count-term.ts';
import type { LoadedTemplates } from '../render/index.ts';
import type { readLocks } from './locks.ts';

/** What a watcher hands in again when only other files changed. */
export interface Kept {
  /** What is wrong with the files that were counted. */
  readonly sources: readonly Problem[];
  readonly locked: ReturnType<typeof readLocks>;
  readonly own: LoadedTemplates;
  readonly counted: Counted;
}

/** What is to be compiled. */
export interface Asked {
  readonly term: Term;
  readonly asOf: Day;
  readonly state: Report['state'];
  readonly closing?: boolean;
  readonly frozen?: boolean;
  /** Rows of files that were not touched since an earlier run need not be read again. */
  readonly incremental?: boolean;
}
