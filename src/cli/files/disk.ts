import type * as fs from 'node:fs';

/** The file system as this tool uses it. Tests hand in one that fails as Windows does (EBUSY, EPERM). */
export type Disk = Pick<
  typeof fs,
  | 'closeSync'
  | 'existsSync'
  | 'fstatSync'
  | 'fsync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

// An import of all names would be copied name by name at every start.
export const realDisk: Disk = process.getBuiltinModule('node:fs');
