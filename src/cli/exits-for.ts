import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Compiled } from './compile-term.ts';
import { Exit, type ExitCode } from './exit.ts';

/**
 * Whether a compiled report may be written, and what the run ends with. Refused and too early write
 * nothing; an error stops a report, a draft is written in spite of it; warnings count with `strict`.
 */
export function exitsFor(
  { refused, tooEarly, problems }: Pick<Compiled, 'refused' | 'tooEarly' | 'problems'>,
  state: Report['state'],
  strict: boolean,
): { readonly writes: boolean; readonly codes: readonly ExitCode[] } {
  const has = (severity: Problem['severity']): boolean =>
    problems.some((problem) => problem.severity === severity);
  const errors = has('error');
  const minded = strict && has('warning');
  const draft = state === 'draft';
  return {
    writes: !refused && tooEarly === null && (draft || !(errors || minded)),
    codes: [
      ...(refused ? [Exit.refused] : []),
      ...(tooEarly !== null ? [Exit.tryAgain] : []),
      ...(errors ? [draft ? Exit.draftWithErrors : Exit.findings] : []),
      ...(minded ? [Exit.findings] : []),
    ],
  };
}
