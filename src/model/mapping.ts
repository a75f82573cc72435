import type { Interval } from '../calendar/term.ts';
import type { Edition, PrincipleId } from './principle.ts';
import type { Place } from './problem.ts';

/** Whether a principle is put into practice. */
export type Applied = 'yes' | 'in-part' | 'no';

/**
 * A mapping table (対応関係表): for each principle and note of an edition, whether it is applied, and where
 * the policy and this report speak of it.
 */
export interface Mapping {
  readonly edition: Edition;
  /** Null for the usual title. */
  readonly title: string | null;
  /** Days of the terms whose report has it; always when absent. */
  readonly valid?: Interval;
  readonly policy: Policy | null;
  /** In the order of the edition. */
  readonly rows: readonly MappingRow[];
}

/** The published policy. */
export interface Policy {
  readonly label: string | null;
  readonly url: string | null;
  /** The same as a file below the project folder, in which headings are looked for. */
  readonly file: string | null;
  readonly place: Place;
}

export interface MappingRow {
  readonly principle: PrincipleId;
  /** Its wording; null for the usual short name. */
  readonly text: string | null;
  readonly applied: Applied;
  /** Why it is not applied, or what is done in its place. */
  readonly reason: string | null;
  readonly policy: readonly PolicyAnchor[];
  /** Ids of sections. */
  readonly report: readonly string[];
  readonly place: Place;
}

/** A place in the policy. */
export interface PolicyAnchor {
  readonly heading: string | null;
  /** 3, 3-4 */
  readonly page: string | null;
  /** Null for that of the policy. */
  readonly url: string | null;
  readonly place: Place;
}
