import { join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { readFile } from '../files/read-file.ts';
import type { RunFile } from './names.ts';

/**
 * What lies where a run is to be written. `links` are names (the folder's own is '') that are links
 * and are never written through; `foreign` are entries that are no plain file; null when nothing is there.
 */
export interface ExistingRun {
  readonly files: readonly RunFile[];
  readonly foreign: readonly string[];
  readonly links: readonly string[];
}

export function existingRun(disk: Disk, out: string, run: string): ExistingRun | null {
  for (const folder of [out, join(out, run)]) {
    const stats = disk.lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (stats.isSymbolicLink()) return { files: [], foreign: [], links: [''] };
    if (!stats.isDirectory()) return { files: [], foreign: [''], links: [] };
  }
  const entries = disk.readdirSync(join(out, run), { withFileTypes: true });
  const own = entries.filter((entry) => !LITTER.has(entry.name) && !entry.name.startsWith('~$'));
  const files = own.filter((entry) => entry.isFile()).flatMap(({ name }) => read(disk, out, run, name));
  return {
    files,
    links: own.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name),
    foreign: own.map(({ name }) => name).filter((name) => !files.some((file) => file.name === name)),
  };
}

function read(disk: Disk, out: string, run: string, name: string): readonly RunFile[] {
  const { bytes } = readFile(disk, join(out, run, name), LIMIT);
  return bytes === null ? [] : [{ name, bytes }];
}

/** What the desktop leaves in every folder that someone looked into. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

const LIMIT = 256 << 20;
