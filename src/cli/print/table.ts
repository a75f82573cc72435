import { cutTo, padEnd, padStart, widthOf } from './width.ts';

/** How a column is set. The `flexible` one gives way when the table is too wide. */
export interface TableColumn {
  readonly align: 'left' | 'right';
  readonly flexible?: boolean;
}

/** Rows as lines whose columns line up, CJK included, in at most `width` columns where that is possible. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const natural = columns.map((_, at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))));
  const total = natural.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1);
  const widths = natural.map((each, at) =>
    columns[at]?.flexible ? Math.max(LEAST, each - Math.max(0, total - width)) : each,
  );
  return rows.map((row) =>
    columns
      .map(({ align }, at) => {
        const cell = cutTo(row[at] ?? '', widths[at]!);
        return align === 'left' ? padEnd(cell, widths[at]!) : padStart(cell, widths[at]!);
      })
      .join(GAP)
      .trimEnd(),
  );
}

const GAP = '  ';
const LEAST = 12;
