import { createHash } from 'node:crypto';
import type { Bytes } from '../model/bytes.ts';
import type { Problem } from '../model/problem.ts';
import type { Column, Source } from '../model/source.ts';
import type { InputFile, Table, TableFile } from '../model/table.ts';
import { blanksOf } from './blanks.ts';
import { CR, LF } from './bytes.ts';
import { type DayTally, dayTally } from './day-tally.ts';
import { type Speed, speedFor } from './fast/speed.ts';
import { surveyRoom } from './fast/survey-room.ts';
import { fileProblems } from './file-problems.ts';
import { type FileReading, fileReading } from './file-reading.ts';
import type { Grouping } from './grouping.ts';
import { keyedIdentity, looseIdentity } from './identity.ts';
import type { Judges } from './judge-record.ts';
import { openFile } from './open-file.ts';
import { personSpellings } from './person-spellings.ts';
import { readRows } from './read-rows.ts';
import { type CellReader, cellReaders, rowReader } from './row-reader.ts';
import type { SurveyRoom } from './survey.ts';
import type { Text } from './text.ts';

/**
 * Reads all files of a source: every row is validated as a whole, `wanted` limits the columns that are kept.
 * Problems are values; `refused` says that a file cannot be used at all, and then it is not in the table.
 * `readers: careful` leaves the fast reader out, which changes nothing but speed. With `grouping`, rows that
 * nobody asked for tells apart are put together; one by one they can still be had from the table's `rows`.
 * Source: input policy; the ledger of every file balances, else this throws.
 */
export function readSource(
  source: Source,
  files: readonly InputFile[],
  wanted: readonly string[] | 'all',
  readers: 'both' | 'careful' = 'both',
  grouping: Grouping | null = null,
): { table: Table; problems: Problem[]; refused: boolean } {
  const context = contextOf(source, wanted, readers, rowsExpected(files), grouping);
  const read: { file: InputFile; reading: FileReading }[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const { reading, ...opened } = readOne(file, read.length, context);
    problems.push(...opened.problems);
    if (reading) read.push({ file, reading });
  }
  problems.push(...context.judges.blanks.problems(), ...context.judges.spellings.problems());
  for (const { reading } of read) problems.push(...reading.problems.all(), ...fileProblems(reading));
  const table = {
    source: source.name,
    files: read.map(({ file, reading }) => tableFile(file, reading)),
    batches: read.flatMap(({ reading }) => reading.rows.batches()),
    persons: context.judges.spellings.all(),
    ...(context.days && {
      days: context.days.all(),
      rows: once(() => readSource(source, files, wanted, readers).table.batches),
    }),
  };
  return { table, problems, refused: problems.some(({ refuses }) => refuses) };
}

interface Context {
  readonly source: Source;
  readonly kept: readonly Column[];
  readonly keptAt: readonly number[];
  readonly readers: readonly CellReader[];
  readonly speed: Speed | null;
  readonly grouping: Grouping | null;
  readonly days: DayTally | null;
  readonly room: SurveyRoom | null;
  readonly judges: Judges;
}

function contextOf(
  source: Source,
  wanted: readonly string[] | 'all',
  readers: 'both' | 'careful',
  expected: number,
  grouping: Grouping | null,
): Context {
  const columns = [...source.columns.values()];
  const cells = cellReaders(source);
  const keptAt = columns.flatMap(({ name }, i) => (wanted === 'all' || wanted.includes(name) ? [i] : []));
  const days = grouping && dayTally(source, grouping.days);
  const speed = readers === 'both' ? speedFor(source, cells, keptAt, expected, grouping, days) : null;
  return {
    source,
    kept: keptAt.map((i) => columns[i]!),
    keptAt,
    readers: cells,
    speed,
    grouping,
    days,
    room: speed && surveyRoom(speed.scanner),
    judges: {
      identity: source.key.length > 0 ? keyedIdentity(source, speed?.keys) : looseIdentity(speed?.keys),
      blanks: blanksOf(source),
      spellings: personSpellings(source),
    },
  };
}

/** Long rows are assumed, so that no more room is taken than will be needed. */
const rowsExpected = (files: readonly InputFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 256;

function readOne(
  file: InputFile,
  index: number,
  context: Context,
): { reading: FileReading | null; problems: readonly Problem[] } {
  const { source, kept, keptAt, readers, speed, judges, grouping, days } = context;
  const opened = openFile(file, source, context.room);
  if (opened.text === null) return { reading: null, problems: opened.problems };
  const { text, header, breaks } = opened;
  const reader = rowReader(source, header, readers);
  const reading = fileReading(file.path, text, header, reader, index, kept, keptAt, days, grouping, breaks);
  const whole = readRows(reading, source, judges, speed);
  if (file.isChanged && file.sha256) {
    // Hashed before it is asked, so that what was hashed is what was read.
    file.sha256();
    if (file.isChanged()) return { reading: null, problems: [changed(file.path)] };
  }
  // The rows of a file that is refused stay known to the key, but nothing is published with it anyway.
  return whole
    ? { reading, problems: opened.problems }
    : { reading: null, problems: [...opened.problems, ...reading.problems.all()] };
}

function tableFile(
  { path, bytes, sha256 }: InputFile,
  { text, tally, lines, breaks }: FileReading,
): TableFile {
  let known: string | null = null;
  return {
    path,
    bytes: bytes.length,
    // Not before it is asked for: it may still be in the works.
    get sha256() {
      known ??= sha256?.() ?? sha256Of(bytes);
      return known;
    },
    encoding: text.encoding,
    ledger: tally.close(physicalLineCount(text, breaks)),
    lineAt: lines.lineAt,
  };
}

function physicalLineCount({ bytes, end }: Text, breaks: number): number {
  const last = bytes.subarray(end - 1, end)[0];
  return last === LF || last === CR ? breaks : breaks + 1;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function sha256Of(bytes: Bytes): string {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += CHUNK)
    hash.update(bytes.subarray(at, Math.min(at + CHUNK, bytes.length)));
  return hash.digest('hex');
}

const CHUNK = 1 << 20;

const changed = (file: string): Problem => ({
  code: 'file-changed',
  severity: 'error',
  place: { file },
  refuses: true,
});
