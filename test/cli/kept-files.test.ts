import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptInput } from '../../src/cli/files/kept-input.ts';
import type { KeptPart } from '../../src/model/file-part.ts';
import { dataOf, edit, expectAsAnew, run, runAnew, withoutOpened } from './draft-runs.ts';
import { contentsOf } from './run-bin.ts';
import { temporaryFolder } from './temporary-folder.ts';

const YAML = `organization: 見本保険サービス
title: KPIの御報告
report: { sections: [{ heading: 実績, prose: p1 }] }
sources:
  voices:
    label: お客様の声
    files: data/voices_*.csv
    key: 受付番号
    date: 受付日
    exclude: { 状態: [取消] }
    columns:
      受付番号: { type: text, personal: false }
      受付日: { type: date }
      顧客: { type: person, required: false }
      担当: { type: person }
      区分: { type: category, required: false, values: { 感謝: , 不満: [ご不満] , 要望: } }
      種目: { type: category, separator: "・", values: [自動車, 火災, 医療] }
      点: { type: number, required: false, most-blank: 30 }
      内容: { type: text }
      状態: { type: category, values: [完了, 取消] }
kpis:
  total: { label: 件数, count: voices, unit: 件, chart: months }
  kinds: { label: 区分, breakdown: voices, by: 区分, unit: 件 }
  bad: { label: 不満の割合, percentage: voices, that: { 区分: 不満 }, digits: 1 }
  fire: { label: 火災, count: voices, that: { 種目: 火災 }, unit: 件 }
  best: { label: 最高点, maximum: voices, of: 点, unit: 点, empty: leave-out }
`;
const PROSE =
  '## 数値・事実\n\n{{kpi "total"}} {{kpi "kinds"}} {{kpi "bad"}} {{kpi "fire"}} {{kpi "best"}}\n';
const HEAD = '受付番号,受付日,顧客,担当,区分,種目,点,内容,状態';
const MONTHS = ['04', '05', '06', '07'];

/** A file a month, all of them together large enough to be worth remembering. */
function project(): string {
  const folder = temporaryFolder();
  for (const name of ['data', 'prose/2024H1']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'kpi.yaml'), YAML);
  writeFileSync(join(folder, 'prose/2024H1/p1.md'), PROSE);
  for (const month of MONTHS) writeFileSync(fileOf(folder, month), rowsOf(month));
  return folder;
}

const fileOf = (folder: string, month: string): string => join(folder, `data/voices_${month}.csv`);
const LONG = 'お電話でご案内しました。'.repeat(80);

function rowsOf(month: string): string {
  const rows = Array.from({ length: 150 }, (_, i) => {
    const kind = ['感謝', '不満', 'ご不満', '要望'][i % 4];
    const lines = ['自動車', '火災', '医療・火災'][i % 3];
    const date = `2024-${month}-${String((i % 28) + 1).padStart(2, '0')}`;
    return `V${month}-${i},${date},顧客${month}${i % 50},担当${i % 9},${kind},${lines},${i % 7},${LONG},完了`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

describe('of a source with a file a month, a draft', () => {
  test('opens the file alone that was changed, and is the same report', async () => {
    const folder = project();
    expect((await run(folder)).opened).toHaveLength(4);
    edit(fileOf(folder, '06'), (text) => text.replace(',感謝,', ',不満,'));
    const built = await run(folder);
    expect(built.opened).toEqual(['voices_06.csv']);
    await expectAsAnew(built, folder);
    expect((await run(folder)).opened).toEqual([]);
  });

  test('opens none when a file has gone, and one that is new', async () => {
    const folder = project();
    await run(folder);
    rmSync(fileOf(folder, '05'));
    const fewer = await run(folder);
    expect(fewer.opened).toEqual([]);
    await expectAsAnew(fewer, folder);
    writeFileSync(fileOf(folder, '08'), rowsOf('08'));
    expect((await run(folder)).opened).toEqual(['voices_08.csv']);
  });

  test('opens none on another day, or when words change in kpi.yaml that rows do not know', async () => {
    const folder = project();
    await run(folder);
    expect((await run(folder, { asOf: '2024-08-01' })).opened).toEqual([]);
    edit(join(folder, 'kpi.yaml'), (text) => text.replace('label: 件数', 'label: 声の件数'));
    const built = await run(folder);
    expect(built.opened).toEqual([]);
    await expectAsAnew(built, folder);
    edit(join(folder, 'kpi.yaml'), (text) => text.replace('[ご不満]', '[ご不満, ご不快]'));
    expect((await run(folder)).opened).toHaveLength(4);
  });

  test('names both rows of a key that is in a file which was not touched', async () => {
    const folder = project();
    await run(folder);
    const row = `V04-3,2024-06-30,顧客0499,担当1,感謝,火災,1,またお電話しました。,完了\n`;
    appendFileSync(fileOf(folder, '06'), row);
    const built = await run(folder);
    expect(built.opened).toHaveLength(4);
    expect(built.said).toContain('voices_04.csv:5');
    expect(built.said).toContain('voices_06.csv:152');
    await expectAsAnew(built, folder);
  });

  test('opens the others no more than they are, as long as a row of one is to blame', async () => {
    const folder = project();
    edit(fileOf(folder, '06'), (text) => text.replace(',感謝,', ',ご不滿,'));
    await run(folder);
    const built = await run(folder);
    expect(built.opened).toEqual(['voices_06.csv']);
    expect(built.said).toContain('ご不滿');
    await expectAsAnew(built, folder);
  });

  test('finds a person whom only a file names that is not read, and a name that is spelled otherwise there', async () => {
    const folder = project();
    edit(fileOf(folder, '04'), (text) => text.replace('顧客047,', '髙橋 一郎,'));
    await run(folder);
    edit(fileOf(folder, '07'), (text) => text.replace('顧客079,', '高橋一郎,'));
    appendFileSync(join(folder, 'prose/2024H1/p1.md'), '\n顧客0411様、髙橋一郎様のお声です。\n');
    const built = await run(folder);
    expect(built.opened).toEqual(['voices_07.csv']);
    expect(built.said).toContain('personal-value');
    expect(built.said).toMatch(/voices_07\.csv:11 =\s+data\/voices_04\.csv:9/);
    await expectAsAnew(built, folder);
  });

  test('looks for a row again that a check found, in files that were not opened', async () => {
    const folder = project();
    edit(fileOf(folder, '06'), (text) => text.replace('2024-06-01', '1924-06-01'));
    await run(folder);
    edit(fileOf(folder, '07'), (text) => text.replace(',感謝,', ',要望,'));
    const built = await run(folder);
    expect(built.said).toMatch(/voices_06\.csv:2:2 +warning +date-far/);
    await expectAsAnew(built, folder);
  });

  test('ends when a file has gone of which rows are to be found again', () => {
    const stated = { path: 'data/voices_06.csv', bytes: 1, sha256: '' };
    const kept = { part: { stated } } as KeptPart;
    const gone = { bytes: null, fault: { code: 'file-missing' } } as const;
    const file = keptInput({ kept, isTouched: () => true }, () => gone);
    expect(file.bytes.length).toBe(1);
    expect(() => file.bytes.subarray(0, 1)).toThrow(expect.objectContaining({ exit: 4 }));
  });

  test('keeps no cell of the rows, and only what is of the files that are there', async () => {
    const folder = project();
    await run(folder);
    rmSync(fileOf(folder, '05'));
    await run(folder);
    const kept = Object.entries(contentsOf(folder, '.kpi-report/data'));
    expect(kept.filter(([name]) => name.startsWith('files-'))).toHaveLength(4);
    for (const [, text] of kept) expect(text).not.toMatch(/顧客\d|担当\d|V0\d-|ご案内しました/);
  });
});

test('what is kept of a source goes when the source does, and of no other', async () => {
  const folder = project();
  await run(folder);
  await run(folder, { term: '2023H1' });
  const before = readdirSync(dataOf(folder));
  expect(before).toHaveLength(7);
  for (const foreign of ['files-0123456789abcdef.list', 'notes.txt', '.keep'])
    writeFileSync(join(dataOf(folder), foreign), 'x');
  const cases = YAML.slice(YAML.indexOf('  voices:'), YAML.indexOf('kpis:')).replace('  voices:', '  cases:');
  edit(join(folder, 'kpi.yaml'), (text) => text.replace('kpis:', `${cases}kpis:`));
  await run(folder);
  expect(readdirSync(dataOf(folder))).toEqual(expect.arrayContaining([...before, 'notes.txt', '.keep']));
  // Of the second source there is one term.
  expect(readdirSync(dataOf(folder))).toHaveLength(7 + 6 + 2);
  edit(join(folder, 'kpi.yaml'), (text) => text.replace(cases, ''));
  await run(folder);
  expect(readdirSync(dataOf(folder)).toSorted()).toEqual([...before, 'notes.txt', '.keep'].toSorted());
});

type Step = (folder: string) => void;
const month = fc.constantFrom(...MONTHS);
const at = fc.nat(149);

/** One cell of a row becomes another. */
const cellStep: fc.Arbitrary<Step> = fc
  .tuple(
    month,
    at,
    fc.constantFrom<readonly [number, string]>(
      [1, '2024-05-31'],
      [1, '令和6年6月1日'],
      [1, '1924-04-01'],
      [1, ''],
      [2, '田中 太郎'],
      [2, '田中太郎'],
      [2, ''],
      [3, '髙橋'],
      [3, '高橋'],
      [4, '要望'],
      [4, ''],
      [4, 'ご不滿'],
      [5, '医療'],
      [6, '99'],
      [6, ''],
      [7, '"改行\nあり"'],
      [8, '取消'],
      [8, '完了,'],
    ),
  )
  .map(([of, row, [column, cell]]) => (folder) => {
    edit(fileOf(folder, of), (text) => {
      const lines = text.split('\n');
      const cells = lines[row + 1]?.split(',') ?? [];
      if (cells.length === 9) lines[row + 1] = cells.with(column, cell).join(',');
      return lines.join('\n');
    });
  });

/** Rows of a file come into another, as they are or with other content; or go. */
const rowStep: fc.Arbitrary<Step> = fc
  .tuple(month, month, at, fc.constantFrom('same', 'other', 'last', 'gone'))
  .map(([from, to, row, how]) => (folder) => {
    if (!existsSync(fileOf(folder, from))) return;
    const line = readFileSync(fileOf(folder, from), 'utf8').split('\n')[row + 1] ?? '';
    edit(fileOf(folder, to), (text) => {
      if (how === 'gone')
        return text
          .split('\n')
          .toSpliced(row + 1, 1)
          .join('\n');
      const added = how === 'other' ? line.replace(/,\d,/, ',8,') : line;
      return how === 'last' ? `${text}${added}` : `${text}${added}\n`;
    });
  });

const fileStep: fc.Arbitrary<Step> = fc
  .tuple(month, fc.constantFrom('gone', 'back', 'renamed', 'copied', 'bom', 'crlf', 'cut', 'broken'))
  .map(([of, how]) => (folder) => {
    const path = fileOf(folder, of);
    if (how === 'back') writeFileSync(path, rowsOf(of));
    if (!existsSync(path)) return;
    if (how === 'gone') rmSync(path);
    if (how === 'renamed') renameSync(path, fileOf(folder, `x${of}`));
    if (how === 'copied') writeFileSync(fileOf(folder, `y${of}`), readFileSync(path));
    if (how === 'bom') edit(path, (text) => `\ufeff${text.replace(/^\ufeff/, '')}`);
    if (how === 'crlf') edit(path, (text) => text.replace(/\r?\n/g, '\r\n'));
    if (how === 'cut') edit(path, (text) => text.slice(0, HEAD.length + 1));
    if (how === 'broken') edit(path, (text) => text.replace('受付日', '受付月'));
  });

const yamlStep: fc.Arbitrary<Step> = fc
  .constantFrom(
    ['label: 件数', 'label: 声の件数'],
    ['    key: 受付番号\n', ''],
    ['    date: 受付日\n', '    date: 受付日\n    same-key: last-file\n'],
    ['that: { 種目: 火災 }', 'that: { 種目: 医療 }'],
    ['most-blank: 30', 'most-blank: 1'],
  )
  .map(
    ([from, to]) =>
      (folder) =>
        edit(join(folder, 'kpi.yaml'), (text) => text.replace(from!, to!)),
  );

const proseStep: fc.Arbitrary<Step> = fc
  .constantFrom('顧客0412様が、', '担当3が、', '田中太郎様の声', '{{kpi "total" term="2023H2"}}')
  .map((text) => (folder) => appendFileSync(join(folder, 'prose/2024H1/p1.md'), `\n${text}\n`));

/** What is kept of one file is gone, cut or changed. */
const memoryStep: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(9), fc.nat(5000), fc.nat(2))
  .map(([which, byte, how]) => (folder) => {
    const names = existsSync(dataOf(folder)) ? readdirSync(dataOf(folder)) : [];
    const name = names.filter((one) => one.startsWith('files-'))[which];
    if (name === undefined) return;
    const path = join(dataOf(folder), name);
    const bytes = readFileSync(path);
    if (how === 0) rmSync(path);
    else if (how === 1) writeFileSync(path, bytes.subarray(0, byte % bytes.length));
    else {
      bytes[byte % bytes.length]! ^= 1;
      writeFileSync(path, bytes);
    }
  });

const step = fc.oneof(cellStep, cellStep, rowStep, fileStep, yamlStep, proseStep, memoryStep);

test('by law: whatever happens to some of its files, a draft is the one made from all of them', async () => {
  let spared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.array(step, { minLength: 1, maxLength: 2 }),
          fc.constantFrom({}, {}, { asOf: '2024-08-01' }),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      async (days) => {
        const folder = project();
        await run(folder);
        for (const [steps, more] of days) {
          for (const one of steps) one(folder);
          const anew = await runAnew(folder, more);
          const built = await run(folder, more);
          expect(withoutOpened(built)).toEqual(withoutOpened(anew));
          spared += anew.opened.length - built.opened.length;
        }
      },
    ),
    { numRuns: 15 },
  );
  expect(spared).toBeGreaterThan(15);
}, 180_000);
