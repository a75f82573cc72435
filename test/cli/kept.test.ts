import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptProse } from '../../src/cli/cache/kept-prose.ts';
import { keptReading } from '../../src/cli/cache/kept-reading.ts';
import { fromPlain, toPlain } from '../../src/cli/cache/plain-value.ts';
import { realDisk } from '../../src/cli/files/disk.ts';
import { readProject } from '../../src/project/read-project.ts';
import { parseProse } from '../../src/prose/parse-prose.ts';
import { failingDisk, fakeShell } from './fake-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sample = new URL('../../fixtures/2024H1/', import.meta.url);
const yaml = readFileSync(new URL('kpi.yaml', sample), 'utf8');

/** Reads `kpi.yaml` through the cache; `read` counts how often it was really read. */
function reader(folder: string, shell = fakeShell()) {
  const counted = { reads: 0 };
  const read = (text: string) =>
    keptReading(
      shell,
      folder,
      {
        name: 'project.json',
        from: ['kpi.yaml', text],
        isRight: ({ project }) => project !== null,
        read: async () => {
          counted.reads++;
          return readProject(text, 'kpi.yaml');
        },
      },
      'a build',
    );
  return { counted, read };
}

const placeOf = (folder: string): string => join(folder, '.kpi-report', 'cache', 'project.json');

test('definitions that did not change are not read again, and are the same', async () => {
  const folder = temporaryFolder();
  const { counted, read } = reader(folder);
  const first = await read(yaml);
  expect(await read(yaml)).toEqual(first);
  expect(first.project?.kpis.size).toBeGreaterThan(10);
  expect(counted.reads).toBe(1);
  expect(await read(yaml.replace('title:', 'title:  '))).toEqual(
    readProject(yaml.replace('title:', 'title:  '), 'kpi.yaml'),
  );
  expect(counted.reads).toBe(2);
});

test('what is wrong is read again each time', async () => {
  const { counted, read } = reader(temporaryFolder());
  for (let i = 0; i < 2; i++) expect((await read('kpis: 3')).project).toBe(null);
  expect(counted.reads).toBe(2);
});

test('whatever becomes of the cache, the definitions are those of the file', async () => {
  const folder = temporaryFolder();
  const { read } = reader(folder);
  const right = await read(yaml);
  const whole = readFileSync(placeOf(folder));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, by, cut) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) bytes[at] = bytes[at]! ^ by;
        writeFileSync(placeOf(folder), bytes);
        expect(await read(yaml)).toEqual(right);
      },
    ),
    { numRuns: 40 },
  );
  rmSync(join(folder, '.kpi-report'), { recursive: true });
  expect(await read(yaml)).toEqual(right);
  rmSync(placeOf(folder));
  mkdirSync(placeOf(folder));
  expect(await read(yaml)).toEqual(right);
});

test('where nothing can be written, nothing is kept and nothing is said', async () => {
  const disk = failingDisk('EROFS', (call) => call === 'mkdirSync');
  const { counted, read } = reader(temporaryFolder(), fakeShell({ disk }));
  for (let i = 0; i < 2; i++) expect((await read(yaml)).project).not.toBe(null);
  expect(counted.reads).toBe(2);
});

test('what is kept is for this user alone', async () => {
  const folder = temporaryFolder();
  await reader(folder).read(yaml);
  expect(statSync(join(folder, '.kpi-report')).mode & 0o077).toBe(0);
  expect(statSync(placeOf(folder)).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, '.kpi-report', 'cache'))).toEqual(['project.json']);
});

test('prose is the same after any edits, parsed again only where it was edited', async () => {
  const folder = temporaryFolder();
  const prose = new URL('prose/2024H1/', sample);
  const names = readdirSync(prose)
    .filter((name) => name.endsWith('.md'))
    .slice(0, 3);
  const original = names.map((name) => [name, readFileSync(new URL(name, prose), 'utf8')] as const);
  const shell = fakeShell({ disk: realDisk });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2), fc.nat(400), fc.constantFrom('', '。', '\n\n', '**', '{{')), {
        maxLength: 4,
      }),
      async (edits) => {
        const texts = new Map<string, string>(original);
        for (const [which, at, text] of edits) {
          const name = names[which]!;
          const before = texts.get(name)!;
          texts.set(name, before.slice(0, at) + text + before.slice(at));
        }
        const files = new Map(
          [...texts].map(([name, text]) => [name, { path: `prose/2024H1/${name}`, text }]),
        );
        const kept = await keptProse(shell, folder, '2024H1', files, async () => parseProse, 'a build');
        expect(kept).toEqual(
          new Map([...files].map(([name, { path, text }]) => [name, parseProse(path, text)])),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('a value comes back as it was, or is not taken at all', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.bigInt(),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaf, tie('list'), tie('map'), tie('object'), tie('bare')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    bare: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  }));
  fc.assert(
    fc.property(value, (any) => {
      const plain = toPlain(any);
      if (plain !== null) expect(fromPlain(JSON.parse(JSON.stringify(plain)))).toStrictEqual(any);
    }),
    { numRuns: 1000 },
  );
});
