import type { Batch } from '../model/batch.ts';
import type { FilePart } from '../model/file-part.ts';
import type { Problem } from '../model/problem.ts';
import { sha256Of } from '../model/sha256.ts';
import type { InputFile, TableFile } from '../model/table.ts';
import { isBorneOut } from './assume-encoding.ts';
import { CR, LF } from './bytes.ts';
import { freshScanner } from './fast/scanner.ts';
import { surveyRoom } from './fast/survey-room.ts';
import { fileProblems } from './file-problems.ts';
import { type FileReading, fileReading } from './file-reading.ts';
import { type Added, soFar } from './fresh-part.ts';
import { once } from './once.ts';
import { type OpenedText, openAhead, openFile } from './open-file.ts';
import { readRows } from './read-rows.ts';
import { rowReader } from './row-reader.ts';
import type { Context } from './source-context.ts';
import { surveyOf } from './survey.ts';
import type { Text } from './text.ts';

/** A file of the table, read or taken over. */
export interface FileRead {
  /** Once all files are read. */
  file(): TableFile;
  batches(file: number): readonly Batch[];
  /** What gives cause to say something once all rows are read. */
  after(): readonly Problem[];
  /** What it says, where that was known before; else what it added to the others. */
  readonly part: FilePart | null;
  readonly added: Added | null;
}

/** What came of a file; `read` is null where it cannot be used. */
export interface ReadOne {
  readonly read: FileRead | null;
  readonly problems: readonly Problem[];
  /** Of one that is read ahead: see `ReadAhead`. */
  stands?(): boolean;
}

/** A large file that is surveyed aside may be read at once, for what it seems to be. */
export function readOne(file: InputFile, index: number, context: Context): ReadOne {
  const { source, room, isAhead } = context;
  const ahead = isAhead && room && file.survey?.() === null ? openAhead(file, source, room) : null;
  if (ahead) return readAhead(ahead, file, index, context);
  const opened = openFile(file, source, room);
  if (opened.text === null) return { read: null, problems: opened.problems };
  const one = readOpened(opened, () => opened.breaks, file, index, context);
  if (file.isChanged && file.sha256) {
    // Hashed before it is asked, so that what was hashed is what was read.
    file.sha256();
    if (file.isChanged()) return { read: null, problems: [changed(file.path)] };
  }
  return one;
}

function readAhead(opened: OpenedText, file: InputFile, index: number, context: Context): ReadOne {
  const { encoding } = context.source;
  const found = once(() => {
    file.sha256?.();
    // All rows are read by now: the scanner is free for what nobody else has found.
    const room = surveyRoom(freshScanner());
    const survey = file.survey?.() ?? surveyOf(file.bytes, room);
    return { survey, room };
  });
  return {
    ...readOpened(opened, () => found().survey.breaks, file, index, context),
    stands() {
      const { survey, room } = found();
      return !file.isChanged?.() && isBorneOut(opened.text, survey, encoding, room);
    },
  };
}

/** `breaks` are known once it is read. */
function readOpened(
  opened: OpenedText,
  breaks: () => number,
  file: InputFile,
  index: number,
  { source, kept, keptAt, readers, speed, judges, grouping, days, byFile }: Context,
): ReadOne {
  const { text, header } = opened;
  const reader = rowReader(source, header, readers);
  const reading = fileReading(
    file.path,
    text,
    header,
    reader,
    index,
    kept,
    keptAt,
    days,
    grouping,
    opened.breaks,
  );
  const before = byFile && soFar(byFile.days, judges.blanks);
  byFile?.spellings.startFile(file.path);
  const whole = readRows(reading, source, judges, speed);
  // The rows of a file that is refused stay known to the key, but nothing is published with it anyway.
  if (!whole) return { read: null, problems: [...opened.problems, ...reading.problems.all()] };
  return {
    read: {
      file: once(() => tableFile(file, reading, breaks)),
      batches: () => reading.rows.batches(),
      after: () => [...reading.problems.all(), ...fileProblems(reading)],
      part: null,
      added: before && {
        reading,
        opened: opened.problems,
        before,
        after: soFar(byFile!.days, judges.blanks),
        named: byFile!.spellings.takeFile(),
      },
    },
    problems: opened.problems,
  };
}

function tableFile(
  { path, bytes, sha256 }: InputFile,
  { text, tally, lines }: FileReading,
  breaks: () => number,
): TableFile {
  // Not before they are asked for: they may still be in the works.
  const digest = once(() => sha256?.() ?? sha256Of(bytes));
  const ledger = once(() => tally.close(physicalLineCount(text, breaks())));
  return {
    path,
    bytes: bytes.length,
    get sha256() {
      return digest();
    },
    encoding: text.encoding,
    get ledger() {
      return ledger();
    },
    lineAt: lines.lineAt,
  };
}

function physicalLineCount({ bytes, end }: Text, breaks: number): number {
  const last = bytes.subarray(end - 1, end)[0];
  return last === LF || last === CR ? breaks : breaks + 1;
}

const changed = (file: string): Problem => ({
  code: 'file-changed',
  severity: 'error',
  place: { file },
  refuses: true,
});
