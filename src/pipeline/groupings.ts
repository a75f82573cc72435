import type { Day } from '../calendar/day.ts';
import type { Question } from '../figures/questions.ts';
import type { Grouping } from '../ingest/grouping.ts';
import { conditionColumns } from '../measures/conditions.ts';
import { measureOf } from '../measures/index.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { daysRead, spanOf } from '../model/validity.ts';

/**
 * How the rows of a source may be put together while they are read, when nothing but these questions and the
 * checks asks about them; null when rows must stay apart. `wanted` are the columns that are kept.
 */
export function groupingFor(
  source: Source,
  wanted: Iterable<string>,
  { sources }: Project,
  questions: readonly Question[],
): Grouping | null {
  const own = questions.filter(({ kpi }) => kpi.source === source.name);
  const measures = own.map(({ kpi }) => measureOf(kpi.measure));
  const columns = [...wanted];
  if (columns.length === 0 || isMet(source, [...sources.values()])) return null;
  if (measures.some((measure) => measure.by !== 'rows' || !measure.weighs)) return null;
  const cuts = cutsOf(source, own);
  return {
    columns: new Map(columns.map((name) => [name, cuts.get(name) ?? null])),
    days: columns.filter((name) => source.columns.get(name)?.type === 'date'),
  };
}

/** Whether rows of the source meet rows of another one, or are added up: then each is asked for. */
const isMet = (source: Source, all: readonly Source[]): boolean =>
  source.control !== undefined ||
  source.references !== undefined ||
  [...source.columns.values()].some(({ lookup }) => lookup) ||
  all.some(
    ({ columns, references }) =>
      [...(references?.values() ?? [])].includes(source.name) ||
      [...columns.values()].some(({ lookup }) => lookup?.source === source.name),
  );

/** Date columns that do no more than place rows in the periods of KPIs, with the days at which those begin and end. */
function cutsOf(source: Source, questions: readonly Question[]): ReadonlyMap<string, readonly Day[]> {
  const cuts = new Map<string, Set<Day>>();
  const exact = new Set(conditionColumns(source.exclude));
  if (source.date !== null) cuts.set(source.date, new Set());
  for (const { kpi, terms } of questions) {
    const measure = measureOf(kpi.measure);
    if (measure.by === 'rows') for (const name of measure.columnsOf(kpi.spec)) exact.add(name);
    for (const name of daysRead(kpi)) if (name !== kpi.date || kpi.inForce) exact.add(name);
    if (kpi.date === null) continue;
    const known = cuts.get(kpi.date) ?? new Set<Day>();
    cuts.set(kpi.date, known);
    for (const { first, last } of terms.map((term) => spanOf(kpi, term))) known.add(first).add(last + 1);
  }
  return new Map(
    [...cuts]
      .filter(([name]) => !exact.has(name))
      .map(([name, days]) => [name, [...days].sort((a, b) => a - b)] as const),
  );
}
