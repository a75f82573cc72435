import type { Day } from '../calendar/day.ts';
import type { Term } from '../calendar/term.ts';
import { measureOf } from '../measures/index.ts';
import { Fate, type Language } from '../measures/measure.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Source } from '../model/source.ts';
import { rowsOneByOne, type Table } from '../model/table.ts';
import { spanOf } from '../model/validity.ts';
import { excludedIn } from './excluded-rows.ts';
import { placeRows } from './place-rows.ts';
import { placingOf } from './placing.ts';

/** Lines of one file at which rows begin, ascending. */
export interface FileRows {
  readonly file: string;
  /** Every row that was counted: of a share, its denominator. */
  readonly counted: readonly number[];
  /** Those in the numerator; the same as `counted` where there is none. */
  readonly hits: readonly number[];
  /** Rows that could not be decided. */
  readonly undecided: readonly number[];
}

/** Where the rows behind a counted figure stand, by file. Only lines: no cell is looked at twice. */
export function rowsBehind(
  kpi: Kpi,
  term: Term,
  source: Source,
  table: Table,
  asOf: Day,
  language: Language,
): readonly FileRows[] {
  const measure = measureOf(kpi.measure);
  if (measure.by !== 'rows') return [];
  const { first, last } = spanOf(kpi, term);
  const period = { first, last, asOf, term, language };
  const rows = table.files.map(({ path }) => ({
    file: path,
    counted: [] as number[],
    hits: [] as number[],
    undecided: [] as number[],
  }));
  for (const batch of rowsOneByOne(table)) {
    const excluded = excludedIn(source, batch);
    const fates = measure.select(kpi.spec, batch, kpi.empty, period);
    const placed = placeRows(batch, fates, excluded, placingOf(kpi, measure, batch, period), kpi.empty);
    const file = rows[batch.file]!;
    const lineOf = (row: number): number => table.files[batch.file]!.lineAt(batch.offsets[row]!);
    for (const row of placed.rows) {
      const line = lineOf(row);
      file.counted.push(line);
      if (fates[row] === Fate.Hit) file.hits.push(line);
    }
    for (const row of placed.undecided) file.undecided.push(lineOf(row));
  }
  const ascending = (lines: readonly number[]): readonly number[] => [...lines].sort((a, b) => a - b);
  return rows.map(({ file, counted, hits, undecided }) => ({
    file,
    counted: ascending(counted),
    hits: ascending(hits),
    undecided: ascending(undecided),
  }));
}
