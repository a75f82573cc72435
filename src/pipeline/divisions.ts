import { columnTypes } from '../columns/index.ts';
import type { Division } from '../figures/segments.ts';
import type { Source } from '../model/source.ts';

/** Columns by which the rows of a source can be divided: those of a closed list that are about no person. */
export const divisionsOf = (source: Source): readonly Division[] =>
  [...source.columns.values()].flatMap((column) => {
    const labels = column.personal ? null : (columnTypes[column.type]?.values(column) ?? null);
    return labels ? [{ column: column.name, labels }] : [];
  });
