import { expect, test } from 'vitest';
import { contentsOf, runBin } from '../cli/run-bin.ts';
import { clean, cleanWritten, withText } from './case.ts';
import { onDisk } from './on-disk.ts';
import { csvOf } from './write.ts';

/** Rows at the edges of the term, with and without an offset: where a machine's own time zone would show. */
const edges = [
  '2024-04-01T00:00:00+09:00',
  '2024-03-31T15:00:00Z',
  '2024/09/30 23:59:59',
  '2024-09-30T14:59:59Z',
  '2024-09-30T15:00:00Z',
  '2024/10/01 0:00',
].map((date, i) => `V-7${i}00,${date},2024-05-01,感謝,,電話,50代以上,そんぽ,10,1,担当01,内容,完了,メモ`);

const path = 'data/voices_202409.csv';
const text = `${csvOf(clean.sheets.get(path)!)}${edges.join('\n')}\n`;

const places = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].flatMap((TZ) =>
  ['ja_JP.UTF-8', 'C', 'de_DE.UTF-8'].map((LANG) => ({ TZ, LANG, LC_ALL: LANG })),
);

test('the report is the same, byte for byte, in every time zone and locale', () => {
  const folder = onDisk(withText(path, text, cleanWritten));
  const reports = places.map((env) => {
    const { exit, err } = runBin(folder, ['--lang', 'ja', 'build', '--term', '2024H1'], env);
    expect([exit, err]).toEqual([0, err]);
    return contentsOf(folder, 'out/2024H1');
  });
  expect(Object.keys(reports[0]!).sort()).toEqual(['index.html', 'report.json', 'report.md']);
  for (const report of reports) expect(report).toEqual(reports[0]);
  // Four of the six lie in the term, of 360 others.
  expect(reports[0]!['report.json']).toContain('"364件"');
}, 120_000);

test('what is said about a project is the same in every time zone and locale', () => {
  const folder = onDisk(withText(path, text.replace('感謝', 'ご不滿'), cleanWritten));
  const said = places.map((env) =>
    runBin(folder, ['--lang', 'ja', 'check', '--term', '2024H1', '--json'], env),
  );
  for (const one of said) expect(one).toEqual(said[0]);
}, 120_000);
