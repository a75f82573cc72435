import { dateText, intervalText } from '../calendar/day-text.ts';
import type { Term, Terms } from '../calendar/term.ts';
import { termLabel } from '../calendar/term.ts';
import type { Figure } from '../model/figure.ts';
import type { Kpi, Target } from '../model/kpi.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import { kpiAt, spanOf } from '../model/validity.ts';
import { compareFigures } from './compare.ts';
import { definitionOf } from './definition.ts';
import { historyOf } from './history.ts';
import { roundedNumber } from './rounding.ts';
import { showFigure } from './show.ts';

/** Figures as they will be read, with their definitions, verdicts and targets in words, beside a year before. */
export function showFigures(
  figures: readonly Figure[],
  project: Project,
  terms: Terms,
  published: ReadonlyMap<string, Partial<ShownFigure>> = new Map(),
): readonly ShownFigure[] {
  const shown = figures.map((figure): { figure: Figure; shown: Making } => ({
    figure,
    shown: asPublished(
      showOne(figure, project, terms.next(figure.term)),
      published.get(`${figure.kpi}@${figure.term.id}`),
    ),
  }));
  const byTerm = new Map(shown.map((one) => [`${one.figure.kpi}@${one.figure.term.id}`, one.shown]));
  return shown.map(({ figure, shown: own }) => {
    const earlier = byTerm.get(`${figure.kpi}@${terms.yearAgo(figure.term).id}`);
    // Nothing is known of a year before the records begin: a dash on every card would say no more.
    const isKnown = earlier !== undefined && earlier.n !== null;
    if (!isKnown && own.yearAgo === null) return own;
    own.yearAgo = isKnown ? compareFigures(own, earlier, project.language) : null;
    return own;
  });
}

/** Made here and not yet handed on: a copy of so many names would cost more than all that is put into it. */
type Making = { -readonly [Name in keyof ShownFigure]: ShownFigure[Name] };

/** What was published stands in place of what is computed; parts of a list are laid out in no table. */
function asPublished(now: ShownFigure, published: Partial<ShownFigure> | undefined): ShownFigure {
  if (!published) return now;
  if (!published.parts) return { ...now, ...published };
  const { grid: _, ...own } = now;
  return { ...own, ...published };
}

function showOne(figure: Figure, project: Project, next: Term): ShownFigure {
  const whole = project.kpis.get(figure.kpi);
  if (!whole) throw new Error(`no KPI ${figure.kpi}`);
  const kpi = kpiAt(whole, figure.term);
  const history = historyOf(whole, figure.term, project.language);
  return showFigure(figure, kpi, {
    termLabel: termLabel(figure.term, project.language),
    interval: kpi.inForce
      ? dateText(spanOf(kpi, figure.term).last, project.language)
      : intervalText(spanOf(kpi, figure.term), project.language),
    verdictText: VERDICT[project.language][figure.verdict],
    definition: definitionOf(kpi, figure.term, project),
    targetText: figure.target && targetText(figure.target, kpi, project.language),
    nextTarget: nextTarget(kpiAt(whole, next), next, project.language),
    ...(history.length > 0 && { history }),
  });
}

/** Only a target of that very term is news: one for all terms stands with the figure already. */
function nextTarget(kpi: Kpi, next: Term, language: 'ja' | 'en'): ShownFigure['nextTarget'] {
  const target = kpi.targets.get(next.id);
  if (!target) return undefined;
  return { term: next.id, termLabel: termLabel(next, language), text: targetText(target, kpi, language) };
}

function targetText({ direction, value }: Target, kpi: Kpi, language: 'ja' | 'en'): string {
  const digits = String(value.d).length - 1;
  const number = roundedNumber(value, { ...kpi.format, times: 1, digits }) ?? '';
  return TARGET[language][direction](number + kpi.format.unit);
}

const VERDICT = {
  ja: { met: '達成', missed: '未達', 'not-measurable': '算出できません', 'no-target': '' },
  en: { met: 'met', missed: 'missed', 'not-measurable': 'not measurable', 'no-target': '' },
} satisfies Record<string, Record<Figure['verdict'], string>>;

const TARGET = {
  ja: {
    'at-least': (value: string) => `${value}以上`,
    'more-than': (value: string) => `${value}超`,
    'at-most': (value: string) => `${value}以下`,
    'less-than': (value: string) => `${value}未満`,
    equal: (value: string) => value,
  },
  en: {
    'at-least': (value: string) => `at least ${value}`,
    'more-than': (value: string) => `more than ${value}`,
    'at-most': (value: string) => `at most ${value}`,
    'less-than': (value: string) => `less than ${value}`,
    equal: (value: string) => value,
  },
};
