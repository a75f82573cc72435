import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, runBin, sampleProject } from './run-bin.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>印</title></svg>';

/** The sample with words of its own at the top of its `kpi.yaml`, and a logo. */
function project(words: string, logo: string | null = SVG): string {
  const folder = sampleProject();
  const path = join(folder, 'kpi.yaml');
  const yaml = readFileSync(path, 'utf8').replace(/^(?:theme|reports):.*\n(?:[ \t]+.*\n)*/gm, '');
  writeFileSync(path, `${words}\n${yaml}`);
  if (logo !== null) writeFileSync(join(folder, 'logo.svg'), logo);
  return folder;
}

const build = (folder: string) => runBin(folder, ['--lang', 'en', 'build', '--term', '2024H1', '--draft']);
const pageOf = (folder: string): string => contentsOf(folder, 'out/2024H1-draft')['index.html']!;

describe('the look of a page', () => {
  test('has the colour, the font and the logo that kpi.yaml names, and asks nobody for them', () => {
    const folder = project('theme: { color: "#7a1f3d", logo: logo.svg, font: Noto Sans JP }');
    const { err } = build(folder);
    const page = pageOf(folder);
    expect(err).not.toMatch(/theme-/);
    expect(page).toContain('#7a1f3d');
    expect(page).toContain('Noto Sans JP');
    // Escaped as any value of an attribute: + and = are written as references.
    const [, source = ''] = /<img[^>]* src="([^"]*)"/.exec(page) ?? [];
    const uri = source.replace(/&#x([0-9a-f]+);/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    expect(uri).toBe(`data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}`);
    expect(page).not.toContain('src="logo.svg"');
    const plain = project('', null);
    build(plain);
    expect(pageOf(plain)).not.toContain('#7a1f3d');
  });

  test.each([
    ['theme: { color: "#c8e6c9" }', 2, 'theme-contrast'],
    ['theme: { logo: logo.gif }', 2, 'theme-logo'],
    ['theme: { logo: ../logo.svg }', 2, 'config-path-outside'],
    ['theme: { colour: "#000000" }', 2, 'config-key-unknown'],
    ['theme: { logo: nothing.svg }', 3, 'file-missing'],
    ['reports: { 2023H9: "https://www.example.com/" }', 2, 'config-term-unknown'],
    ['reports: { 2023H1: "javascript:alert(1)" }', 2, 'config-'],
  ])('is named where it cannot be: %s', (words, exit, code) => {
    const ran = build(project(words));
    expect([ran.exit, ran.err.includes(code)]).toEqual([exit, true]);
  });

  test('a logo that is too large to stand in the page is named', () => {
    const { err } = build(project('theme: { logo: logo.svg }', `<svg>${' '.repeat(70_000)}</svg>`));
    expect(err).toMatch(/logo\.svg.*file-too-large/);
  });
});

test('reports of other terms are linked, the nearest before and after, and none of another kind', () => {
  const folder = project(`reports:
  2023H1: "https://www.example.com/2023H1/"
  2023H2: "https://www.example.com/2023H2/"
  2024H2: "https://www.example.com/2024H2/"
  FY2023: "https://www.example.com/FY2023/"`);
  build(folder);
  const links = [...pageOf(folder).matchAll(/href="?(https:\/\/www\.example\.com\/[^"\s>]+)/g)].map(
    ([, url]) => url,
  );
  expect(links).toEqual(
    expect.arrayContaining(['https://www.example.com/2023H2/', 'https://www.example.com/2024H2/']),
  );
  expect(links).not.toContain('https://www.example.com/2023H1/');
  expect(links).not.toContain('https://www.example.com/FY2023/');
});
