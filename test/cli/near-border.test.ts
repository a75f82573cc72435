import { expect, test } from 'vitest';
import { clean, withText } from '../corpus/case.ts';
import { onDisk } from '../corpus/on-disk.ts';
import { csvOf } from '../corpus/write.ts';
import { runBin } from './run-bin.ts';

const path = 'data/voices_202409.csv';
const row = (i: number, date: string, registered = date) =>
  `V-70${i}0,${date},${registered},感謝,,電話,50代以上,そんぽ,10,1,担当01,内容,完了,メモ\n`;

test('check lists the rows that the term just misses, by place and by how many days', () => {
  const text =
    csvOf(clean.sheets.get(path)!) +
    row(1, '2024-10-01') +
    row(2, '2024-10-03', '2024-09-30') +
    row(3, '2024-03-31') +
    row(4, '2024-10-04') +
    row(5, '2024-09-30', '2024-10-02');
  const folder = onDisk(withText(path, text));
  const { exit, out } = runBin(folder, ['--lang', 'en', 'check', '--term', '2024H1']);
  expect(exit).toBe(0);
  const listed = out.split('\n').filter((line) => line.includes(' d '));
  expect(listed.map((line) => line.trim())).toEqual([
    `${path}:64  受付日 is 1 d before the first day`,
    `${path}:62  受付日 is 1 d after the last day`,
    `${path}:63  受付日 is 3 d after the last day`,
    `${path}:64  登録日 is 1 d before the first day`,
    `${path}:62  登録日 is 1 d after the last day`,
    `${path}:66  登録日 is 2 d after the last day`,
  ]);
  const json = JSON.parse(runBin(folder, ['check', '--term', '2024H1', '--json']).out);
  expect(json.nearBorder).toHaveLength(6);
  expect(json.nearBorder[0]).toEqual({ file: path, line: 64, column: '受付日', days: -1 });
});
