import type { ShownQuantity, ShownTerm } from '../model/report.ts';
import type { ProseChange } from './prose/prose-change.ts';
import type { Why } from './why.ts';

/** Two terms compared: all that `diff` prints. */
export interface Diff {
  readonly old: ShownTerm & { readonly locked: boolean };
  readonly now: ShownTerm & { readonly locked: boolean };
  /** In the order of the report; KPIs that it prints nowhere come last, under a null heading. */
  readonly groups: readonly Group[];
  /** Null unless it was asked for. */
  readonly prose: readonly ProseChange[] | null;
}

/** KPIs that stand first under one heading of the outline. */
export interface Group {
  readonly heading: string | null;
  readonly principles: readonly number[];
  readonly changes: readonly FigureChange[];
}

/** `small`: the base of one of the two is too small for the change to mean anything. */
export type Mark = 'new' | 'gone' | 'redefined' | 'restated' | 'small';

/** One figure, or a part of one, in both terms. */
export interface Change {
  readonly address: string;
  readonly label: string;
  readonly old: ShownQuantity | null;
  readonly now: ShownQuantity | null;
  /** Of the printed numbers, with sign and unit: `+14件`, `−5.3ポイント`; null when one side has none. */
  readonly change: string | null;
  /** Of a count, in percent of the old one: `+3.1%`; null for rates, and from 0. */
  readonly relative: string | null;
  /** Whether anything that is printed differs. */
  readonly differs: boolean;
}

export interface FigureChange extends Change {
  readonly kpi: string;
  readonly trend: 'up' | 'down' | 'same' | null;
  readonly judgement: 'better' | 'worse' | 'same' | null;
  readonly targets: { readonly old: TargetState | null; readonly now: TargetState | null };
  readonly marks: readonly Mark[];
  /** The smaller base, when it is too small. */
  readonly base: number | null;
  /** Members of the sum. */
  readonly parts: readonly Change[];
  /** Null unless it was asked for and there is a change to explain. */
  readonly why: Why | null;
}

export interface TargetState {
  readonly text: string;
  readonly verdict: string;
  readonly verdictText: string;
}
