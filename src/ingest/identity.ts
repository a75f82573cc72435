import type { Source } from '../model/source.ts';
import type { FileReading } from './file-reading.ts';
import { type KnownKeys, knownKeys } from './known-keys.ts';
import type { RecordFate } from './ledger.ts';
import { type Placed, rowProblem } from './row-problems.ts';
import type { Values } from './row-reader.ts';

/** Decides what becomes of a row that reads well, by the rows before it in all files of the source. */
export interface Identity {
  /** Takes the row in, or not, and gives its fate. May turn earlier rows of the same key out. */
  meet(reading: FileReading, placed: Placed, values: Values): RecordFate;
  /**
   * The number of a file among the known keys: whoever adds rows there takes those alone of which the key is new, and
   * compares or hashes the UTF-8 of what `meet` would: the key, or the cells, each followed by `CELL_END`.
   */
  numberOf(reading: FileReading): number;
  /** Whether rows of different files hashed alike. */
  readonly filesMeet: boolean;
}

/** Stands between the cells of a key. */
export const KEY_SEPARATOR = '\u0000';
/** Ends each cell of a row without a key. */
export const CELL_END = '\u001f';

interface Spot {
  readonly reading: FileReading;
  readonly offset: number;
}

/** The text by which rows of a source with a key are one; each cell as its column reads it. */
export function keyText(keyAt: readonly number[], values: Values): string {
  if (keyAt.length === 1) return String(values[keyAt[0]!]);
  return keyAt.map((i) => values[i] ?? '').join(KEY_SEPARATOR);
}

/**
 * Rows with a key: one that equals an earlier one in every declared column is a duplicate (overlapping
 * exports); when two rows of a key differ, none of the key is believed, unless the source says that the
 * last file is right. Of a key only 64 bits are kept: where they are equal, the earlier row is read again
 * and the keys are compared, so that a collision changes nothing.
 * Source: input policy, *Rejected* and *Duplicate*.
 */
export function keyedIdentity(source: Source, known: KnownKeys = knownKeys()): Identity {
  const columns = [...source.columns.values()];
  const keyAt = source.key.map((name) => columns.findIndex((column) => column.name === name));
  const keyColumn = columns[keyAt[0]!]!;
  const files = fileNumbers();
  const duplicates = new Map<string, Spot[]>();
  let filesMeet = false;

  const spotAt = (place: number): Spot => ({
    reading: files.at(known.file(place)),
    offset: known.offset(place),
  });

  const placeOf = (key: string): number => {
    let place = known.find(key);
    while (place >= 0) {
      const { reading, offset } = spotAt(place);
      if (keyText(keyAt, reading.again(offset).values) === key) break;
      place = known.after(place);
    }
    return place;
  };

  const conflict = (reading: FileReading, placed: Placed, other: string): void =>
    reading.problems.add(
      rowProblem('key-conflict', 'error', placed, reading.header, keyColumn, { key: source.key, other }),
    );

  const turnOut = (key: string, { reading, offset }: Spot, placed: Placed): void => {
    const { record } = reading.again(offset);
    reading.drop(offset);
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
  const supersede = ({ reading, offset }: Spot): void => {
    reading.drop(offset);
    reading.tally.move('accepted', 'duplicate', reading.again(offset).record.lines);
  };

  return {
    meet(reading, placed, values) {
      const { record } = placed;
      const key = keyText(keyAt, values);
      const place = placeOf(key);
      if (place < 0) {
        known.add(record.offset, files.of(reading));
        reading.keep(values, record.offset);
        return 'accepted';
      }
      if (known.file(place) !== files.of(reading)) filesMeet = true;
      if (known.isDisputed(place)) {
        conflict(reading, placed, '');
        return 'rejected';
      }
      const first = spotAt(place);
      const before = first.reading.again(first.offset);
      if (before.values.every((value, i) => value === values[i])) {
        const spots = duplicates.get(key) ?? [];
        spots.push({ reading, offset: record.offset });
        duplicates.set(key, spots);
        return 'duplicate';
      }
      if (source.sameKey === 'last-file' && first.reading !== reading) {
        supersede(first);
        known.replace(place, record.offset, files.of(reading));
        reading.keep(values, record.offset);
        return 'accepted';
      }
      turnOut(key, first, placed);
      known.dispute(place);
      conflict(reading, placed, `${first.reading.path}:${before.record.line}`);
      return 'rejected';
    },
    numberOf: files.of,
    get filesMeet() {
      return filesMeet;
    },
  };
}

/**
 * Rows without a key: all are counted; a row that repeats another in every cell is a warning. 64 bits are
 * compared: a chance likeness costs a warning, never a row.
 */
export function looseIdentity(seen: KnownKeys = knownKeys()): Identity {
  const files = fileNumbers();
  let filesMeet = false;
  const isNew = (cells: string, file: number): boolean => {
    const place = seen.find(cells);
    if (place < 0) seen.add(0, file);
    else if (seen.file(place) !== file) filesMeet = true;
    return place < 0;
  };
  return {
    meet(reading, placed, values) {
      const { record } = placed;
      reading.keep(values, record.offset);
      if (!isNew(record.cells!.map((cell) => cell + CELL_END).join(''), files.of(reading)))
        reading.problems.add(rowProblem('row-repeated', 'warning', placed, reading.header, null, {}));
      return 'accepted';
    },
    numberOf: files.of,
    get filesMeet() {
      return filesMeet;
    },
  };
}

/** Numbers the files in the order in which they are met. */
function fileNumbers() {
  const readings: FileReading[] = [];
  let last = -1;
  return {
    at: (number: number): FileReading => readings[number]!,
    of(reading: FileReading): number {
      if (readings[last] === reading) return last;
      last = readings.indexOf(reading);
      if (last < 0) last = readings.push(reading) - 1;
      return last;
    },
  };
}
