import type { ShownChart } from '../../model/chart.ts';
import type { Evidence } from '../../model/figure.ts';
import type { Block } from '../../model/prose.ts';
import type {
  Comparison,
  Report,
  ShownFigure,
  ShownMapping,
  ShownMappingRow,
  ShownQuantity,
} from '../../model/report.ts';

/**
 * What templates see: the report with its cross-references resolved (anchors, places of use, heading
 * levels). Nothing here is computed from a figure; every name is always present, null when empty.
 * `shape.ts` says the same for the check of a user's templates.
 */
export interface View
  extends Pick<
    Report,
    | 'language'
    | 'organization'
    | 'title'
    | 'term'
    | 'asOf'
    | 'published'
    | 'links'
    | 'numbers'
    | 'words'
    | 'tool'
  > {
  /** Null where neither is known. */
  readonly neighbours: NonNullable<Report['neighbours']> | null;
  /** A data URI. */
  readonly logo: string | null;
  readonly draft: boolean;
  readonly headline: readonly FigureView[];
  readonly sections: readonly SectionView[];
  /** Tables of the principles (対応関係表). */
  readonly mappings: readonly MappingView[];
  /** Figures of the term. */
  readonly figures: readonly FigureView[];
  /** Figures of other terms. */
  readonly earlier: readonly FigureView[];
  readonly problems: readonly ProblemView[];
  readonly sources: Report['sources'];
}

/** Anything printed as a figure: the bare amount and its unit apart, and where it is explained. */
export interface AmountView {
  readonly address: string;
  readonly term: string;
  readonly text: string;
  readonly value: string | null;
  readonly n: number | null;
  readonly d: number | null;
  /** `text` without its unit. */
  readonly amount: string;
  /** Unit as it ends `text`; empty when `text` does not end with it (—). */
  readonly suffix: string;
  /** Where its entry stands; null when the report has none. */
  readonly anchor: string | null;
  /** Whether its entry has a footnote. */
  readonly noted: boolean;
}

export interface PartView extends ShownQuantity, AmountView {
  readonly adds: boolean;
  /** Counted again beside the parts that add up: not a member of the total. */
  readonly overlay: boolean;
}

/** A chart with the table that says the same. */
export interface ChartView extends Omit<ShownChart, 'rows'> {
  readonly anchor: string;
  /** Where its figure is explained. */
  readonly entry: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** Parts in two directions. */
export interface GridView {
  readonly caption: string;
  readonly corner: string;
  /** Of all cells, which then are printed without it; empty where they have several. */
  readonly unit: string;
  /** Where its figure is explained. */
  readonly entry: string;
  readonly columns: readonly { readonly label: string; readonly total: boolean }[];
  readonly rows: readonly {
    readonly label: string;
    readonly total: boolean;
    readonly cells: readonly GridCellView[];
  }[];
}

export interface GridCellView extends PartView {
  /** Where its address leads to; null in a table that only repeats it. */
  readonly id: string | null;
  readonly printed: string;
  readonly total: boolean;
}

export interface FigureView
  extends Omit<
      ShownFigure,
      'parts' | 'evidence' | 'uses' | 'yearAgo' | 'nextTarget' | 'history' | 'chart' | 'grid'
    >,
    AmountView {
  readonly nextTarget: NonNullable<ShownFigure['nextTarget']> | null;
  readonly history: readonly string[];
  readonly chart: ChartView | null;
  /** The chart stands in no section, and so beside the entry. */
  readonly loneChart: ChartView | null;
  readonly interval: string;
  readonly parts: readonly PartView[];
  /** The same parts as a table; null where they are a list. */
  readonly grid: GridView | null;
  readonly yearAgo:
    | (Comparison & AmountView & { readonly trendWord: string; readonly judgementWord: string })
    | null;
  readonly betterWord: string;
  readonly evidence: Evidence | null;
  readonly uses: readonly LinkView[];
  readonly usedIn: readonly LinkView[];
}

export interface LinkView {
  readonly text: string;
  readonly anchor: string | null;
}

export interface MappingView extends Omit<ShownMapping, 'rows'> {
  readonly anchor: string;
  readonly rows: readonly MappingRowView[];
}

/** One principle; a place of the policy is a link where its address is known. */
export interface MappingRowView extends Omit<ShownMappingRow, 'report'> {
  readonly report: readonly LinkView[];
}

export interface ProblemView {
  readonly code: string;
  readonly severity: string;
  readonly severityWord: string;
  readonly text: string;
  /** `data/voices.csv:118`, or null. */
  readonly place: string | null;
  readonly affects: readonly LinkView[];
}

export interface SectionView {
  readonly id: string;
  readonly anchor: string;
  readonly heading: string;
  readonly principles: readonly number[];
  /** Of the heading, 2 to 6. */
  readonly depth: number;
  /** Of the headings 取り組み課題 and 振り返り. */
  readonly columnDepth: number;
  readonly plan: readonly BlockView[];
  readonly review: readonly BlockView[];
  /** Charts of figures that are first read here. */
  readonly charts: readonly ChartView[];
  /** Tables of figures that are first read here. */
  readonly grids: readonly GridView[];
  /** Neither prose nor sections: a heading alone. */
  readonly bare: boolean;
  readonly sections: readonly SectionView[];
}

export interface BlockView {
  readonly label: string;
  readonly depth: number;
  readonly prose: readonly ProseView[];
  /** The same prose as the report has it, for Markdown; headings at the level they have here. */
  readonly blocks: readonly Block[];
}

/** Prose nodes as in `model/prose.ts`, ready to lay out; `type` says which names are meant. */
export interface ProseView {
  readonly type: string;
  readonly value: string | null;
  readonly children: readonly ProseView[];
  readonly url: string | null;
  readonly depth: number | null;
  readonly ordered: boolean;
  readonly start: number | null;
  /** Of a list item: its first paragraph, which stands beside the mark. */
  readonly lead: readonly ProseView[];
  readonly head: readonly CellView[];
  readonly rows: readonly (readonly CellView[])[];
  readonly figure: AmountView | null;
}

export interface CellView {
  readonly align: string | null;
  readonly children: readonly ProseView[];
}
