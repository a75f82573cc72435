import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { parseTerm } from '../../src/calendar/term.ts';
import { compileReport } from '../../src/pipeline.ts';
import { readProject } from '../../src/project/read-project.ts';
import { parseProse } from '../../src/prose/parse-prose.ts';
import { projectOf, said } from '../language/compile.ts';
import type { Expected } from './fixtures.ts';
import { type Config, countedBelow, type Mutant, mutantsOf } from './mutants.ts';

/**
 * Changes of a definition after which every published value is still printed: rows that tell the two
 * apart are missing. All changed definitions are counted beside the true ones, in one pass.
 */
export function survivors(folder: string, expected: Expected): readonly string[] {
  const yaml = readFileSync(join(folder, 'kpi.yaml'), 'utf8');
  const config: Config = parse(yaml, { merge: true });
  const asked = expected.indicators.map(({ kpi, values }) => ({
    kpi: kpi.split('/', 1)[0]!,
    part: kpi.slice(kpi.split('/', 1)[0]!.length),
    terms: Object.keys(values),
  }));
  const bases = [...new Set(asked.flatMap(({ kpi }) => countedBelow(kpi, config)))];
  const mutants = bases
    .flatMap((id) => mutantsOf(id, config))
    .filter((mutant) => isReadable(withMutants(yaml, config, [mutant])));
  const texts = textsOf(folder, withMutants(yaml, config, mutants), expected);
  const untried = bases.filter((id) => mutants.filter(({ of }) => of === id).length < 2);
  const survived = mutants.flatMap(({ of, change, id }) => {
    const about = asked.filter(({ kpi }) => countedBelow(kpi, config).includes(of));
    const changed = about.some(({ kpi, part, terms }) =>
      terms.some((term) => {
        const own = kpi === of ? part : '';
        return texts.get(`${of}${own}@${term}`) !== texts.get(`${id}${own}@${term}`);
      }),
    );
    return changed ? [] : [`${of}: ${change}`];
  });
  return [...untried.map((id) => `${id}: too few changes to try`), ...survived];
}

function withMutants(yaml: string, config: Config, mutants: readonly Mutant[]): string {
  const sources = new Map(mutants.flatMap(({ source }) => (source ? [source] : [])));
  return stringify(
    {
      ...parse(yaml, { merge: true }),
      sources: { ...config.sources, ...Object.fromEntries(sources) },
      kpis: { ...config.kpis, ...Object.fromEntries(mutants.map(({ id, kpi }) => [id, kpi])) },
    },
    { aliasDuplicateObjects: false },
  );
}

/** A change that the language itself refuses (another unit, a condition that cannot hold) needs no row. */
const isReadable = (yaml: string): boolean => readProject(yaml, 'kpi.yaml').project !== null;

/** What every figure and part would print, by `address@term`. */
function textsOf(
  folder: string,
  yaml: string,
  { term: named, periods }: Expected,
): ReadonlyMap<string, string> {
  const project = projectOf(yaml);
  const term = parseTerm(named, project.fiscalYearStarts)!;
  const files = new Map(
    [...project.sources.values()].map(({ name, files: patterns }) => [name, opened(folder, patterns)]),
  );
  const ids = [...project.kpis.keys()];
  const tags = Object.keys(periods).map((one) => `{{kpi "${ids[0]}" term="${one}"}}`);
  const { report, problems } = compileReport(
    project,
    { files, prose: new Map([['terms', parseProse('prose/terms.md', `## 期\n\n${tags.join('\n')}\n`)]]) },
    { term, asOf: term.last, state: 'draft', tool: { name: 'kpi-report', version: '0.0.0' } },
  );
  if (!report) throw new Error(problems.map(said).join('\n'));
  return new Map(
    report.figures.flatMap((figure) =>
      [figure, ...figure.parts].map((one) => [`${one.address}@${figure.term}`, one.text]),
    ),
  );
}

function opened(folder: string, patterns: readonly string[]): { path: string; bytes: Uint8Array }[] {
  const forms = patterns.map(
    (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
  );
  return readdirSync(join(folder, 'data'))
    .map((name) => `data/${name}`)
    .filter((path) => forms.some((form) => form.test(path)))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
