import type { Problem } from '../../model/problem.ts';
import type { Run } from '../command.ts';
import type { OpenProject } from '../open-project.ts';
import { paintFor } from './paint.ts';
import { problemList } from './problem-list.ts';

/** Prints problems on stderr: all of them, or only the errors with `--quiet`. */
export function reportProblems(
  run: Run,
  { project, pathOf }: OpenProject,
  problems: readonly Problem[],
): void {
  const { shell, language, quiet } = run;
  const shown = quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  const style = {
    language,
    pathOf,
    kpis: project.kpis.size,
    terminal: shell.stderr.columns,
    paint: paintFor(shell),
  };
  for (const line of problemList(shown, style)) shell.stderr.write(`${line}\n`);
}
