import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Interruption } from '../../src/cli/failure.ts';
import { type Disk, realDisk } from '../../src/cli/files/disk.ts';
import { main } from '../../src/cli/main.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { failingDisk, fakeShell } from './fake-shell.ts';
import { contentsOf, sampleProject } from './run-bin.ts';

const BUILD = ['build', '--term', '2024H1'];

async function run(folder: string, argv: readonly string[], changes: Partial<Shell> = {}) {
  const shell = fakeShell({ cwd: folder, env: { LANG: 'ja_JP.UTF-8' }, ...changes });
  return { exit: await main(argv, shell), ...shell.printed };
}

describe('a file that is open in Excel', () => {
  test.each(['EBUSY', 'EPERM'])('(%s) when it is to be read: the message says to close it', async (errno) => {
    const folder = sampleProject();
    const disk = failingDisk(errno, (call, path) => call === 'openSync' && path.endsWith('roleplay.csv'));
    const { exit, err } = await run(folder, BUILD, { disk });
    expect(exit).toBe(4);
    expect(err).toContain('data/roleplay.csv  エラー  file-in-use');
    expect(err).toContain('Excel などでこのファイルを閉じて');
    expect(contentsOf(folder, 'out')).toEqual({});
  });

  test.each(['EBUSY', 'EPERM'])('(%s) when it is to be replaced: the last report is whole', async (errno) => {
    const folder = sampleProject();
    await run(folder, BUILD);
    const before = contentsOf(folder, 'out');
    const disk = failingDisk(errno, (call, path) => call === 'renameSync' && path.endsWith('2024H1'));
    const { exit, err } = await run(folder, [...BUILD, '--as-of', '2024-10-01'], { disk });
    expect(exit).toBe(5);
    expect(err).toContain('output-in-use');
    expect(err).toContain('Excel やエディターで out/2024H1 のファイルを閉じて');
    expect(contentsOf(folder, 'out')).toEqual(before);
  });

  test('and is the configuration: said with its name', async () => {
    const folder = sampleProject();
    const disk = failingDisk('EBUSY', (call, path) => call === 'openSync' && path.endsWith('kpi.yaml'));
    const { exit, err } = await run(folder, BUILD, { disk });
    expect(exit).toBe(4);
    expect(err).toContain('kpi.yaml  エラー  file-in-use');
  });
});

describe('the clock', () => {
  const at = (moment: string): Partial<Shell> => ({ now: () => Date.parse(moment) });

  test('decides what current and last are, in the time zone of the project', async () => {
    const folder = sampleProject();
    const current = ['build', '--term', 'current', '--draft'];
    const noon = await run(folder, current, at('2024-08-15T03:00:00Z'));
    expect(noon.out).toContain('2024年度上期  2024年4月1日〜2024年9月30日  基準日 2024年8月15日');
    const last = await run(folder, ['build', '--term', 'last'], at('2024-09-30T15:00:00Z'));
    expect(last.out).toContain('2024年度上期  2024年4月1日〜2024年9月30日  基準日 2024年9月30日');
  });

  test('is not read for any other term', async () => {
    const now = (): number => {
      throw new Error('the clock was read');
    };
    expect((await run(sampleProject(), BUILD, { now })).exit).toBe(0);
  });

  test('has no say in the bytes: as-of given by hand is as good', async () => {
    const [one, two] = [sampleProject(), sampleProject()];
    await run(one, ['build', '--term', 'current', '--draft'], at('2024-08-15T03:00:00Z'));
    await run(two, [...BUILD, '--draft', '--as-of', '2024-08-15']);
    expect(contentsOf(one, 'out')).toEqual(contentsOf(two, 'out'));
  });
});

describe('what nobody expects', () => {
  test('is a bug that says how to report it, without a message that might quote a cell', async () => {
    const broken: Disk = {
      ...realDisk,
      readdirSync: () => {
        throw new TypeError('顧客0001');
      },
    };
    const { exit, err } = await run(sampleProject(), BUILD, { disk: broken });
    expect(exit).toBe(70);
    expect(err).toContain('kpi-report の不具合です: TypeError\n');
    expect(err).not.toContain('顧客0001');
    expect(err).toMatch(/\n {4}at /);
  });

  test('of the system itself is said with its errno and path', async () => {
    const disk = failingDisk('EIO', (call, path) => call === 'lstatSync' && path.endsWith('.kpi-report'));
    const { exit, err } = await run(sampleProject(), BUILD, { disk });
    expect(exit).toBe(5);
    expect(err).toContain('EIO');
  });

  test('an interruption anywhere lets go of the lock and leaves nothing half', async () => {
    for (let steps = 0; steps < 30; steps++) {
      const folder = sampleProject();
      let left = steps;
      const checkpoint = async (): Promise<void> => {
        if (left-- <= 0) throw new Interruption('SIGTERM');
      };
      const { exit } = await run(folder, BUILD, { checkpoint });
      expect(realDisk.existsSync(join(folder, '.kpi-report/run.lock'))).toBe(false);
      if (exit === 0) return expect(steps).toBeGreaterThan(5);
      expect(exit).toBe(143);
      expect(contentsOf(folder, 'out')).toEqual({});
    }
    throw new Error('never done');
  });
});
