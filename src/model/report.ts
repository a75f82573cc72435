import type { ShownChart } from './chart.ts';
import type { Attribution, Evidence, Grid, Verdict } from './figure.ts';
import type { Applied } from './mapping.ts';
import type { Place, Severity } from './problem.ts';
import type { Block } from './prose.ts';
import type { FileLedger } from './stated-file.ts';

/**
 * All that a reader will see, already as text: the contract that `report.json` holds and every
 * format is rendered from. Read back, it renders the same bytes.
 */
export interface Report {
  readonly schema: 'kpi-report/1';
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: 'ja' | 'en';
  readonly state: 'draft' | 'published';
  readonly organization: string;
  readonly title: string;
  readonly term: ShownTerm;
  /** ISO date by which "not yet due" was decided. */
  readonly asOf: string;
  /** As text in the report's language, or null. */
  readonly published: { readonly date: string; readonly text: string } | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** The reports before and after this one, where their addresses are known. */
  readonly neighbours?: { readonly previous: Neighbour | null; readonly next: Neighbour | null };
  /** The look of the page; `logo` is a data URI. */
  readonly theme?: {
    readonly color: string | null;
    readonly font: string | null;
    readonly logo: string | null;
  };
  /** Headline KPIs, in the order of `kpi.yaml`. */
  readonly headline: readonly string[];
  readonly sections: readonly Section[];
  /** Tables of the principles (対応関係表) that hold in the term; absent when there is none. */
  readonly mappings?: readonly ShownMapping[];
  /** Figures of the term first, in the order of `kpi.yaml`, then those of other terms it refers to. */
  readonly figures: readonly ShownFigure[];
  /** Problems that remain, worded, without any cell. In a published report: warnings and notes. */
  readonly problems: readonly ShownProblem[];
  /** Numbers in prose: bound to figures, allowed by the list, and backed by nothing. */
  readonly numbers: { readonly bound: number; readonly allowed: number; readonly unbacked: number };
  readonly sources: readonly ShownSource[];
  /** Fixed words of the page in its language, so that a template needs no catalogue. */
  readonly words: Readonly<Record<string, string>>;
}

export interface Neighbour {
  readonly label: string;
  readonly url: string;
}

export interface ShownTerm {
  readonly id: string;
  /** 2024年度上期 */
  readonly label: string;
  readonly first: string;
  readonly last: string;
  /** 2024年4月1日〜2024年9月30日 */
  readonly interval: string;
}

export interface Section {
  readonly id: string;
  readonly level: number;
  readonly heading: string;
  readonly principles: readonly number[];
  /** 取り組み課題: what was planned. */
  readonly plan: readonly ProseBlock[];
  /** 振り返り: what came of it, and whatever other blocks the prose has. */
  readonly review: readonly ProseBlock[];
  readonly sections: readonly Section[];
}

export interface ProseBlock {
  readonly label: string;
  readonly prose: readonly Block[];
}

/** A mapping table as read: nothing of it is computed. */
export interface ShownMapping {
  readonly edition: number;
  readonly title: string;
  /** Which principles, and of which edition. */
  readonly caption: string;
  readonly policy: { readonly label: string; readonly url: string | null } | null;
  readonly rows: readonly ShownMappingRow[];
}

export interface ShownMappingRow {
  /** 原則5(注2) */
  readonly label: string;
  /** Wording or short name; null for a note without a wording. */
  readonly text: string | null;
  readonly applied: Applied;
  readonly appliedText: string;
  readonly reason: string | null;
  readonly policy: readonly { readonly text: string; readonly url: string | null }[];
  /** Sections of this report. */
  readonly report: readonly { readonly id: string; readonly heading: string }[];
}

/** A quantity as shown. `text` has the unit (`26.9%`, `—`), `value` is the bare number or null. */
export interface ShownQuantity {
  readonly address: string;
  readonly label: string;
  readonly text: string;
  readonly value: string | null;
  readonly n: number | null;
  readonly d: number | null;
  readonly unit: string;
  readonly digits: number;
  readonly rounding: string;
  /** What `n / d` is multiplied by to be written: 100 in percentages; 1 when absent. */
  readonly times?: number;
}

export interface ShownFigure extends ShownQuantity {
  readonly kpi: string;
  readonly term: string;
  readonly termLabel: string;
  /** First and last day as text, as in `ShownTerm`. */
  readonly interval?: string;
  readonly measure: string;
  readonly parts: readonly (ShownQuantity & { readonly adds: boolean })[];
  /** How the parts are laid out where they are a table; absent where they are a list. */
  readonly grid?: Grid;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly target: {
    readonly text: string;
    readonly direction: string;
    readonly n: number;
    readonly d: number;
  } | null;
  /** What is aimed at in the term after; absent when nothing is declared for it. */
  readonly nextTarget?: { readonly term: string; readonly termLabel: string; readonly text: string };
  readonly better: 'higher' | 'lower' | null;
  /** The same KPI a year before; null or absent when it has no value there. */
  readonly yearAgo?: Comparison | null;
  /** The definition as a sentence. */
  readonly definition: string;
  readonly definedAt: Place;
  readonly note: string | null;
  /** What a reader has to know of it: corrected since, taken from what was published, counted otherwise today. */
  readonly footnotes?: readonly string[];
  readonly attribution: Attribution | null;
  /** Redefined since when, known before by which name; absent when neither. */
  readonly history?: readonly string[];
  readonly evidence: Evidence | null;
  readonly uses: readonly string[];
  /** What `chart:` asks for, as text. */
  readonly chart?: ShownChart;
}

/** A figure beside the one it is compared with. */
export interface Comparison {
  readonly address: string;
  readonly term: string;
  readonly termLabel: string;
  readonly text: string;
  readonly value: string | null;
  readonly n: number | null;
  readonly d: number | null;
  readonly unit: string;
  /** With sign and unit: `+52件`, `−1.3ポイント`, `±0件`; null where either side cannot be measured. */
  readonly change: string | null;
  readonly trend: 'up' | 'down' | 'same' | null;
  /** By the KPI's own direction; null where it has none. */
  readonly judgement: 'better' | 'worse' | 'same' | null;
}

export interface ShownProblem {
  readonly code: string;
  readonly severity: Severity;
  /** For the office. */
  readonly text: string;
  /** For a reader of the published page; null when it concerns the office alone. */
  readonly note: string | null;
  readonly place: Place | null;
  readonly affects: readonly string[];
}

export interface ShownSource {
  readonly name: string;
  readonly label: string;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly encoding: string;
    readonly ledger: FileLedger;
  }[];
  /** Accepted rows that no KPI counted in any of its terms. */
  readonly uncounted: number;
}
