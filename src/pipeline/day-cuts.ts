import type { Day } from '../calendar/day.ts';
import type { Interval, Term } from '../calendar/term.ts';
import type { Question } from '../figures/questions.ts';
import { conditionColumns } from '../measures/conditions.ts';
import { measureOf } from '../measures/index.ts';
import { monthStarts } from '../measures/spans.ts';
import type { Source } from '../model/source.ts';
import { daysRead, spanOf } from '../model/validity.ts';

/**
 * Date columns of which questions about a source ask no more than between which days a row lies, and those days,
 * ascending: each is the first of something. The digest of a term that is `locked` asks for every day of its rows.
 */
export function dayCuts(
  source: Source,
  questions: readonly Question[],
  locked: Term | null,
): ReadonlyMap<string, readonly Day[]> {
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
    if (measure.by !== 'rows') continue;
    const spans = terms.map((term) => spanOf(kpi, term));
    const months = measure.monthsOf?.(kpi.spec) ?? [];
    const digested = terms.filter(({ id }) => id === locked?.id);
    // By this date alone all rows that are counted lie in the period.
    const placedBy = measure.dated && !kpi.inForce ? kpi.date : null;
    for (const name of measure.columnsOf(kpi.spec)) if (!months.includes(name)) exact.add(name);
    for (const name of daysRead(kpi)) if (name !== kpi.date || kpi.inForce) exact.add(name);
    for (const name of months) cut(name, spans.flatMap(monthStarts));
    if (digested.length > 0)
      for (const name of [...months, ...daysRead(kpi)]) if (name !== placedBy) exact.add(name);
    if (kpi.date === null) continue;
    cut(
      kpi.date,
      spans.flatMap(({ first, last }) => [first, last + 1]),
    );
    if (placedBy !== null)
      cut(
        placedBy,
        digested.flatMap((term) => daysIn(spanOf(kpi, term))),
      );
    if (kpi.chart?.kind === 'months') cut(kpi.date, spans.flatMap(monthStarts));
  }
  return new Map(
    [...cuts]
      .filter(([name]) => !exact.has(name))
      .map(([name, days]) => [name, [...days].sort((a, b) => a - b)] as const),
  );
}

const daysIn = ({ first, last }: Interval): readonly Day[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
