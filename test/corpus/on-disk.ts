import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import type { Written } from './run-case.ts';

/** A project of the corpus in a folder of its own, for the real command. */
export function onDisk({ yaml, files }: Written): string {
  const folder = temporaryFolder({ 'kpi.yaml': yaml });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
