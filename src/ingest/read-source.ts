import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { InputFile, Table } from '../model/table.ts';
import { borneOut, type ReadAhead } from './borne-out.ts';
import type { Grouping } from './grouping.ts';
import { once } from './once.ts';
import { byFileOf, isMet, takeOver } from './parts.ts';
import { type FileRead, readOne } from './read-one.ts';
import { contextOf, type ReadingAsked } from './source-context.ts';

/**
 * Reads all files of a source: every row is validated as a whole, `wanted` limits the columns that are kept.
 * Problems are values; `refused` says that a file cannot be used at all, and then it is not in the table.
 * `readers: careful` leaves the fast reader out, which changes nothing but speed. With `grouping`, rows that
 * nobody asked for tells apart are put together; one by one they can still be had from the table's `rows`.
 * Large files may be read before all their bytes were looked at; when one is not what it seemed to be, all are read anew.
 * Files that were `kept` are not opened, unless a row of theirs and one of another file have one key.
 * Source: input policy; the ledger of every file balances, else this throws.
 */
export function readSource(
  source: Source,
  files: readonly InputFile[],
  wanted: readonly string[] | 'all',
  readers: 'both' | 'careful' = 'both',
  grouping: Grouping | null = null,
): SourceRead {
  const asked = { source, files, wanted, readers, grouping };
  return borneOut(files, (isAhead) => readFiles(asked, isAhead));
}

export interface SourceRead extends ReadAhead {
  readonly table: Table;
  readonly problems: readonly Problem[];
  readonly refused: boolean;
}

/** The same, for someone who asks later whether it stands. Whatever is thrown before says nothing when it is read ahead. */
export function readFiles(asked: ReadingAsked, isAhead: boolean): SourceRead {
  const { source, files, wanted, readers } = asked;
  const context = contextOf(asked, isAhead);
  const again = once(() => readSource(source, files.map(withoutKept), wanted, readers).table);
  const read: FileRead[] = [];
  const problems: Problem[] = [];
  const ahead: (() => boolean)[] = [];
  const { byFile } = context;
  for (const file of files) {
    const one =
      byFile && file.kept
        ? takeOver(file.kept.part, context, byFile, again)
        : readOne(file, read.length, context);
    if (one.stands) ahead.push(one.stands);
    problems.push(...one.problems);
    if (one.read) read.push(one.read);
  }
  // Rows of two files that have one key are both named: for that both are read.
  if (byFile && isMet(read, byFile)) return readFiles({ ...asked, files: files.map(withoutKept) }, isAhead);
  problems.push(...context.judges.blanks.problems(), ...context.judges.spellings.problems());
  for (const one of read) problems.push(...one.after());
  const refused = problems.some(({ refuses }) => refuses);
  const table = {
    source: source.name,
    files: read.map(({ file }) => file()),
    batches: read.flatMap(({ batches }, file) => batches(file)),
    persons: context.judges.spellings.all(),
    ...(context.days && { days: context.days.all(), rows: () => again().batches }),
    ...(byFile && { byFile: byFileOf(read, context, byFile, refused) }),
  };
  const balances = (): boolean => table.files.every(({ ledger }) => ledger !== null);
  if (ahead.length === 0) balances();
  return { table, problems, refused, stands: () => ahead.every((stands) => stands()) && balances() };
}

const withoutKept = ({ kept: _, ...file }: InputFile): InputFile => file;
