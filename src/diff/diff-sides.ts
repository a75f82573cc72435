import type { Language } from '../measures/measure.ts';
import { SMALL } from '../model/kpi.ts';
import type { Section } from '../model/report.ts';
import { changeOfFigure } from './change-of-figure.ts';
import type { Diff, FigureChange, Group } from './diff.ts';
import { kpisIn } from './kpis-in.ts';
import { diffProse } from './prose/diff-prose.ts';
import type { Rule, Side } from './side.ts';

export interface Asked {
  readonly why: boolean;
  readonly prose: boolean;
  readonly language: Language;
}

/** Two terms side by side: every KPI that one of them has, once, where the report prints it first. */
export function diffSides(old: Side, now: Side, rules: ReadonlyMap<string, Rule>, asked: Asked): Diff {
  const kpis = [...new Set([...now.figures.keys(), ...old.figures.keys()])];
  const changes = new Map(
    kpis.map((kpi) => [
      kpi,
      changeOfFigure(old.figures.get(kpi), now.figures.get(kpi), rules.get(kpi) ?? PLAIN, asked),
    ]),
  );
  return {
    old: { ...old.term, locked: old.locked },
    now: { ...now.term, locked: now.locked },
    groups: groupsOf(old.sections, now.sections, changes),
    prose: asked.prose ? diffProse(old.sections, now.sections) : null,
  };
}

const PLAIN: Rule = { small: SMALL, failOn: null };

/** By the headings of the report; a KPI that stands in several is shown under the first. */
function groupsOf(
  old: readonly Section[],
  sections: readonly Section[],
  changes: ReadonlyMap<string, FigureChange>,
): readonly Group[] {
  const left = new Map(changes);
  const take = (kpis: readonly string[]): readonly FigureChange[] =>
    kpis.flatMap((kpi) => {
      const change = left.get(kpi);
      left.delete(kpi);
      return change ? [change] : [];
    });
  // What the newer prose does not say yet stands where the older one said it.
  const earlier = (heading: string): readonly string[] =>
    old.filter((section) => section.heading === heading).flatMap(kpisIn);
  const groups = sections.map((section) => ({
    heading: section.heading,
    principles: principlesIn(section),
    changes: take([...kpisIn(section), ...earlier(section.heading)]),
  }));
  const rest = { heading: null, principles: [], changes: take([...left.keys()]) };
  return [...groups, rest].filter((group) => group.changes.length > 0);
}

const principlesIn = ({ principles, sections }: Section): readonly number[] => [
  ...new Set([...principles, ...sections.flatMap(principlesIn)]),
];
