import type { Batch, ColumnData } from '../model/batch.ts';
import type { FilePart } from '../model/file-part.ts';
import type { Problem } from '../model/problem.ts';
import { type StatedFile, stated } from '../model/stated-file.ts';
import type { Blanks } from './blanks.ts';
import type { DayTally } from './day-tally.ts';
import { fileProblems } from './file-problems.ts';
import type { FileReading } from './file-reading.ts';

/** What was counted of all files so far. */
export interface SoFar {
  readonly days: FilePart['days'];
  readonly blanks: FilePart['blanks'];
}

export const soFar = (days: DayTally, blanks: Blanks): SoFar => ({
  days: days.all(),
  blanks: blanks.counts(),
});

/** A file that was read, and what it added. */
export interface Added {
  readonly reading: FileReading;
  readonly opened: readonly Problem[];
  readonly before: SoFar;
  readonly after: SoFar;
  readonly named: FilePart['named'];
}

/** The part that a file is by itself; null when its rows are too many or hold texts. */
export function freshPart(
  { reading, opened, before, after, named }: Added,
  file: StatedFile,
  keys: Int32Array,
): FilePart | null {
  const rows = putTogether(reading.rows.batches());
  if (rows === null) return null;
  return {
    stated: stated(file),
    rows,
    days: new Map([...after.days].map(([name, days]) => [name, daysAdded(before.days.get(name), days)])),
    blanks: {
      rows: after.blanks.rows - before.blanks.rows,
      blank: after.blanks.blank.map((count, i) => count - before.blanks.blank[i]!),
    },
    problems: { opened, read: [...reading.problems.all(), ...fileProblems(reading)] },
    keys,
    named,
  };
}

/** More than so many take as long to take over as rows take to read. */
const MOST = 16_384;

/** Batches as one, in which rows that stood alone have the weight 1. */
function putTogether(batches: readonly Batch[]): FilePart['rows'] | null {
  const length = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (length > MOST) return null;
  const weights = new Uint32Array(length);
  let at = 0;
  for (const batch of batches) {
    weights.fill(1, at, at + batch.length);
    if (batch.weights) weights.set(batch.weights, at);
    at += batch.length;
  }
  const columns = new Map<string, ColumnData>();
  for (const name of batches[0]?.columns.keys() ?? []) {
    const data = joined(
      batches.map((batch) => batch.columns.get(name)!),
      length,
    );
    if (data === null) return null;
    columns.set(name, data);
  }
  return { length, columns, weights };
}

function joined(all: readonly ColumnData[], length: number): ColumnData | null {
  const empty = new Uint8Array(length);
  const { storage } = all[0]!;
  if (storage === 'texts') return null;
  const values = storage === 'sets' ? new Int32Array(length) : new Float64Array(length);
  let at = 0;
  for (const data of all) {
    if (data.storage === 'texts') return null;
    values.set(data.values, at);
    empty.set(data.empty, at);
    at += data.empty.length;
  }
  return { storage, values, empty } as ColumnData;
}

const daysAdded = (before: ReadonlyMap<number, number> | undefined, after: ReadonlyMap<number, number>) =>
  new Map(
    [...after].flatMap(([day, rows]) => {
      const more = rows - (before?.get(day) ?? 0);
      return more > 0 ? [[day, more] as const] : [];
    }),
  );
