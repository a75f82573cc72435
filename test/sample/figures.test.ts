import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { formats } from '../../src/render/index.ts';
import { noTemplates } from '../../src/render/templates.ts';
import { applyMover, type Mover } from './apply-mover.ts';
import { compileSample, exports, proseText } from './sample-project.ts';

interface Expected {
  readonly id: string;
  readonly kind: 'kpi' | 'repeat';
  readonly address: string;
  readonly and?: string;
  readonly term: string;
  readonly n: number;
  readonly d: number;
  readonly text: string;
  readonly prose: string;
  readonly block: string;
  readonly line: string;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const expected = read<Expected[]>('expected-figures.json');
const movers = read<Mover[]>('movers.json');

const sample = compileSample();
if (!sample.report) throw new Error('the sample was refused');
const pages = new Map(formats.map((format) => [format.name, format.render(sample.report!, noTemplates)]));

const quantities = (figures: readonly Figure[], term: string): Map<string, string> =>
  new Map(
    figures
      .filter((figure) => figure.term.id === term)
      .flatMap((figure) => [
        [figure.kpi, exact(figure)] as const,
        ...figure.parts.map((part) => [`${figure.kpi}/${part.key}`, exact(part)] as const),
      ]),
  );
const exact = ({ quantity }: Pick<Figure, 'quantity'>): string =>
  quantity ? `${quantity.n}/${quantity.d}` : '—';

test('the reference has 39 KPI numbers and 10 repeats', () => {
  expect(expected.filter(({ kind }) => kind === 'kpi')).toHaveLength(39);
  expect(expected.filter(({ kind }) => kind === 'repeat')).toHaveLength(10);
});

test.each(expected)('$id is $n/$d and prints $text', ({ address, and, term, n, d, text }) => {
  const found = quantities(sample.figures, term);
  for (const name of and ? [address, and] : [address]) expect(found.get(name)).toBe(`${n}/${d}`);
  const shown = sample.report!.figures.flatMap((figure) =>
    figure.term === term ? [figure, ...figure.parts] : [],
  );
  const one = shown.find((figure) => figure.address === address);
  expect([one?.text, one?.value]).toContain(text);
});

test.each(expected)('$id stands at its place in the page', ({ prose, block, line, text }) => {
  const lines = htmlBlock(pages.get('html') ?? '', prose, block);
  expect(lines).toContain(line);
  expect(line).toContain(text.replace(/[^\d.,].*$/, ''));
});

test.each(expected)('$id stands at its place in the Markdown', ({ prose, block, line }) => {
  expect(markdownBlock(pages.get('md') ?? '', headingOf(prose), block)).toContain(line);
});

const before = quantities(sample.figures, '2024H1');

test.each(movers)('$figure: to $change a row of $file moves exactly what the list says', (mover) => {
  const bytes = applyMover(exports.get(mover.file)!, mover);
  const after = quantities(compileSample({ exports: new Map([[mover.file, bytes]]) }).figures, '2024H1');
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  expect(moved.sort()).toEqual([...mover.moves].sort());
});

test('what is wrong with the published figures is named, as warnings, and nothing else is', () => {
  const named = sample.problems.filter(({ severity }) => severity !== 'note');
  expect(named.map(({ code, severity, affects }) => [code, severity, affects])).toEqual([
    ['label-two-values', 'warning', ['elderly.by-application', 'elderly.by-response']],
    ['parts-sum', 'warning', ['elderly.by-response']],
  ]);
});

test('every number of the prose is bound to a figure or allowed with a reason', () => {
  expect(sample.report!.numbers.unbacked).toBe(0);
  expect(sample.report!.numbers.bound).toBeGreaterThanOrEqual(expected.length - 10);
});

const tags = ['p1', 'p2-1-2-1', 'p3-4', 'p5', 'shared/voices', 'shared/elderly', 'shared/roleplay'].flatMap(
  (name) =>
    [...proseText(name).matchAll(/\{\{kpi "[^"]+"[^}]*\}\}/g)].map((match) => ({
      name,
      tag: match[0],
      at: match.index,
    })),
);

test.each(tags)('$tag in $name replaced by its digits is named at its line', ({ name, at, tag }) => {
  const text = proseText(name);
  const changed = `${text.slice(0, at)}12345${text.slice(at + tag.length)}`;
  const { problems } = compileSample({ prose: new Map([[name, changed]]) });
  const line = text.slice(0, at).split('\n').length;
  const found = problems.filter(({ code }) => code === 'number-unbacked');
  expect(found.map(({ place }) => [place?.file, place?.line])).toContainEqual([
    `prose/2024H1/${name}.md`,
    line,
  ]);
});

test('a customer of the rows named in the prose is an error at its line, and the name is in no message', () => {
  const text = `${proseText('p1')}\n顧客0841様からのお声です。\n`;
  const { problems, report } = compileSample({ prose: new Map([['p1', text]]) });
  const found = problems.filter(({ severity }) => severity === 'error');
  expect(found.map(({ place }) => [place?.file, place?.line])).toEqual([
    ['prose/2024H1/p1.md', text.split('\n').indexOf('顧客0841様からのお声です。') + 1],
  ]);
  expect(JSON.stringify(report?.problems)).not.toContain('顧客0841');
});

/** Lines of a block of a section of the page, without markup. */
function htmlBlock(html: string, prose: string, label: string): string[] {
  const section = html.slice(html.indexOf(`id="s-${prose}"`)).split('<section')[0] ?? '';
  const block = section.split(/<h[2-6][^>]*>/).find((part) => part.startsWith(`${label}<`)) ?? '';
  return block
    .replace(/<br>|<\/(?:p|li)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim());
}

const headingOf = (prose: string): string => {
  const html = pages.get('html') ?? '';
  return /^[^>]*>([^<]*)/.exec(html.slice(html.indexOf(`id="s-${prose}"`)))?.[1] ?? '';
};

/** Lines of a block of a section of the Markdown, without escapes, list marks and hard breaks. */
function markdownBlock(markdown: string, heading: string, label: string): string[] {
  const plain = markdown.split('\n').map((line) =>
    line
      .replace(/\\$/, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .trim(),
  );
  const from = plain.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  const at = plain.findIndex((line, i) => i > from && line.replace(/^#+ /, '') === label && /^#/.test(line));
  const end = plain.findIndex((line, i) => i > at && /^#/.test(line));
  return plain.slice(at, end).map((line) => line.replace(/^\d+\. (?=[^\d])/, ''));
}
