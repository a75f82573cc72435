import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, realDisk } from '../../src/cli/files/disk.ts';
import { openInput } from '../../src/cli/files/open-input.ts';
import { readAside } from '../../src/cli/files/read-aside.ts';
import { readFile } from '../../src/cli/files/read-file.ts';
import { failingDisk } from './fake-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

const codeOf = (path: string, disk: Disk = realDisk): string | undefined =>
  readFile(disk, path, 1000).fault?.code;

test('the bytes of a file are read, also of an empty one and through a link', () => {
  const folder = temporaryFolder({ 'a.csv': 'あ,1\r\n', 'empty.csv': '' });
  symlinkSync(join(folder, 'a.csv'), join(folder, 'link.csv'));
  expect(Buffer.from(readFile(realDisk, join(folder, 'link.csv'), 1000).bytes ?? []).toString()).toBe(
    'あ,1\r\n',
  );
  expect(readFile(realDisk, join(folder, 'empty.csv'), 1000)).toEqual({
    bytes: new Uint8Array(),
    fault: null,
  });
});

test('what is no regular file is refused without waiting for it', () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('/dev/zero', join(folder, 'zero'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  expect(codeOf(join(folder, 'pipe'))).toBe('file-not-regular');
  expect(codeOf(join(folder, 'zero'))).toBe('file-not-regular');
  expect(codeOf(folder)).toBe('file-not-regular');
  expect(codeOf(join(folder, 'dangling'))).toBe('file-missing');
  expect(codeOf(join(folder, 'loop'))).toBe('file-link-loop');
});

test('a file over the limit is refused', () => {
  const folder = temporaryFolder({ 'a.csv': 'x'.repeat(1001), 'b.csv': 'x'.repeat(1000) });
  expect(codeOf(join(folder, 'a.csv'))).toBe('file-too-large');
  expect(codeOf(join(folder, 'b.csv'))).toBeUndefined();
});

test.each(['longer', 'shorter'])('a file that becomes %s while it is read is refused', (how) => {
  const folder = temporaryFolder({ 'a.csv': 'x'.repeat(500) });
  const path = join(folder, 'a.csv');
  const changing = new Proxy(realDisk, {
    get: (disk, call: keyof Disk) =>
      call === 'readSync'
        ? (...given: Parameters<typeof disk.readSync>) => {
            if (how === 'longer') appendFileSync(path, 'y');
            else execFileSync('truncate', ['-s', '100', path]);
            return disk.readSync(...given);
          }
        : disk[call],
  });
  expect(codeOf(path, changing)).toBe('file-changed');
});

test.each(['EBUSY', 'EPERM'])('%s means that another program has the file open', (errno) => {
  const folder = temporaryFolder({ 'a.csv': 'x' });
  const disk = failingDisk(errno, (call) => call === 'openSync');
  expect(codeOf(join(folder, 'a.csv'), disk)).toBe('file-in-use');
});

test.each([
  ['aside', readAside()],
  ['here', null],
])('a large file is left open, hashed %s, and known when it was changed', (_, elsewhere) => {
  const folder = temporaryFolder();
  const path = join(folder, 'large.csv');
  const content = Buffer.alloc(34_000_000, 'あ,い\n');
  writeFileSync(path, content);
  const opened = openInput(realDisk, path, 2 ** 31, elsewhere);
  if (opened.bytes === null) throw new Error('not opened');
  expect(
    Buffer.from(opened.bytes.subarray(33_999_000, 40_000_000)).equals(content.subarray(33_999_000)),
  ).toBe(true);
  expect(opened.sha256!()).toBe(createHash('sha256').update(content).digest('hex'));
  expect(opened.isChanged!()).toBe(false);
  appendFileSync(path, 'x');
  expect(opened.isChanged!()).toBe(true);
});
