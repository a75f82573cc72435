import { join } from 'node:path';

/** Where runs of a project are written. */
export const outFolder = (project: string): string => join(project, 'out');

/** The two folders that exist beside a run while it is exchanged: the new one and the old one. */
export const asideName = (run: string, pid: number, side: 'tmp' | 'old'): string => `.${run}.${pid}.${side}`;

/** What `asideName` made, or null for any other name. */
export function parseAside(name: string): { run: string; pid: number; side: 'tmp' | 'old' } | null {
  const match = /^\.(.+)\.(\d+)\.(tmp|old)$/.exec(name);
  return match ? { run: match[1]!, pid: Number(match[2]), side: match[3] as 'tmp' | 'old' } : null;
}

/** A run's files, all of one run or none. */
export interface RunFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
