import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { dataOf, edit, expectAsAnew, rememberingBuild, run, runAnew, withoutOpened } from './draft-runs.ts';
import { fakeShell } from './fake-shell.ts';
import { contentsOf } from './run-bin.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sample = new URL('../../fixtures/2024H1/', import.meta.url).pathname;
let build: Command;
beforeAll(async () => {
  build = await rememberingBuild();
}, 60_000);

/** The sample with a file large enough for rows to be worth remembering, of another year than is reported. */
function project(): string {
  const folder = temporaryFolder();
  for (const name of ['kpi.yaml', 'data', 'prose'])
    cpSync(join(sample, name), join(folder, name), { recursive: true });
  const long = 'お電話でご案内しました。'.repeat(40);
  const rows = Array.from(
    { length: 900 },
    (_, i) => `V21-${i},2021/05/${(i % 28) + 1},担当01,第1チーム,顧客${i},感謝,火災,${long},,,,完了`,
  );
  const head = readFileSync(join(folder, 'data/voices_202404.csv'), 'utf8').split('\n', 1)[0];
  writeFileSync(join(folder, 'data/voices_2021.csv'), `${head}\n${rows.join('\n')}\n`);
  return folder;
}

const editProse = (folder: string): void =>
  appendFileSync(join(folder, 'prose/2024H1/p1.md'), '\n一文を足しました。\n');

describe('a draft', () => {
  test('opens no file that was not touched, and is the same report', async () => {
    const folder = project();
    const first = await run(folder);
    expect(first.opened).toContain('voices_2021.csv');
    editProse(folder);
    const second = await run(folder);
    expect(second.opened).toEqual([]);
    await expectAsAnew(second, folder);
    expect(second.files['report.json']).toContain('一文を足しました');
    expect(second.files['report.json']).toContain('"sha256"');
  });

  test('reads the sources again of which a file was touched, and those alone', async () => {
    const folder = project();
    await run(folder);
    appendFileSync(join(folder, 'data/voices_202404.csv'), '');
    utimesSync(join(folder, 'data/roleplay.csv'), new Date(1000), new Date(2000));
    expect((await run(folder)).opened).toEqual(['roleplay.csv']);
    writeFileSync(join(folder, 'data/voices_202410.csv'), readFileSync(join(folder, 'data/voices_2021.csv')));
    expect((await run(folder)).opened).toContain('voices_202409.csv');
  });

  test('sees a correction of equal size whose time of change was put back', async () => {
    const folder = project();
    const path = join(folder, 'data/voices_202406.csv');
    const before = await run(folder);
    const { atime, mtime } = statSync(path);
    edit(path, (text) => text.replace('感謝', '不満'));
    utimesSync(path, atime, mtime);
    const after = await run(folder);
    expect(after.files['report.json']).not.toBe(before.files['report.json']);
    await expectAsAnew(after, folder);
  });

  test('finds a person of rows that are not read', async () => {
    const folder = project();
    await run(folder);
    appendFileSync(join(folder, 'prose/2024H1/p1.md'), '\n顧客 879 様のお声です。\n');
    const built = await run(folder);
    expect(built.opened).toEqual([]);
    expect(built.said).toContain('personal-value');
    await expectAsAnew(built, folder);
  });

  test('reads the rows when prose names a term that nobody asked for', async () => {
    const folder = project();
    await run(folder);
    appendFileSync(join(folder, 'prose/2024H1/p1.md'), '\n{{kpi "voices.total" term="2023H2"}}\n');
    expect((await run(folder)).opened).toContain('applications.csv');
    expect((await run(folder)).opened).toEqual([]);
  });

  test('reads the rows again as long as one of them is to blame, and shows its cell', async () => {
    const folder = project();
    const path = join(folder, 'data/voices_202406.csv');
    edit(path, (text) => text.replace(',感謝,', ',ご不滿,'));
    for (let i = 0; i < 2; i++) {
      const built = await run(folder);
      expect(built.opened).toContain('voices_202406.csv');
      expect(built.said).toContain('ご不滿');
      if (i > 0) expect(built.opened).not.toContain('applications.csv');
    }
  });

  test('remembers nothing that was touched a moment before it was read', async () => {
    const folder = project();
    const shell = fakeShell({ cwd: folder, now: () => Date.now() });
    const given = { shell, language: 'en', config: undefined, quiet: true } as const;
    await build.run(given, [], { term: '2024H1', draft: true });
    expect(existsSync(dataOf(folder)) ? readdirSync(dataOf(folder)) : []).toEqual([]);
  });

  test('takes the clock of the disk where this machine is ahead of it', async () => {
    const folder = project();
    const shell = fakeShell({ cwd: folder, now: () => Date.now() + 3_600_000 });
    const given = { shell, language: 'en', config: undefined, quiet: true } as const;
    await build.run(given, [], { term: '2024H1', draft: true });
    expect(existsSync(dataOf(folder)) ? readdirSync(dataOf(folder)) : []).toEqual([]);
  });

  test('keeps what it remembers for this user alone, and no cell of the rows', async () => {
    const folder = project();
    await run(folder);
    expect(statSync(dataOf(folder)).mode & 0o077).toBe(0);
    const kept = contentsOf(folder, '.kpi-report/data');
    expect(Object.keys(kept).length).toBeGreaterThan(3);
    for (const [name, text] of Object.entries(kept)) {
      expect(statSync(join(dataOf(folder), name)).mode & 0o077).toBe(0);
      expect(text).not.toMatch(/顧客\d|担当\d|V2\d-|ご案内しました/);
    }
  });

  test('below a mebibyte remembers nothing', async () => {
    const folder = project();
    rmSync(join(folder, 'data/voices_2021.csv'));
    await run(folder);
    expect(existsSync(dataOf(folder))).toBe(false);
  });
});

test('a published report reads every file, whatever is remembered', async () => {
  const folder = project();
  const draft = await run(folder);
  const path = join(folder, 'data/voices_202406.csv');
  const { atime, mtime } = statSync(path);
  edit(path, (text) => text.replace('感謝', '不満'));
  utimesSync(path, atime, mtime);
  const published = await run(folder, { draft: false });
  expect(published.opened).toEqual(draft.opened);
  expect(published.files['report.json']).not.toBe(draft.files['report.json']);
  expect((await run(folder, { draft: false })).opened).toEqual(draft.opened);
});

type Step = (folder: string) => void | Promise<void>;
const FILES = readdirSync(join(sample, 'data'));
const editFile =
  (name: string, change: (text: string) => string): Step =>
  (folder) => {
    const path = join(folder, 'data', name);
    if (existsSync(path)) writeFileSync(path, change(readFileSync(path, 'latin1')), 'latin1');
  };

/** The last row, which has a key, twice; or gone; or in another category; or with a cell too many. */
const rowStep: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...FILES), fc.constantFrom('more', 'fewer', 'digit', 'broken'))
  .map(([name, how]) =>
    editFile(name, (text) => {
      const lines = text.trimEnd().split('\n');
      const last = lines.at(-1)!;
      if (how === 'fewer') lines.pop();
      if (how === 'more') lines.push(last.replace(/\d(?=,)/, '7'));
      if (how === 'broken') lines.push(`${last.trimEnd()},1,2`);
      if (how === 'digit')
        lines[lines.length - 1] = last.replace(/(\d)(\D*)$/, (_, d, rest) => `${9 - d}${rest}`);
      return `${lines.join('\n')}\n`;
    }),
  );

const fileStep: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...FILES.filter((name) => name.startsWith('voices'))), fc.boolean())
  .map(([name, gone]) => (folder) => {
    const path = join(folder, 'data', name);
    if (!existsSync(path)) return;
    if (gone) rmSync(path);
    else renameSync(path, path.replace('voices_', 'voices_x'));
  });

const memoryStep: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(9), fc.nat(5000), fc.nat(3))
  .map(([which, at, how]) => (folder) => {
    const names = existsSync(dataOf(folder)) ? readdirSync(dataOf(folder)) : [];
    const name = names[which % Math.max(1, names.length)];
    if (name === undefined) return;
    const path = join(dataOf(folder), name);
    const bytes = readFileSync(path);
    if (how === 0) rmSync(dataOf(folder), { recursive: true });
    else if (how === 1) writeFileSync(path, bytes.subarray(0, at % bytes.length));
    else if (how === 2) {
      bytes[at % bytes.length]! ^= 1;
      writeFileSync(path, bytes);
    } else {
      rmSync(path);
      mkdirSync(path);
    }
  });

const yamlStep: fc.Arbitrary<Step> = fc
  .constantFrom(
    ['お客様の声', 'お客さまの声'],
    ['digits: 1', 'digits: 2'],
    ['title: ', 'title: 下書き'],
    ['kpis:', 'kpi:'],
  )
  .map(([from, to]) => (folder) => {
    const path = join(folder, 'kpi.yaml');
    edit(path, (text) => text.replace(from!, to!));
  });

const proseStep: fc.Arbitrary<Step> = fc
  .constantFrom('一文。', '{{kpi "voices.total" term="2023H2"}}', '担当01が、', '12件', '{{kpi "voices"}}')
  .map((text) => (folder) => appendFileSync(join(folder, 'prose/2024H1/p1.md'), `\n${text}\n`));

/** What was published, this half-year or the one before last, stands in place of what is counted. */
const lockStep: fc.Arbitrary<Step> = fc.constantFrom('2024H1', '2023H1').map((term) => async (folder) => {
  await run(folder, { term, draft: false, final: true });
});

const asked = fc.constantFrom<Record<string, string | boolean>>(
  {},
  {},
  { asOf: '2024-08-01' },
  { term: '2023H1' },
  { strict: true },
);

test('by law: whatever happens to files, definitions, prose and memory, a draft is the one made from all files', async () => {
  const step = fc.oneof(rowStep, rowStep, fileStep, memoryStep, yamlStep, proseStep, lockStep);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(step, { maxLength: 2 }), asked), { minLength: 1, maxLength: 4 }),
      async (days) => {
        const folder = project();
        await run(folder);
        for (const [steps, more] of days) {
          for (const one of steps) await one(folder);
          const anew = withoutOpened(await runAnew(folder, more));
          expect(withoutOpened(await run(folder, more))).toEqual(anew);
        }
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);
