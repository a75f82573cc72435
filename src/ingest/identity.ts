import type { Source } from '../model/source.ts';
import type { FileReading } from './file-reading.ts';
import type { RecordFate } from './ledger.ts';
import { ownText } from './own-text.ts';
import { type Placed, rowProblem } from './row-problems.ts';
import type { Values } from './row-reader.ts';

/** Decides what becomes of a row that reads well, by the rows before it in all files of the source. */
export interface Identity {
  /** Takes the row in, or not, and gives its fate. May turn earlier rows of the same key out. */
  meet(reading: FileReading, placed: Placed, values: Values): RecordFate;
}

interface Spot {
  readonly reading: FileReading;
  readonly offset: number;
}

/**
 * Rows with a key: one that equals an earlier one in every declared column is a duplicate (overlapping
 * exports); when two rows of a key differ, none of the key is believed, unless the source says that the
 * last file is right. Source: input policy, *Rejected* and *Duplicate*.
 */
export function keyedIdentity(source: Source): Identity {
  const columns = [...source.columns.values()];
  const keyAt = source.key.map((name) => columns.findIndex((column) => column.name === name));
  const keyColumn = columns[keyAt[0]!]!;
  const first = new Map<string, { reading: FileReading; row: number } | null>();
  const duplicates = new Map<string, Spot[]>();

  const conflict = (reading: FileReading, placed: Placed, other: string): void =>
    reading.problems.add(
      rowProblem('key-conflict', 'error', placed, reading.header, keyColumn, { key: source.key, other }),
    );

  const turnOut = (key: string, known: { reading: FileReading; row: number }, placed: Placed): void => {
    const { reading, row } = known;
    const { record } = reading.again(reading.rows.offsetOf(row));
    reading.dropped.add(row);
    reading.tally.move('accepted', 'rejected', record.lines);
    const other = `${placed.file}:${placed.record.line}`;
    conflict(reading, { file: reading.path, record, row: null }, other);
    for (const spot of duplicates.get(key) ?? []) {
      const again = spot.reading.again(spot.offset).record;
      spot.reading.tally.move('duplicate', 'rejected', again.lines);
      conflict(spot.reading, { file: spot.reading.path, record: again, row: null }, other);
    }
    duplicates.delete(key);
  };

  /** A correction in a later export takes the place of the row before. */
  const supersede = ({ reading, row }: { reading: FileReading; row: number }): void => {
    reading.dropped.add(row);
    reading.tally.move('accepted', 'duplicate', reading.again(reading.rows.offsetOf(row)).record.lines);
  };

  return {
    meet(reading, placed, values) {
      const { record } = placed;
      if (keyAt.every((i) => values[i] === null)) {
        reading.problems.add(rowProblem('key-empty', 'error', placed, reading.header, keyColumn, {}));
        return 'rejected';
      }
      const key =
        keyAt.length === 1 ? String(values[keyAt[0]!]) : keyAt.map((i) => values[i] ?? '').join('\u0000');
      const known = first.get(key);
      if (known === undefined) {
        first.set(ownText(key), { reading, row: reading.keep(values, record.offset) });
        return 'accepted';
      }
      if (known === null) {
        conflict(reading, placed, '');
        return 'rejected';
      }
      const offset = known.reading.rows.offsetOf(known.row);
      const before = known.reading.again(offset);
      if (before.values.every((value, i) => value === values[i])) {
        const spots = duplicates.get(key) ?? [];
        spots.push({ reading, offset: record.offset });
        duplicates.set(key, spots);
        return 'duplicate';
      }
      if (source.sameKey === 'last-file' && known.reading !== reading) {
        supersede(known);
        first.set(key, { reading, row: reading.keep(values, record.offset) });
        return 'accepted';
      }
      turnOut(key, known, placed);
      first.set(key, null);
      conflict(reading, placed, `${known.reading.path}:${before.record.line}`);
      return 'rejected';
    },
  };
}

/** Rows without a key: all are counted; a row that repeats another in every cell is a warning. */
export function looseIdentity(): Identity {
  const seen = new Set<number>();
  return {
    meet(reading, placed, values) {
      const { record } = placed;
      reading.keep(values, record.offset);
      const hash = hashOf(record.cells!);
      if (seen.has(hash))
        reading.problems.add(rowProblem('row-repeated', 'warning', placed, reading.header, null, {}));
      seen.add(hash);
      return 'accepted';
    },
  };
}

/** 52 bits of two FNV-1a hashes: a chance likeness costs a warning, never a row. */
function hashOf(cells: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1e, 0x85ebca6b);
  }
  return (low >>> 0) * 0x100000 + ((high >>> 12) & 0xfffff);
}
