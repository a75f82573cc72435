import { ui } from '../../messages/index.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import { sortProblems } from '../../report/sort-problems.ts';
import { cureLines, type ProblemStyle, whatLines } from './problem-lines.ts';

/**
 * All problems, the gravest first, then by place; of each code at most `CAP`, then how many more. What is
 * to be done is said once below neighbours that have it in common.
 * Those below `from` are only counted. Ends with their number. Empty without problems.
 */
export function problemList(
  problems: readonly Problem[],
  style: ProblemStyle,
  from: Severity = 'note',
): string[] {
  if (problems.length === 0) return [];
  const words = ui[style.language].problems;
  const lines: string[] = [];
  for (const [code, group] of groupsOf(
    sortProblems(problems.filter(({ severity }) => WEIGHT[severity] >= WEIGHT[from])),
  )) {
    const cures = group.slice(0, CAP).map((problem) => cureLines(problem, style));
    for (const [at, cure] of cures.entries()) {
      const isSaidBelow = cure.join('\n') === cures[at + 1]?.join('\n');
      lines.push(...whatLines(group[at]!, style), ...(isSaidBelow ? [] : cure));
    }
    if (group.length > CAP) lines.push(`  ${style.paint.faint(words.more(code, group.length - CAP))}`);
  }
  return [...lines, style.paint.strong(words.total(countOf(problems), from !== 'note'))];
}

/** How many problems of each severity there are. */
export function countOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** By code and severity, in the order in which the first of each stands. */
function groupsOf(problems: readonly Problem[]): readonly (readonly [code: string, group: Problem[]])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map((group) => [group[0]!.code, group]);
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** A broken export has a thousand rows with the same fault; the first twenty teach it. */
const CAP = 20;
