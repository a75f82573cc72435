import type { Interval } from '../calendar/term.ts';
import type { Acceptance } from './acceptance.ts';
import type { Kpi, Target } from './kpi.ts';
import type { Mapping } from './mapping.ts';
import type { Place } from './problem.ts';
import type { Source } from './source.ts';

/** A user's `kpi.yaml`, checked and resolved. */
export interface Project {
  readonly organization: string;
  readonly title: string;
  readonly language: 'ja' | 'en';
  /** Month (1–12) in which the fiscal year starts. */
  readonly fiscalYearStarts: number;
  readonly timeZone: string;
  /** Date of publication by term id, ISO. */
  readonly published: ReadonlyMap<string, string>;
  readonly links: readonly {
    readonly label: string;
    readonly url: string;
    readonly terms: readonly string[] | null;
  }[];
  /** Addresses of published reports, by term id. */
  readonly reports?: ReadonlyMap<string, string>;
  readonly theme?: Theme | null;
  readonly sources: ReadonlyMap<string, Source>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** Exceptions that someone answers for, of `accepted.yaml`. */
  readonly accepted?: readonly Acceptance[];
  readonly headline: readonly string[];
  readonly outline: readonly Outline[];
  /** Tables of the principles (対応関係表), none when absent. */
  readonly mappings?: readonly Mapping[];
  readonly blocks: BlockNames;
  /** What words such as ほぼ全件 promise: bounds that all hold, in the unit of the figure. */
  readonly claims: ReadonlyMap<string, readonly Target[]>;
  /** Numbers that may stand in prose without a figure, with the reason. */
  readonly allowedNumbers: readonly {
    readonly text: string;
    readonly reason: string;
    readonly place: Place;
  }[];
}

/** The look of the page. */
export interface Theme {
  /** `#rrggbb`, dark enough to be read on paper. */
  readonly color: string | null;
  /** A picture below the project folder. */
  readonly logo: string | null;
  /** Name of a font that readers may have. */
  readonly font: string | null;
}

/** Names of prose blocks with a role. */
export interface BlockNames {
  /** 取り組み課題 */
  readonly plan: string;
  /** 下期課題: offered as the plan of the next term. */
  readonly next: string;
}

/** A section of the report as planned in `kpi.yaml`. `prose` null is a heading alone. */
export interface Outline {
  readonly id: string;
  readonly heading: string;
  readonly principles: readonly number[];
  /** File name without `.md` in `prose/<term>/`. */
  readonly prose: string | null;
  /** Days of the terms whose report has it; always when absent. */
  readonly valid?: Interval;
  readonly sections: readonly Outline[];
  readonly place: Place;
}
