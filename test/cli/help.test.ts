import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { widthOf } from '../../src/cli/print/width.ts';
import { fakeShell } from './fake-shell.ts';

async function run(argv: readonly string[], env: Record<string, string> = {}) {
  const shell = fakeShell({ env, cwd: '/' });
  return { exit: await main(argv, shell), ...shell.printed };
}

describe('help', () => {
  test('leads with examples', async () => {
    const { exit, out, err } = await run(['--help'], { LANG: 'ja_JP.UTF-8' });
    expect(exit).toBe(0);
    expect(out.startsWith('例:\n  kpi-report init')).toBe(true);
    expect(err).toBe('');
  });

  test.each(Object.keys(commands))(
    '%s leads with examples and names its options in both languages',
    async (name) => {
      const [ja, en] = [
        await run(['help', name, '--lang', 'ja']),
        await run([name, '--help', '--lang', 'en']),
      ];
      expect([ja.exit, en.exit]).toEqual([0, 0]);
      expect(ja.out.startsWith(`例:\n  kpi-report ${name}`)).toBe(true);
      expect(en.out.startsWith(`Examples:\n  kpi-report ${name}`)).toBe(true);
      expect(ja.out).toContain('共通のオプション:');
    },
  );

  test.each(['ja', 'en'])('fits 80 columns in %s', async (language) => {
    for (const argv of [['--help'], ...Object.keys(commands).map((name) => ['help', name])]) {
      const { out } = await run([...argv, '--lang', language]);
      expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    }
  });

  test('comes for nothing asked, and that is no success', async () => {
    const { exit, err } = await run([]);
    expect(exit).toBe(2);
    expect(err.startsWith('Examples:')).toBe(true);
  });

  test('the version is that of the package', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a mistake on the command line', () => {
  test.each([
    [['biuld'], '「biuld」というコマンドはありません\n  build ではありませんか'],
    [['build', '--trem', 'x'], '「--trem」というオプションはありません\n  --term ではありませんか'],
    [['build'], '「--term」が要ります'],
    [['build', '--term'], '「--term」に値が要ります'],
    [['explain'], '<kpi> が要ります'],
    [['init', 'a', 'b'], '余分な引数があります'],
    [['list', '--lang', 'fr'], '「--lang」の値が正しくありません'],
    [['list', '\u001B[31mred'], '余分な引数があります'],
    [['\u001B[31mred'], '「<U+001B>[31mred」というコマンドはありません'],
  ])('%j is said with what is meant, and ends with 2', async (argv, text) => {
    const { exit, out, err } = await run(argv, { LANG: 'ja_JP.UTF-8' });
    expect(err).toContain(text);
    expect(err).toContain('使い方: kpi-report');
    expect([exit, out]).toEqual([2, '']);
  });
});

describe('the language of messages', () => {
  test.each([
    [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }, '例:'],
    [{ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, '例:'],
    [{ LANG: 'ja' }, '例:'],
    [{ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'Examples:'],
    [{ LANG: 'de_DE.UTF-8' }, 'Examples:'],
  ])('follows %j', async (env, start) => {
    expect((await run(['--help'], env)).out.startsWith(start)).toBe(true);
  });

  test('is what --lang says', async () => {
    expect((await run(['--help', '--lang=ja'], { LANG: 'C' })).out.startsWith('例:')).toBe(true);
    expect((await run(['--lang', 'en', '--help'], { LANG: 'ja_JP' })).out.startsWith('Examples:')).toBe(true);
  });
});
