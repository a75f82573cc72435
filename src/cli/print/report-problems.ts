import type { Problem, Severity } from '../../model/problem.ts';
import type { Project } from '../../model/project.ts';
import { sortProblems } from '../../report/sort-problems.ts';
import type { Run } from '../command.ts';
import { paintFor } from './paint.ts';
import { problemJson } from './problem-json.ts';
import { problemList } from './problem-list.ts';

/**
 * Prints problems on stderr: all of them, or those `from` a severity up, the others only counted;
 * nothing but errors with `--quiet`.
 */
export function reportProblems(
  run: Run,
  { project, pathOf }: { readonly project: Project; readonly pathOf: (file: string) => string },
  problems: readonly Problem[],
  from: Severity = 'note',
): void {
  const { shell, language, quiet } = run;
  const style = {
    language,
    pathOf,
    kpis: project.kpis.size,
    terminal: shell.stderr.columns,
    paint: paintFor(shell),
  };
  if (shell.log) {
    for (const problem of sortProblems(problems)) shell.log('problem', problemJson(problem, language));
    return;
  }
  const said = problems.filter(({ severity }) => !quiet || severity === 'error');
  for (const line of problemList(said, style, from)) shell.stderr.write(`${line}\n`);
}
