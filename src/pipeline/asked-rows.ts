import type { Interval } from '../calendar/term.ts';
import type { Question } from '../figures/questions.ts';
import { measureOf } from '../measures/index.ts';
import type { Batch } from '../model/batch.ts';
import { spanOf } from '../model/validity.ts';

/** Whether a row may be counted at all: it lies in the days of some question about its source, or its day is not known. */
export type AskedRows = (source: string, batch: Batch, row: number) => boolean;

export function askedRows(questions: readonly Question[]): AskedRows {
  // Most projects look nothing up.
  const known = new Map<string, readonly Days[]>();
  return (source, batch, row) => {
    const asked = known.get(source) ?? daysAsked(questions, source);
    known.set(source, asked);
    return asked.some((days) => isIn(days, batch, row));
  };
}

interface Days {
  /** Null for a measure that looks at all rows. */
  readonly date: string | null;
  readonly spans: readonly Interval[];
}

const daysAsked = (questions: readonly Question[], source: string): readonly Days[] =>
  questions.flatMap(({ kpi, terms }) => {
    const measure = measureOf(kpi.measure);
    if (measure.by !== 'rows' || kpi.source !== source || terms.length === 0) return [];
    return [{ date: measure.dated ? kpi.date : null, spans: terms.map((term) => spanOf(kpi, term)) }];
  });

function isIn({ date, spans }: Days, { columns }: Batch, row: number): boolean {
  const data = date === null ? undefined : columns.get(date);
  if (data?.storage !== 'numbers' || data.empty[row]) return true;
  const day = data.values[row]!;
  return spans.some(({ first, last }) => first <= day && day <= last);
}
