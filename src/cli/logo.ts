import { extname, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Disk } from './files/disk.ts';
import { readFile } from './files/read-file.ts';

/** The project's logo as a data URI, so that the page asks for nothing; null where there is none to show. */
export function readLogo(
  disk: Disk,
  folder: string,
  { theme }: Project,
): { readonly logo: string | null; readonly problems: readonly Problem[] } {
  const path = theme?.logo ?? null;
  if (path === null) return { logo: null, problems: [] };
  const { bytes, fault } = readFile(disk, join(folder, path), LIMIT);
  if (bytes === null)
    return { logo: null, problems: [{ ...fault, severity: 'error', place: { file: path } }] };
  const type = TYPES[extname(path).toLowerCase()] ?? 'image/png';
  return { logo: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, problems: [] };
}

/** As text a third more: the page stays under 300 KB. */
const LIMIT = 60_000;

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
