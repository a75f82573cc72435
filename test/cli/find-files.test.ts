import { expect, test } from 'vitest';
import { realDisk } from '../../src/cli/files/disk.ts';
import { findFiles } from '../../src/cli/files/find-files.ts';
import { failingDisk } from './fake-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

const pathsOf = (folder: string, ...patterns: string[]): readonly string[] =>
  findFiles(realDisk, folder, patterns).files.map(({ path }) => path);

test('files come once each, in code unit order, whatever the order of the patterns', () => {
  const folder = temporaryFolder({ 'data/b.csv': '', 'data/a.csv': '', 'data/B.csv': '', 'data/あ.csv': '' });
  const all = ['data/B.csv', 'data/a.csv', 'data/b.csv', 'data/あ.csv'];
  expect(pathsOf(folder, 'data/*.csv')).toEqual(all);
  expect(pathsOf(folder, 'data/b.csv', 'data/*.csv')).toEqual(all);
});

test('a star stands for no folder, no hidden file and no mark that Excel leaves', () => {
  const folder = temporaryFolder({
    'data/x/a.csv': '',
    'data/.a.csv': '',
    'data/~$a.csv': '',
    'data/a.csv': '',
  });
  expect(pathsOf(folder, 'data/*.csv')).toEqual(['data/a.csv']);
  expect(pathsOf(folder, '*/*/a.csv')).toEqual(['data/x/a.csv']);
});

test('a name in NFD is found and shown in NFC', () => {
  const folder = temporaryFolder({ [`data/${'が'.normalize('NFD')}.csv`]: '' });
  expect(pathsOf(folder, 'data/が.csv')).toEqual(['data/が.csv']);
});

test('no folder gives no files; a folder that may not be listed is named', () => {
  const folder = temporaryFolder({ 'data/a.csv': '' });
  expect(pathsOf(folder, 'nothing/*.csv', 'data/a.csv/x')).toEqual([]);
  const disk = failingDisk('EACCES', (call, path) => call === 'readdirSync' && path.endsWith('data'));
  expect(findFiles(disk, folder, ['data/*.csv'])).toEqual({ files: [], unreadable: ['data'], near: [] });
});

test('a file that is passed over for a slip in its name is told', () => {
  const names = [
    'a_1.csv',
    'a_2.CSV',
    'a_3.csv.csv',
    'a_4.csv.txt',
    'ａ＿5.csv',
    'A_6.csv',
    'a_7.xlsx',
    'b_1.csv',
    '~$a_8.CSV',
  ];
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [`data/${name}`, ''])));
  const { files, near } = findFiles(realDisk, folder, ['data/a_*.csv']);
  expect(files.map(({ path }) => path)).toEqual(['data/a_1.csv', 'data/a_3.csv.csv']);
  expect(near.map(({ path }) => path)).toEqual([
    'data/A_6.csv',
    'data/a_2.CSV',
    'data/a_4.csv.txt',
    'data/ａ＿5.csv',
  ]);
});
