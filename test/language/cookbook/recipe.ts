import { compile, type Texts } from '../compile.ts';

/** A text in the two languages of the docs. */
export interface Both {
  readonly ja: string;
  readonly en: string;
}

/** A figure that a recipe prints, and SQL that gives its numerator and denominator from the same rows. */
export interface Given {
  /** `kpi` or `kpi/part`. */
  readonly figure: string;
  readonly text: string;
  readonly sql: string;
}

/** An indicator that agencies publish: the rows, the YAML that makes it, and what it prints for 2024H1. */
export interface Recipe {
  readonly name: string;
  readonly title: Both;
  readonly about: Both;
  /** CSV texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** `sources:` and `kpis:`. */
  readonly yaml: string;
  readonly gives: readonly Given[];
}

/** What every recipe stands in. */
export const FRAME = `organization: 見本保険サービス
title: KPIの御報告
report:
  sections:
    - { heading: 実績, prose: p1 }
`;

/** The recipe as a project, its KPIs used in prose, for 2024H1. */
export const cooked = (recipe: Recipe) => compile(asTexts(recipe));

export const asTexts = ({ yaml, files }: Recipe): Texts => ({
  yaml: FRAME + yaml,
  files,
  prose: { p1: `## 数値・事実\n\n${kpisIn(yaml).join('、')}\n` },
});

const kpisIn = (yaml: string): readonly string[] =>
  [...yaml.slice(yaml.indexOf('\nkpis:')).matchAll(/^ {2}([\w.-]+):/gm)].map(([, id]) => `{{kpi "${id}"}}`);
