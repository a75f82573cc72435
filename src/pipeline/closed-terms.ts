import { isoOf } from '../calendar/day.ts';
import type { Term, Terms } from '../calendar/term.ts';
import { changedInputs, compareLocks } from '../lock/compare-locks.ts';
import { closedTermProblems, earlierTermProblems } from '../lock/lock-problems.ts';
import { makeLock } from '../lock/make-lock.ts';
import { settledFigure } from '../lock/settled.ts';
import { measureOf } from '../measures/index.ts';
import type { Figure } from '../model/figure.ts';
import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { ShownFigure } from '../model/report.ts';
import type { StatedFile } from '../model/stated-file.ts';
import { kpiAt } from '../model/validity.ts';
import { lockedNote, redefinedNote, restatedNotes } from '../report/footnotes.ts';
import { resolvedDefinition } from '../report/resolved-definition.ts';
import { showFigures } from '../report/show-figures.ts';

/** What the locks of closed terms do to the figures of a report. */
export interface Published {
  /** By `kpi@term`: figures of other terms as they were published. */
  readonly settled: ReadonlyMap<string, Figure>;
  /** By `kpi@term`: what is shown in place of, or beside, what is computed. */
  readonly shown: ReadonlyMap<string, Partial<ShownFigure>>;
  readonly problems: readonly Problem[];
}

export interface Closing {
  readonly project: Project;
  readonly terms: Terms;
  readonly term: Term;
  readonly asOf: number;
  readonly locks: ReadonlyMap<string, Lock>;
  /** By source. */
  readonly files: ReadonlyMap<string, readonly StatedFile[]>;
  readonly figures: readonly Figure[];
  readonly frozen: boolean;
}

/** The figures of other terms as they were published, and the corrections that the term itself went through. */
export function publishedFigures(closing: Closing): Published {
  const { project, terms, term, locks, figures } = closing;
  const shown = showFigures(figures, project, terms);
  const own = locks.get(term.id);
  const earlier = [...locks.values()].flatMap((known) => {
    const of = terms.parse(known.term);
    return of && of.id !== term.id && figures.some((figure) => figure.term.id === of.id)
      ? [earlierTerm(closing, of, known, shown)]
      : [];
  });
  return {
    settled: new Map(earlier.flatMap((each) => [...each.settled])),
    shown: new Map([...(own ? restated(own, project) : []), ...earlier.flatMap((each) => [...each.shown])]),
    problems: earlier.flatMap(({ problems }) => problems),
  };
}

/** The lock that the term would have today, and how it differs from the one that it has. */
export function closeTerm(
  closing: Closing,
  shown: readonly ShownFigure[],
): { readonly lock: Lock; readonly problems: readonly Problem[] } {
  const lock = lockOf(closing, closing.term, shown);
  const known = closing.locks.get(closing.term.id);
  return { lock, problems: known ? closedTermProblems(known, lock, closing.frozen) : [] };
}

/** The lock of a term as of today; corrections that were made stay in it. */
export function lockOf(
  { project, terms, asOf, locks, files, figures, term: own }: Closing,
  term: Term,
  shown: readonly ShownFigure[],
): Lock {
  const known = locks.get(term.id);
  const shownAt = new Map(shown.map((figure) => [`${figure.kpi}@${figure.term}`, figure]));
  return makeLock({
    term: term.id,
    asOf: term.id === own.id ? isoOf(asOf) : (known?.asOf ?? isoOf(term.last)),
    published: project.published.get(term.id) ?? null,
    files: [...files.values()].flat(),
    figures: figures
      .filter((figure) => figure.term.id === term.id)
      .map((figure) => {
        const kpi = kpiAt(project.kpis.get(figure.kpi)!, figure.term);
        const measure = measureOf(kpi.measure);
        return {
          figure,
          kpi,
          shown: shownAt.get(`${kpi.id}@${term.id}`)!,
          resolved: resolvedDefinition(kpi, term, project, terms),
          adds: measure.by === 'rows' ? (measure.adds ?? null) : null,
        };
      }),
    restatements: known?.restatements ?? [],
  });
}

function earlierTerm(closing: Closing, term: Term, known: Lock, shown: readonly ShownFigure[]): Published {
  const { project } = closing;
  const now = lockOf(closing, term, shown);
  const today = new Map(Object.entries(now.figures));
  const gone = new Set(
    [...today].filter(([, { shown: figure }]) => figure.value === null).map(([kpi]) => kpi),
  );
  const redefined = new Set(
    compareLocks(known, now)
      .filter((change) => change.redefined)
      .map(({ kpi }) => kpi),
  );
  const kpis = Object.keys(known.figures).filter((kpi) => project.kpis.has(kpi));
  const rowsLost = changedInputs(known, now).length > 0;
  const notesOf = (kpi: string): readonly string[] => {
    const { shown: figure } = known.figures[kpi]!;
    const { language } = project;
    return [
      ...restatedNotes(figure, known.restatements, language),
      ...(gone.has(kpi) && rowsLost && figure.value !== null ? [lockedNote(figure.termLabel, language)] : []),
      ...(redefined.has(kpi) && !gone.has(kpi) ? [redefinedNote(today.get(kpi)!.shown.text, language)] : []),
    ];
  };
  return {
    settled: new Map(kpis.map((kpi) => [`${kpi}@${term.id}`, settledFigure(kpi, term, known.figures[kpi]!)])),
    shown: new Map(
      kpis.map((kpi) => {
        const footnotes = notesOf(kpi);
        const definedAt = project.kpis.get(kpi)!.place;
        const figure = { ...known.figures[kpi]!.shown, definedAt };
        return [`${kpi}@${term.id}`, footnotes.length > 0 ? { ...figure, footnotes } : figure];
      }),
    ),
    problems: earlierTermProblems(known, now, gone, closing.frozen),
  };
}

/** The term's own figures that were corrected, with the footnotes that say so. */
const restated = (lock: Lock, { language }: Project): readonly (readonly [string, Partial<ShownFigure>])[] =>
  Object.values(lock.figures).flatMap(({ shown }) => {
    const footnotes = restatedNotes(shown, lock.restatements, language);
    return footnotes.length > 0 ? [[`${shown.kpi}@${lock.term}`, { footnotes }] as const] : [];
  });
