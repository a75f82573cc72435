import type { Day } from '../calendar/day.ts';
import { columnTypes } from '../columns/index.ts';
import type { Question } from '../figures/questions.ts';
import type { Grouping } from '../ingest/grouping.ts';
import { conditionColumns } from '../measures/conditions.ts';
import { measureOf } from '../measures/index.ts';
import { monthStarts } from '../measures/spans.ts';
import type { Project } from '../model/project.ts';
import { type Column, isKeyIn, type Source } from '../model/source.ts';
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
  if (haveTextsOfTheirOwn(source, columns)) return null;
  const cuts = cutsOf(source, own);
  return {
    columns: new Map(columns.map((name) => [name, cuts.get(name) ?? null])),
    days: columns.filter((name) => source.columns.get(name)?.type === 'date'),
  };
}

/** Whether a key that is kept has a part of text: no two rows are equal, and each would have to be learnt. */
const haveTextsOfTheirOwn = (source: Source, kept: readonly string[]): boolean =>
  isKeyIn(source, kept) && source.key.some((name) => isText(source.columns.get(name)!));

const isText = ({ type, settings }: Column): boolean => columnTypes[type]!.storage(settings) === 'texts';

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

/** Date columns of which questions ask no more than between which days a row lies, and those days. */
function cutsOf(source: Source, questions: readonly Question[]): ReadonlyMap<string, readonly Day[]> {
  const cuts = new Map<string, Set<Day>>();
  const exact = new Set(conditionColumns(source.exclude));
  const cut = (name: string, days: readonly Day[]): void => {
    const known = cuts.get(name) ?? new Set();
    cuts.set(name, known);
    for (const day of days) known.add(day);
  };
  if (source.date !== null) cut(source.date, []);
  for (const { kpi, terms } of questions) {
    const measure = measureOf(kpi.measure);
    const spans = terms.map((term) => spanOf(kpi, term));
    const months = measure.by === 'rows' ? (measure.monthsOf?.(kpi.spec) ?? []) : [];
    if (measure.by === 'rows')
      for (const name of measure.columnsOf(kpi.spec)) if (!months.includes(name)) exact.add(name);
    for (const name of daysRead(kpi)) if (name !== kpi.date || kpi.inForce) exact.add(name);
    for (const name of months) cut(name, spans.flatMap(monthStarts));
    if (kpi.date === null) continue;
    cut(
      kpi.date,
      spans.flatMap(({ first, last }) => [first, last + 1]),
    );
    if (kpi.chart?.kind === 'months') cut(kpi.date, spans.flatMap(monthStarts));
  }
  return new Map(
    [...cuts]
      .filter(([name]) => !exact.has(name))
      .map(([name, days]) => [name, [...days].sort((a, b) => a - b)] as const),
  );
}
