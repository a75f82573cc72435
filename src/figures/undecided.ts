import { measureOf } from '../measures/index.ts';
import type { Batch } from '../model/batch.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Problem } from '../model/problem.ts';
import { rowsOneByOne, type Table } from '../model/table.ts';
import { daysRead } from '../model/validity.ts';
import type { SourceTally } from './tally.ts';

/**
 * Every row that a KPI could not decide, named once with the KPIs that it touches and the columns that
 * are blank there: a cell that one of their conditions, dates or scores needs.
 */
export function undecidedRows(
  table: Table,
  tally: SourceTally,
  kpis: ReadonlyMap<string, Kpi>,
): readonly Problem[] {
  const rows = new Map<
    string,
    { readonly file: number; readonly offset: number; readonly kpis: Set<string> }
  >();
  let unnamed = 0;
  for (const [key, tallied] of tally.answers) {
    unnamed += Math.max(0, tallied.evidence.undecided - tallied.undecided.length);
    for (const { file, offset } of tallied.undecided) {
      const id = `${file}:${offset}`;
      const row = rows.get(id) ?? { file, offset, kpis: new Set<string>() };
      rows.set(id, row);
      row.kpis.add(key.slice(0, key.lastIndexOf('@')));
    }
  }
  const named = [...rows.values()].sort((a, b) => a.file - b.file || a.offset - b.offset);
  const all = named.length > 0 ? rowsOneByOne(table) : [];
  return [
    ...named.map(({ file, offset, kpis: touched }): Problem => {
      const from = fileOf(table, file);
      const asked = [...touched].flatMap((id) => columnsOf(kpis.get(id)));
      const columns = blankAt(all, file, offset, new Set(asked));
      return {
        code: 'row-undecided',
        severity: 'error',
        place: { file: from.path, line: from.lineAt(offset) },
        ...(columns[0] !== undefined && { at: columns[0] }),
        args: { kpis: [...touched], columns },
        affects: [...touched],
      };
    }),
    ...(unnamed > 0
      ? [
          {
            code: 'rows-undecided-more',
            severity: 'error',
            args: { source: table.source, count: unnamed },
          } as const,
        ]
      : []),
  ];
}

/** Columns that a KPI asks of a row; the day on which it ends may be blank. */
function columnsOf(kpi: Kpi | undefined): readonly string[] {
  const measure = kpi && measureOf(kpi.measure);
  if (measure?.by !== 'rows') return [];
  return [...measure.columnsOf(kpi?.spec), ...(kpi ? daysRead(kpi).slice(0, 1) : [])];
}

function blankAt(
  batches: readonly Batch[],
  file: number,
  offset: number,
  asked: ReadonlySet<string>,
): readonly string[] {
  for (const batch of batches) {
    const row = batch.file === file ? batch.offsets.indexOf(offset) : -1;
    if (row >= 0) return [...asked].filter((name) => batch.columns.get(name)?.empty[row]);
  }
  return [];
}

function fileOf(table: Table, index: number): Table['files'][number] {
  const file = table.files[index];
  if (!file) throw new Error(`no file ${index} in ${table.source}`);
  return file;
}
