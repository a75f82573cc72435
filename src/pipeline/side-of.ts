import { isoOf } from '../calendar/day.ts';
import { intervalText } from '../calendar/day-text.ts';
import { type Term, type Terms, termLabel } from '../calendar/term.ts';
import type { Side, SideFigure } from '../diff/side.ts';
import { canonical } from '../lock/lock-text.ts';
import { measureOf } from '../measures/index.ts';
import type { Figure, Segments } from '../model/figure.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Lock, LockedFigure } from '../model/lock.ts';
import type { Project } from '../model/project.ts';
import { isMeasurable } from '../model/quantity.ts';
import type { Section, ShownFigure } from '../model/report.ts';
import { kpiAt } from '../model/validity.ts';
import { resolvedDefinition } from '../report/resolved-definition.ts';

interface Known {
  readonly project: Project;
  readonly terms: Terms;
  readonly figures: readonly Figure[];
  readonly shown: readonly ShownFigure[];
  readonly locks: ReadonlyMap<string, Lock>;
}

/** One of two terms to compare: as published where it is closed, else as counted today. */
export function sideOf(term: Term, sections: readonly Section[], known: Known): Side {
  const { project, locks } = known;
  const lock = locks.get(term.id);
  const today = todayOf(term, known);
  const published = Object.entries(lock?.figures ?? {}).map(
    ([kpi, figure]) => [kpi, lockedSide(figure, today.get(kpi), isRestated(kpi, lock!))] as const,
  );
  const { language } = project;
  return {
    term: {
      id: term.id,
      label: termLabel(term, language),
      first: isoOf(term.first),
      last: isoOf(term.last),
      interval: intervalText(term, language),
    },
    figures: inOrder(project, new Map([...today, ...published])),
    sections,
    locked: lock !== undefined,
  };
}

function todayOf(term: Term, { project, terms, figures, shown }: Known): ReadonlyMap<string, SideFigure> {
  const shownAt = new Map(shown.map((figure) => [`${figure.kpi}@${figure.term}`, figure]));
  return new Map(
    figures
      .filter((figure) => figure.term.id === term.id)
      .map((figure): [string, SideFigure] => {
        const kpi = kpiAt(project.kpis.get(figure.kpi)!, figure.term);
        const format = kpi.format;
        return [
          kpi.id,
          {
            shown: shownAt.get(`${kpi.id}@${term.id}`)!,
            format,
            definition: canonical(resolvedDefinition(kpi, term, project, terms)),
            segments: figure.behind?.segments ?? null,
            adds: addsOf(kpi),
            restated: false,
            today: isMeasurable(figure.quantity) ? { quantity: figure.quantity, format } : null,
          },
        ];
      }),
  );
}

const lockedSide = (locked: LockedFigure, today: SideFigure | undefined, restated: boolean): SideFigure => ({
  shown: locked.shown,
  format: locked.format,
  definition: canonical(locked.resolved),
  segments: locked.segments && segmentsIn(locked.segments),
  adds: locked.adds,
  restated,
  today: today?.today ?? null,
});

const segmentsIn = (segments: NonNullable<LockedFigure['segments']>): Segments =>
  new Map(Object.entries(segments).map(([column, values]) => [column, new Map(Object.entries(values))]));

const isRestated = (kpi: string, { restatements }: Lock): boolean =>
  restatements.some(({ figures }) =>
    Object.keys(figures).some((address) => address === kpi || address.startsWith(`${kpi}/`)),
  );

function addsOf({ measure: name }: Kpi): SideFigure['adds'] {
  const measure = measureOf(name);
  return measure.by === 'rows' ? (measure.adds ?? null) : null;
}

/** As declared; those that only a lock knows come last. */
function inOrder(project: Project, figures: ReadonlyMap<string, SideFigure>): Side['figures'] {
  const kpis = [...new Set([...project.kpis.keys(), ...figures.keys()])];
  return new Map(kpis.flatMap((kpi) => (figures.has(kpi) ? [[kpi, figures.get(kpi)!]] : [])));
}
