import type { Term } from '../calendar/term.ts';
import type { Place } from './problem.ts';

/** An exception that someone answers for: a problem of one row, which stays out, and why that is right. */
export interface Acceptance {
  readonly code: string;
  readonly source: string;
  /** Digest of the row's text (`rowDigest`), or what stands for it where no row is to blame. */
  readonly row: string;
  readonly reason: string;
  /** Who accepted it. Never on a page. */
  readonly by: string;
  /** The last term in which it holds. */
  readonly until: Term;
  readonly place: Place;
}
