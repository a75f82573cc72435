import { parseTerm } from '../../src/calendar/term.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Project } from '../../src/model/project.ts';
import type { FamilyCount } from '../../src/pipeline/count-family.ts';
import { familiesOf } from '../../src/pipeline/families.ts';
import { compileReport, type Outcome } from '../../src/pipeline.ts';
import { readProject } from '../../src/project/read-project.ts';
import { parseProse } from '../../src/prose/parse-prose.ts';

/** A project as text: its `kpi.yaml`, CSV texts by path, prose by name. */
export interface Texts {
  readonly yaml: string;
  readonly files: Readonly<Record<string, string>>;
  readonly prose?: Readonly<Record<string, string>>;
  readonly term?: string;
  /** What an earlier run counted: of those families no file is there. */
  readonly remembered?: ReadonlyMap<string, FamilyCount>;
}

/** The whole job on texts; what is wrong with the configuration is thrown with its line. */
export function compile({ yaml, files, prose = {}, term: text = '2024H1', remembered }: Texts): Outcome {
  const project = projectOf(yaml);
  const term = parseTerm(text, project.fiscalYearStarts)!;
  const inputs = new Map(
    [...project.sources.values()].map((source) => [
      source.name,
      Object.entries(files)
        .filter(([path]) => source.files.some((pattern) => matches(pattern, path)))
        .map(([path, csv]) => ({ path, bytes: new TextEncoder().encode(csv) })),
    ]),
  );
  const spared = familiesOf(project).filter(({ name }) => remembered?.has(name));
  for (const { sources } of spared) for (const name of sources.keys()) inputs.delete(name);
  const written = new Map(
    Object.entries(prose).map(([name, one]) => [name, parseProse(`prose/${text}/${name}.md`, one)]),
  );
  return compileReport(
    project,
    { files: inputs, prose: written, ...(remembered && { remembered }) },
    { term, asOf: term.last, state: 'draft', tool: { name: 'kpi-report', version: '0.0.0' } },
  );
}

export function projectOf(yaml: string): Project {
  const { project, problems } = readProject(yaml, 'kpi.yaml');
  if (!project) throw new Error(problems.map((one) => `${one.place?.line}: ${said(one)}`).join('\n'));
  return project;
}

export const said = ({ code, args }: Problem): string => `${code} ${JSON.stringify(args ?? {})}`;

/** What a figure of the term prints, by KPI or part. */
export function texts({ report }: Outcome): Readonly<Record<string, string>> {
  const own = (report?.figures ?? []).filter(({ term }) => term === report?.term.id);
  return Object.fromEntries(
    own.flatMap((figure) => [figure, ...figure.parts]).map((one) => [one.address, one.text]),
  );
}

function matches(pattern: string, path: string): boolean {
  const form = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${form}$`).test(path);
}
