import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTerm } from '../../src/calendar/term.ts';
import type { Project } from '../../src/model/project.ts';
import { compileReport, type Outcome } from '../../src/pipeline.ts';
import { readProject } from '../../src/project/read-project.ts';
import { parseProse } from '../../src/prose/parse-prose.ts';

const home = fileURLToPath(new URL('../../fixtures/2024H1/', import.meta.url));

const { project: read } = readProject(readFileSync(join(home, 'kpi.yaml'), 'utf8'), 'kpi.yaml');
if (!read) throw new Error('the sample kpi.yaml has mistakes');

/** The sample's definitions. */
export const project: Project = read;

/** The bytes of every export of the sample, by path from its folder. */
export const exports: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(join(home, 'data')).map((name) => [`data/${name}`, readFileSync(join(home, 'data', name))]),
);

const prose: ReadonlyMap<string, { readonly path: string; readonly text: string }> = new Map(
  readdirSync(join(home, 'prose/2024H1'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const path = join(home, 'prose/2024H1', name);
      return [
        name.slice(0, -3).split('\\').join('/'),
        { path: relative(home, path), text: readFileSync(path, 'utf8') },
      ];
    }),
);

/** Which source reads an export. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^data\/voices_/, 'voices'],
  [/^data\/applications/, 'applications'],
  [/^data\/elderly_checks/, 'elderly'],
  [/^data\/roleplay/, 'roleplay'],
  [/^data\/activities/, 'activities'],
];

/** The sample compiled, with some exports or paragraphs in place of its own. */
export function compileSample(
  change: {
    exports?: ReadonlyMap<string, Uint8Array>;
    prose?: ReadonlyMap<string, string>;
    using?: Project;
  } = {},
): Outcome {
  const files = new Map<string, { path: string; bytes: Uint8Array }[]>();
  for (const [path, bytes] of [...exports, ...(change.exports ?? [])]) {
    const source = SOURCES.find(([form]) => form.test(path))?.[1] ?? '';
    const others = (files.get(source) ?? []).filter((file) => file.path !== path);
    files.set(source, [...others, { path, bytes }]);
  }
  const texts = new Map(
    [...prose].map(([name, file]) => [name, { ...file, text: change.prose?.get(name) ?? file.text }]),
  );
  const term = parseTerm('2024H1', 4)!;
  return compileReport(
    change.using ?? project,
    { files, prose: new Map([...texts].map(([name, { path, text }]) => [name, parseProse(path, text)])) },
    { term, asOf: term.last, state: 'published', tool: { name: 'kpi-report', version: '0.0.0' } },
  );
}

/** The text of a prose file of the sample. */
export const proseText = (name: string): string => prose.get(name)?.text ?? '';
