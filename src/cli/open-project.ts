import { hash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { openAccepted } from './accepted-file.ts';
import { keptReading } from './cache/kept-reading.ts';
import type { Run } from './command.ts';
import { Exit } from './exit.ts';
import { Failure } from './failure.ts';
import { settleExchanges } from './output/settle.ts';
import { reportProblems } from './print/report-problems.ts';
import { findProject, shownPath } from './project-folder.ts';

/** A project that is open: its folder and its configuration, which holds no error. */
export interface OpenProject {
  /** Absolute. */
  readonly folder: string;
  readonly project: Project;
  /** Digest of `kpi.yaml`, its name among it. */
  readonly definitions: string;
  /** Warnings and notes about `kpi.yaml`. */
  readonly problems: readonly Problem[];
  /** A file of the project as one would name it from where the user stands. */
  readonly pathOf: (file: string) => string;
}

/** Finds and reads the project. A mistake in `kpi.yaml` ends the command here (exit 2), before any row is read. */
export async function openProject(run: Run): Promise<OpenProject> {
  const { folder, file, text } = findProject(run);
  const settled = await settleExchanges(run.shell, folder);
  const pathOf = shownPath(run.shell.cwd, folder);
  const read = await keptReading(run.shell, folder, {
    name: 'project.json',
    from: [file, text],
    isRight: ({ project }) => project !== null,
    read: async () => {
      const { readProject } = await import('../project/read-project.ts');
      return readProject(text, file);
    },
  });
  const exceptions = await openAccepted(run.shell, folder, read.project?.fiscalYearStarts ?? 4);
  const project = read.project && { ...read.project, accepted: exceptions.accepted };
  const problems = [...read.problems, ...exceptions.problems];
  const placed = problems.map((problem) => relocate(problem, pathOf));
  if (project === null || problems.some(({ severity }) => severity === 'error'))
    throw new Failure(Exit.usage, placed);
  if (settled.length > 0) reportProblems(run, { project, pathOf }, [recovered(settled)]);
  return { folder, project, definitions: hash('sha256', `${file}\n${text}`), problems, pathOf };
}

const recovered = (runs: readonly string[]): Problem => ({
  code: 'output-recovered',
  severity: 'note',
  args: { names: runs.map((run) => `out/${run}`) },
});

const relocate = (problem: Problem, pathOf: (file: string) => string): Problem =>
  problem.place ? { ...problem, place: { ...problem.place, file: pathOf(problem.place.file) } } : problem;
