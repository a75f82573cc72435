import { columnTypes } from '../columns/index.ts';
import type { ColumnData } from '../model/batch.ts';
import type { Column } from '../model/source.ts';

/** A column that is filled value by value; blank where nothing was put. */
export interface Taker {
  readonly data: ColumnData;
  value(row: number, from: ColumnData, at: number): void;
}

/** Takes values of one column into another of the same type, categories by their labels. */
export function taker(own: Column, theirs: Column, length: number): Taker {
  const empty = new Uint8Array(length).fill(1);
  const ordinals = ordinalsOf(own, theirs);
  const storage = columnTypes[own.type]!.storage(own.settings);
  if (storage === 'texts') {
    const values = new Array<string>(length).fill('');
    return takerOf({ storage, values, empty }, (row, from, at) => {
      values[row] = String(from.values[at]);
    });
  }
  if (storage === 'sets') {
    const values = new Int32Array(length);
    return takerOf({ storage, values, empty }, (row, from, at) => {
      const bits = Number(from.values[at]);
      values[row] = ordinals.reduce((set, ordinal, k) => (bits & (1 << k) ? set | (1 << ordinal) : set), 0);
    });
  }
  const values = new Float64Array(length);
  return takerOf({ storage, values, empty }, (row, from, at) => {
    const value = Number(from.values[at]);
    values[row] = ordinals[value] ?? value;
  });
}

function takerOf(data: ColumnData, put: Taker['value']): Taker {
  return {
    data,
    value(row, from, at) {
      if (from.empty[at]) return;
      data.empty[row] = 0;
      put(row, from, at);
    },
  };
}

/** Where each label of theirs stands in ours; empty for types without labels. */
function ordinalsOf(own: Column, theirs: Column): readonly number[] {
  if (own.type !== 'category') return [];
  const labels = columnTypes[own.type]!.values(own) ?? [];
  return (columnTypes[theirs.type]!.values(theirs) ?? []).map((label) => labels.indexOf(label));
}
