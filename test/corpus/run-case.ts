import { parseTerm } from '../../src/calendar/term.ts';
import { gravest } from '../../src/cli/exit.ts';
import { exitsFor } from '../../src/cli/exits-for.ts';
import type { Problem } from '../../src/model/problem.ts';
import { compileReport, type Inputs, type Outcome } from '../../src/pipeline.ts';
import { readProject } from '../../src/project/read-project.ts';

/** A project on no disk: its configuration and the bytes of its exports by path. */
export interface Written {
  readonly yaml: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly term?: string;
}

export interface Verdict {
  readonly exit: number;
  readonly problems: readonly Problem[];
  /** Every figure of the term as it will be read, with its exact quantity; null when nothing is written. */
  readonly figures: readonly string[] | null;
  readonly outcome: Outcome | null;
}

/** What the tool makes of a project, through the whole pipeline, without a process. */
export function runCase({ yaml, files, term = '2024H1' }: Written): Verdict {
  const { project, problems } = readProject(yaml, 'kpi.yaml');
  if (!project || problems.some(({ severity }) => severity === 'error'))
    return { exit: 2, problems, figures: null, outcome: null };
  const bySource = new Map(
    [...project.sources.values()].map(({ name, files: patterns }) => [
      name,
      [...files]
        .filter(([path]) => patterns.some((pattern) => matches(path, pattern)))
        .map(([path, bytes]) => ({ path, bytes })),
    ]),
  );
  const inputs: Inputs = { files: bySource, prose: new Map() };
  const when = parseTerm(term, project.fiscalYearStarts)!;
  const outcome = compileReport(project, inputs, {
    term: when,
    asOf: when.last,
    state: 'published',
    tool: { name: 'kpi-report', version: '0.0.0' },
  });
  const all = [...problems, ...outcome.problems];
  const { codes } = exitsFor(
    { refused: outcome.report === null, tooEarly: null, problems: all },
    'published',
    false,
  );
  return { exit: gravest(codes), problems: all, figures: figuresOf(outcome), outcome };
}

/** Address, text and exact quantity of every figure of the report's own term, parts too. */
function figuresOf({ report }: Outcome): readonly string[] | null {
  return (
    report?.figures
      .filter(({ term }) => term === report.term.id)
      .flatMap(({ parts, ...own }) => [own, ...parts])
      .map(({ address, text, n, d }) => `${address} ${text} ${n}/${d}`) ?? null
  );
}

const matches = (path: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replace(/[.]/g, '\\.').replaceAll('*', '[^/]*')}$`).test(path);
