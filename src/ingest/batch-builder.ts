import { columnTypes } from '../columns/index.ts';
import type { Batch, ColumnData } from '../model/batch.ts';
import type { Column } from '../model/source.ts';
import { ownTexts } from './own-text.ts';

/** Most rows of one batch. */
export const BATCH_ROWS = 65_536;

/** Collects the accepted rows of one file into batches. */
export interface BatchBuilder {
  /** Adds a row: a value for each kept column, null where the cell is blank. Gives its number, from 0. */
  add(values: readonly (number | string | null)[], offset: number): number;
  /** Where the record of a row begins. */
  offsetOf(row: number): number;
  /** All rows but the dropped ones. */
  batches(dropped: ReadonlySet<number>): readonly Batch[];
}

export function batchBuilder(file: number, kept: readonly Column[]): BatchBuilder {
  const parts: Part[] = [];
  let rows = 0;
  return {
    add(values, offset) {
      if (rows % BATCH_ROWS === 0) parts.push({ offsets: [], columns: kept.map(growing) });
      const { offsets, columns } = parts[parts.length - 1]!;
      offsets.push(offset);
      for (let i = 0; i < columns.length; i++) columns[i]!.push(values[i]!);
      return rows++;
    },
    offsetOf: (row) => parts[Math.floor(row / BATCH_ROWS)]!.offsets[row % BATCH_ROWS]!,
    batches: (dropped) =>
      parts.flatMap(({ offsets, columns }, i) => {
        const stays = dropped.size === 0 ? null : (row: number) => !dropped.has(i * BATCH_ROWS + row);
        const staying = stays ? offsets.filter((_, row) => stays(row)) : offsets;
        if (staying.length === 0) return [];
        const data = kept.map(({ name }, j) => [name, columns[j]!.take(stays)] as const);
        return [
          { file, length: staying.length, columns: new Map(data), offsets: Float64Array.from(staying) },
        ];
      }),
  };
}

interface Part {
  readonly offsets: number[];
  readonly columns: readonly Growing[];
}

interface Growing {
  push(value: number | string | null): void;
  take(stays: ((row: number) => boolean) | null): ColumnData;
}

function growing(column: Column): Growing {
  const storage = columnTypes[column.type]!.storage(column.settings);
  return storage === 'texts' ? growingTexts() : growingNumbers(storage);
}

function growingTexts(): Growing {
  const values: string[] = [];
  const empty: number[] = [];
  const own = ownTexts();
  return {
    push(value) {
      values.push(value === null ? '' : own(String(value)));
      empty.push(value === null ? 1 : 0);
    },
    take: (stays) => ({
      storage: 'texts',
      values: only(values, stays),
      empty: Uint8Array.from(only(empty, stays)),
    }),
  };
}

function growingNumbers(storage: 'numbers' | 'sets'): Growing {
  const values: number[] = [];
  const empty: number[] = [];
  return {
    push(value) {
      values.push(Number(value));
      empty.push(value === null ? 1 : 0);
    },
    take(stays) {
      const kept = only(values, stays);
      const blank = Uint8Array.from(only(empty, stays));
      return storage === 'sets'
        ? { storage, values: Int32Array.from(kept), empty: blank }
        : { storage, values: Float64Array.from(kept), empty: blank };
    },
  };
}

const only = <T>(values: T[], stays: ((row: number) => boolean) | null): T[] =>
  stays ? values.filter((_, row) => stays(row)) : values;
