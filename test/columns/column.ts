import { type CellValue, isFault } from '../../src/columns/column-type.ts';
import { columnTypes } from '../../src/columns/index.ts';
import type { Column } from '../../src/model/source.ts';

/** A declared column for a test. */
export const column = (
  type: string,
  settings: Record<string, unknown> = {},
  more: Partial<Column> = {},
): Column => ({
  name: '列',
  type,
  headers: ['列'],
  required: true,
  personal: columnTypes[type]!.personal,
  settings,
  place: { file: 'kpi.yaml' },
  ...more,
});

/** What a cell is read as: the value as people read it, null for blank, `!code` for a fault. */
export function shown(type: string, cell: string, settings: Record<string, unknown> = {}): string | null {
  const declared = column(type, settings);
  const value = columnTypes[type]!.reader(declared)(cell);
  return show(value, declared);
}

function show(value: CellValue, declared: Column): string | null {
  if (value === null) return null;
  return isFault(value) ? `!${value.code}` : columnTypes[declared.type]!.show(value, declared);
}
