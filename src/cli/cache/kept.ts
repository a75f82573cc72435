import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { errnoOf, Failure } from '../failure.ts';
import type { Disk } from '../files/disk.ts';
import { readFile } from '../files/read-file.ts';
import { remove } from '../files/remove.ts';
import type { Shell } from '../shell.ts';
import { ensureStateFolder, stateFolder } from '../state/state-folder.ts';

/** `cache` holds what texts were read as, `data` what was counted; each can be deleted at any time. */
export type Shelf = 'cache' | 'data';

/**
 * What was kept in a project under a name, as JSON. Null when there is nothing, or what is there is cut,
 * changed, foreign or of another `key`: whatever is remembered can be made again.
 */
export function readKept(
  disk: Disk,
  project: string,
  name: string,
  key: string,
  shelf: Shelf = 'cache',
): unknown {
  const body = readKeptBytes(disk, project, name, key, shelf);
  return body && JSON.parse(body.toString());
}

/** The same of bytes. */
export function readKeptBytes(
  disk: Disk,
  project: string,
  name: string,
  key: string,
  shelf: Shelf,
): Buffer | null {
  const { bytes } = readFile(disk, placeOf(project, shelf, name), LIMIT);
  if (bytes === null || bytes.length < SEAL) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = text.subarray(SEAL);
  return text.toString('latin1', 0, SEAL) === sealOf(body, key) ? body : null;
}

/** Keeps a value; does nothing where it cannot. Not synced: a torn file is known by its seal. */
export const keep = (
  shell: Pick<Shell, 'disk' | 'processes'>,
  project: string,
  name: string,
  key: string,
  value: unknown,
  shelf: Shelf = 'cache',
): void => keepBytes(shell, project, name, key, Buffer.from(JSON.stringify(value)), shelf);

/** The same of bytes. */
export function keepBytes(
  { disk, processes }: Pick<Shell, 'disk' | 'processes'>,
  project: string,
  name: string,
  key: string,
  body: Uint8Array,
  shelf: Shelf,
): void {
  const place = placeOf(project, shelf, name);
  const fresh = `${place}.${processes.pid}.tmp`;
  try {
    ensureStateFolder(disk, project);
    disk.mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    remove(disk, fresh);
    write(disk, fresh, Buffer.concat([Buffer.from(sealOf(body, key), 'latin1'), body]));
    disk.renameSync(fresh, place);
  } catch (error) {
    if (errnoOf(error) === null && !(error instanceof Failure)) throw error;
  }
}

function write(disk: Disk, path: string, bytes: Uint8Array): void {
  const file = disk.openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.writeSync(file, bytes, at);
  } finally {
    disk.closeSync(file);
  }
}

/** Digest of what is kept and of what it was kept under, and a line break. */
const sealOf = (body: Uint8Array, key: string): string =>
  `${hash('sha256', `${key}\n${hash('sha256', body)}`)}\n`;

/** Removes what is kept under some names. What another run was to read is read anew there. */
export function forget(
  { disk }: Pick<Shell, 'disk'>,
  project: string,
  shelf: Shelf,
  isForgotten: (name: string) => boolean,
): void {
  const folder = join(stateFolder(project), shelf);
  try {
    for (const name of disk.readdirSync(folder)) if (isForgotten(name)) remove(disk, join(folder, name));
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}

const placeOf = (project: string, shelf: Shelf, name: string): string =>
  join(stateFolder(project), shelf, name);

const SEAL = 65;
const LIMIT = 64 << 20;
