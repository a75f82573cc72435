import type { Interval } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure, ShownQuantity } from '../model/report.ts';
import type { PersonalValues } from './personal-values.ts';

/** What prose needs of a figure; a `ShownFigure` is one. */
export type ProseFigure = ShownQuantity &
  Pick<ShownFigure, 'term' | 'parts'> &
  Partial<Pick<ShownFigure, 'attribution' | 'grid' | 'target'>>;

/** All that binding needs to know beside the files; made by the pipeline. */
export interface ProseContext {
  readonly language: 'ja' | 'en';
  /** Folder of the term's prose, for the place of a file that is missing: `prose/2024H1`. */
  readonly folder: string;
  /** Ids of the report's term, of the same term a year before, and of the term before. */
  readonly terms: { readonly own: string; readonly 'year-ago': string; readonly 'term-ago': string };
  /** Id of a term as written in a tag (`2023H1`, `2023年度上期`), or null. */
  termId(text: string): string | null;
  /** The figure of a KPI for a term id; null when there is none. */
  figure(kpi: string, term: string): ProseFigure | null;
  /** Ids of all KPIs. */
  readonly kpis: readonly string[];
  readonly claims: Project['claims'];
  readonly allowedNumbers: Project['allowedNumbers'];
  /** Names of the term that hold digits: `2024年度上期`, `2024H1` … */
  readonly termNames: readonly string[];
  /** Days that may be named in prose: the term's. */
  readonly days: readonly Interval[];
  readonly personal: PersonalValues;
}
