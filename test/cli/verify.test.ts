import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeShell } from './fake-shell.ts';
import { sampleProject } from './run-bin.ts';

const run = async (cwd: string, argv: readonly string[]) => {
  const shell = fakeShell({ cwd, env: { LANG: 'ja_JP.UTF-8' } });
  return { exit: await main(argv, shell), ...shell.printed };
};

const edit = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('verify', () => {
  test('passes the page as it was built, a draft too, and any part of it', async () => {
    const project = sampleProject();
    await run(project, ['build', '--term', '2024H1']);
    const page = 'out/2024H1/index.html';
    const { exit, out } = await run(project, ['verify', page]);
    expect([exit, out]).toEqual([0, expect.stringMatching(/^記録と一致する数値 \d{3}件\n$/)]);
    const part = /<main[\s\S]*<\/main>/.exec(readFileSync(`${project}/${page}`, 'utf8'))![0];
    writeFileSync(`${project}/part.html`, part);
    expect((await run(project, ['verify', 'part.html'])).out).toContain('ページの一部');
    await run(project, ['build', '--term', '2024H1', '--draft', '--as-of', '2024-09-15']);
    expect(await run(project, ['verify', 'out/2024H1-draft/index.html'])).toMatchObject({ exit: 0 });
  });

  test('names what was changed on the page, and what changed in the records since', async () => {
    const project = sampleProject();
    await run(project, ['build', '--term', '2024H1']);
    edit(`${project}/out/2024H1/index.html`, '>26.9%<', '>26.8%<');
    const edited = await run(project, ['verify', 'out/2024H1/index.html']);
    expect(edited.exit).toBe(1);
    expect(edited.out).toMatch(
      /index\.html:\d+ {2}applications\.life\.other@2024H1 .*記録では 26\.9% \(89\/330\)、ページでは 26\.8% \(89\/330\)/,
    );
    const json = JSON.parse((await run(project, ['verify', 'out/2024H1/index.html', '--json'])).out);
    expect(json.findings).toHaveLength(1);
    edit(`${project}/out/2024H1/index.html`, '>26.8%<', '>26.9%<');
    edit(`${project}/data/voices_202405.csv`, ',不満,', ',感謝,');
    const { exit, out } = await run(project, ['verify', 'out/2024H1/index.html']);
    expect(exit).toBe(1);
    expect(out).toContain('voices.by-category/感謝@2024H1');
  });

  test('wants a page that says of which term it is', async () => {
    const project = sampleProject();
    writeFileSync(`${project}/page.html`, '<p>461件</p>');
    expect(await run(project, ['verify', 'page.html'])).toMatchObject({ exit: 2 });
    expect((await run(project, ['verify', 'page.html', '--term', '2024H1'])).exit).toBe(0);
    expect(await run(project, ['verify', 'none.html'])).toMatchObject({ exit: 2 });
  });
});
