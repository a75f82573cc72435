import { Exit } from '../exit.ts';
import { errnoOf, Failure } from '../failure.ts';
import type { Shell } from '../shell.ts';
import { exchange } from './exchange.ts';
import { type ExistingRun, existingRun } from './existing-run.ts';
import { outFolder, type RunFile } from './names.ts';
import { type Digests, digestsOf, recordWritten, writtenBefore } from './written.ts';

type Outside = Pick<Shell, 'disk' | 'processes' | 'sleep'>;

/**
 * Writes a run into `out/<run>/`, whole or not at all; *unchanged* when the same bytes lie there.
 * Throws a `Failure` (exit 5) when the folder is a link, was edited by hand (unless `force`), or
 * cannot be written; the report that was there is then untouched. Only while the run lock is held.
 */
export async function publish(
  outside: Outside,
  project: string,
  run: string,
  files: readonly RunFile[],
  force: boolean,
): Promise<'written' | 'unchanged'> {
  try {
    return await write(outside, project, run, files, force);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    const code = CODES[errno] ?? 'output-not-writable';
    throw new Failure(Exit.notWritten, { code, args: { folder: `out/${run}`, errno } }, error);
  }
}

async function write(
  outside: Outside,
  project: string,
  run: string,
  files: readonly RunFile[],
  force: boolean,
): Promise<'written' | 'unchanged'> {
  const { disk } = outside;
  const out = outFolder(project);
  const there = existingRun(disk, out, run);
  const known = writtenBefore(disk, project, run);
  const next = digestsOf(files);
  const present = there === null ? null : digestsOf(there.files);
  refuseLinks(there, run);
  if (there?.foreign.length === 0 && same(present!, next)) {
    if (known.length !== 1 || !same(known[0]!, next)) await recordWritten(outside, project, run, [next]);
    return 'unchanged';
  }
  if (there !== null && !force) refuseEdited(there, present!, known, run);
  // Before the exchange both are on record, so that a kill in between does not look like an edit.
  const recorded = recordWritten(outside, project, run, present === null ? [next] : [present, next]);
  await exchange(outside, out, run, files, recorded);
  if (present !== null) await recordWritten(outside, project, run, [next]);
  return 'written';
}

function refuseLinks(there: ExistingRun | null, run: string): void {
  if (there === null || there.links.length === 0) return;
  const names = there.links.map((name) => pathOf(run, name));
  throw new Failure(Exit.notWritten, { code: 'output-is-link', args: { names } });
}

function refuseEdited(there: ExistingRun, present: Digests, known: readonly Digests[], run: string): void {
  const edited = Object.keys(present).filter(
    (name) => !known.some((digests) => digests[name] === present[name]),
  );
  if (edited.length === 0 && there.foreign.length === 0) return;
  const names = [...there.foreign, ...edited].sort().map((name) => pathOf(run, name));
  // Without any record nobody can say that the files are ours: kept all the same.
  const code = known.length === 0 ? 'output-unknown' : 'output-edited';
  throw new Failure(Exit.notWritten, { code, args: { names } });
}

const same = (a: Digests, b: Digests): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([name, digest]) => b[name] === digest);

const pathOf = (run: string, name: string): string => (name === '' ? `out/${run}` : `out/${run}/${name}`);

const CODES: Readonly<Record<string, string>> = {
  EBUSY: 'output-in-use',
  EPERM: 'output-in-use',
  EACCES: 'output-not-permitted',
  EROFS: 'output-not-permitted',
  ENOSPC: 'output-disk-full',
  EDQUOT: 'output-disk-full',
};
