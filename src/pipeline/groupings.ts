import type { Term } from '../calendar/term.ts';
import { columnTypes } from '../columns/index.ts';
import type { Question } from '../figures/questions.ts';
import type { Grouping } from '../ingest/grouping.ts';
import { measureOf } from '../measures/index.ts';
import type { Project } from '../model/project.ts';
import { type Column, isKeyIn, type Source } from '../model/source.ts';
import { dayCuts } from './day-cuts.ts';

/**
 * How the rows of a source may be put together while they are read, when nothing but these questions and the
 * checks asks about them, and the digest of a term that is `locked`; null when rows must stay apart. `wanted` are the
 * columns that are kept.
 */
export function groupingFor(
  source: Source,
  wanted: Iterable<string>,
  { sources }: Project,
  questions: readonly Question[],
  locked: Term | null = null,
): Grouping | null {
  const own = questions.filter(({ kpi }) => kpi.source === source.name);
  const measures = own.map(({ kpi }) => measureOf(kpi.measure));
  const columns = [...wanted];
  if (columns.length === 0 || isMet(source, [...sources.values()])) return null;
  if (measures.some((measure) => measure.by !== 'rows' || !measure.weighs)) return null;
  if (haveTextsOfTheirOwn(source, columns)) return null;
  const cuts = dayCuts(source, own, locked);
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
