import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import type { SourceTally } from './tally.ts';

/**
 * Every row that a KPI could not decide, named once with the KPIs that it touches: a cell that one of
 * their conditions, dates or scores needs is blank.
 */
export function undecidedRows(table: Table, tally: SourceTally): readonly Problem[] {
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
  return [
    ...named.map(({ file, offset, kpis }): Problem => {
      const from = fileOf(table, file);
      return {
        code: 'row-undecided',
        severity: 'error',
        place: { file: from.path, line: from.lineAt(offset) },
        args: { kpis: [...kpis] },
        affects: [...kpis],
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

function fileOf(table: Table, index: number): Table['files'][number] {
  const file = table.files[index];
  if (!file) throw new Error(`no file ${index} in ${table.source}`);
  return file;
}
