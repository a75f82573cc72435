import type { Problem } from '../model/problem.ts';

/** Problems of a file, of each kind so many in full; of the others only the number is kept. */
export interface ProblemList {
  add(problem: Problem): void;
  all(): readonly Problem[];
}

/** A column in a wrong form spoils every row; after this many, no one reads on. */
const IN_FULL = 1000;

export function problemList(file: string): ProblemList {
  const problems: Problem[] = [];
  const seen = new Map<string, { problem: Problem; count: number }>();
  return {
    add(problem) {
      const kind = `${problem.code} ${problem.args?.['column'] ?? ''}`;
      const of = seen.get(kind) ?? { problem, count: 0 };
      of.count++;
      seen.set(kind, of);
      if (of.count <= IN_FULL) problems.push(problem);
    },
    all: () => [
      ...problems,
      ...[...seen.values()]
        .filter(({ count }) => count > IN_FULL)
        .map(({ problem, count }) => moreOf(problem, count - IN_FULL, file)),
    ],
  };
}

function moreOf({ code, severity, args }: Problem, count: number, file: string): Problem {
  const column = args?.['column'];
  return {
    code: 'problems-left-out',
    severity,
    place: { file },
    args: { count, of: code, ...(column !== undefined && { column }) },
  };
}
