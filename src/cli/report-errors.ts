import type { Problem } from '../model/problem.ts';
import type { Run } from './command.ts';
import { Exit, type ExitCode } from './exit.ts';
import type { OpenProject } from './open-project.ts';
import { reportProblems } from './print/report-problems.ts';

/**
 * For commands that show figures and are not about problems: errors are said all the same, since the
 * rows that they name are missing from what was shown. Gives the code to end with.
 */
export function reportErrors(run: Run, open: OpenProject, problems: readonly Problem[]): ExitCode {
  const errors = problems.filter(({ severity }) => severity === 'error');
  reportProblems(run, open, errors);
  if (errors.some(({ refuses }) => refuses)) return Exit.refused;
  return errors.length > 0 ? Exit.findings : Exit.done;
}
