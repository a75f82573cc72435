import type { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import type { Interval, Term, Terms } from '../calendar/term.ts';
import type { Batch } from '../model/batch.ts';
import type { ChartKind } from '../model/chart.ts';
import type { Condition } from '../model/condition.ts';
import type { Figure, Result, Spread } from '../model/figure.ts';
import type { EmptyRule, Kpi } from '../model/kpi.ts';
import type { Format, Quantity } from '../model/quantity.ts';
import type { Column, Source } from '../model/source.ts';

export type Zod = typeof z;
export type Language = 'ja' | 'en';

/**
 * What a row is to a KPI. `Hit` is `Base` that also meets the numerator's condition; measures
 * without a numerator use `Hit` alone for the rows they count.
 */
export const Fate = { LeftOut: 0, Base: 1, Hit: 2, Undecided: 3 } as const;

/** The days a figure is about, the day by which "not yet due" is judged, and the term it belongs to. */
export interface Period extends Interval {
  readonly asOf: Day;
  readonly term: Term;
  /** Language of the labels of parts. */
  readonly language: Language;
}

/** Helps a measure to turn its words into a spec. Problems are recorded with their place in `kpi.yaml`. */
export interface Resolver {
  /** Name of the KPI whose words are resolved. */
  readonly id: string;
  /** The source named under `key`, or null after a problem was recorded. */
  source(key: string): Source | null;
  /** A column of the source; `types` limits its type. Records a problem and gives null if it does not fit. */
  column(
    source: Source,
    name: string,
    path: readonly (string | number)[],
    types?: readonly string[],
  ): Column | null;
  /** The condition that a value says; null when the key is absent (undefined), `false` after a problem. */
  condition(source: Source, value: unknown, path: readonly (string | number)[]): Condition | null | false;
  /** The columns named by a text or a list of texts; null after problems. */
  columns(
    source: Source,
    value: string | readonly string[],
    path: readonly (string | number)[],
  ): readonly Column[] | null;
  /** The KPI named, or null after a problem (unknown name, with the nearest). */
  kpi(id: string, path: readonly (string | number)[]): string | null;
  /** Term id in canonical form, or null after a problem. `*` passes. */
  term(text: string, path: readonly (string | number)[]): string | null;
  /** Exact quantity of a number or decimal text in the configuration. */
  quantity(value: number | string): Quantity;
  /** Records a problem at a key. */
  problem(
    code: string,
    path: readonly (string | number)[],
    args?: Record<string, string | readonly string[]>,
  ): void;
  /**
   * Labels of a column with a closed list, in declared order. Who asks groups the figure by the column:
   * a personal one is a problem.
   */
  labels(column: Column): readonly string[] | null;
  /** The same for who shows none of them. */
  values(column: Column): readonly string[] | null;
}

interface Kind<Spec> {
  /** Words beside the common ones (`label`, `unit` …); the first is the verb that names the kind. */
  words(z: Zod): Record<string, z.ZodType>;
  /** KPIs of this kind as they stand in `kpi.yaml`, without the name; together they use every word. */
  readonly examples: readonly string[];
  /** Figures are not counted but entered by somebody, and marked so wherever they are shown. */
  readonly byHand?: true;
  /** Whether its figures hold texts of cells, as a name or a note: then nothing of its source is kept for other runs. */
  quotes?(spec: Spec): boolean;
  /** Values behind the figures that it uses are compared one by one, and with its own. */
  readonly comparesMembers?: true;
  /** Words (the KPI's common ones too), already of the right shape, to a spec; null after problems were recorded. */
  resolve(words: Readonly<Record<string, unknown>>, resolver: Resolver): Spec | null;
  /** Figures of one term after another can be added: each row, or each amount, is in one of them alone. */
  readonly additive?: true | undefined;
  /** Charts that its figures can be drawn as; none unless said. */
  readonly charts?: readonly ChartKind[];
  /** Unit, digits and factor where the KPI does not say. */
  format(spec: Spec, language: Language): Partial<Format>;
  /** The spec as far as it holds for one term; the whole of it where it is the same for all. */
  inTerm?(spec: Spec, term: string): unknown;
  /** The definition as a sentence, without a full stop. */
  describe(spec: Spec, kpi: Kpi, names: Names, language: Language): string;
}

/** Labels for sentences. */
export interface Names {
  source(name: string): string;
  kpi(id: string): string;
  condition(condition: Condition): string;
}

/** A kind that is counted over rows: a monoid. `add` in any order and any split, `merge`, give the same. */
export interface Counted<Spec, State> extends Kind<Spec> {
  readonly by: 'rows';
  /** The source it counts. */
  sourceOf(spec: Spec): string;
  /** Columns it reads beside the KPI's date. */
  columnsOf(spec: Spec): readonly string[];
  /** Date columns of `columnsOf` of which a row says no more than in which month of the period it lies. */
  monthsOf?(spec: Spec): readonly string[];
  /** Whether the KPI's date column picks the term. Otherwise every row is offered and `select` decides. */
  readonly dated: boolean;
  /**
   * Whether the figure is the sum of its rows, so that it can be divided among them: `count`, every row
   * adds one; `share`, a `Hit` adds to the numerator and every row to the denominator.
   */
  readonly adds?: 'count' | 'share' | undefined;
  /** What each row of a batch adds in place of one, where `adds`; null where it is one. */
  amounts?(spec: Spec, batch: Batch): Float64Array | null;
  /** The fate of every row of a batch (`Fate`), whatever its date when `dated`. */
  select(spec: Spec, batch: Batch, empty: EmptyRule, period: Period): Uint8Array;
  empty(spec: Spec, period: Period): State;
  /** Whether `add` counts a row as often as the batch's weights say: then equal rows may be put together. */
  readonly weighs: boolean;
  /** Adds rows `rows[0..length)` of the batch, all `Base` or `Hit` and in the period. Changes `state`. */
  add(state: State, batch: Batch, rows: Uint32Array, fates: Uint8Array, spec: Spec, period: Period): void;
  /** Changes and returns `into`. */
  merge(into: State, from: State, spec: Spec): State;
  result(state: State, spec: Spec, period: Period, format: Format): Result;
  /** Figures without which the rows alone do not say it (who is on the roster); evaluated first. */
  uses?(spec: Spec, term: Term, terms: Terms): readonly Use[];
  /** The result of its rows with the figures that it uses. */
  complete?(result: Result, spec: Spec, completing: Completing): Result;
  /** The scores behind the figure; null when there are none. */
  spread?(state: State, spec: Spec, period: Period): Spread | null;
}

/** A kind that is a function of other figures or of declared values. */
export interface Derived<Spec> extends Kind<Spec> {
  readonly by: 'figures';
  /** The KPI whose format it takes where it does not say its own. */
  formatFrom?(spec: Spec): string | null;
  /** What makes no sense of the units that other KPIs have, once they are known; null when all is well. */
  misfit?(
    spec: Spec,
    formatOf: (kpi: string) => Format,
    own: Format,
    isAdditive: (kpi: string) => boolean,
  ): UnitMisfit | null;
  /** The formula with figures in it, of its own term where none is given, and parts of its own; `n ÷ d` where it does not say. */
  formula?(
    spec: Spec,
    written: (kpi: string, term?: string) => Written,
    part: (key: string) => string,
  ): string;
  /** Figures it needs for a term; evaluated first. */
  uses(spec: Spec, term: Term, terms: Terms): readonly Use[];
  derive(spec: Spec, term: Term, figures: Figures, format: Format): Result;
}

/** A figure as a formula shows it. */
export interface Written {
  /** Rounded. */
  readonly text: string;
  /** As it is calculated with: `(89 ÷ 330)` of a ratio; the text of all others. */
  readonly exact: string;
}

/** A figure that another one needs. */
export interface Use {
  readonly kpi: string;
  readonly term: Term;
}

/** What stands around a result that is completed by other figures. */
export interface Completing {
  readonly term: Term;
  /** The days that the figure is about. */
  readonly span: Interval;
  readonly figures: Figures;
  readonly format: Format;
}

/** A problem at a key; `meant` is a KPI in whose place the nearest one with `unit` may have been meant. */
export interface UnitMisfit {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly args: Record<string, string>;
  readonly meant: string | null;
  readonly unit: string;
}

export interface Figures {
  readonly terms: Terms;
  readonly language: Language;
  get(kpi: string, term: Term): Figure;
  /** The days that a KPI's figure of a term is about. */
  span(kpi: string, term: Term): Interval;
  /** The name of a KPI for readers. */
  label(kpi: string, term: Term): string;
  /** How a KPI's figure of a term is written. */
  format(kpi: string, term: Term): Format;
}

// Registries hold kinds of every spec and state; each value meets only the kind that made it.
// biome-ignore lint/suspicious/noExplicitAny: existential type, see above
export type AnyCounted = Counted<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: existential type, see above
export type AnyDerived = Derived<any>;
export type Measure = AnyCounted | AnyDerived;
