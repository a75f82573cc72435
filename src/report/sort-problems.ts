import type { Problem, Severity } from '../model/problem.ts';

/** Errors first, then by file, line and column; the same set always in the same order, each once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return [...problems]
    .filter((problem) => {
      const { code, place, args } = problem;
      const key = JSON.stringify([code, place, args]);
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] ||
        compare(a.place?.file ?? '', b.place?.file ?? '') ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        compare(a.code, b.code),
    );
}

const RANK = { error: 0, warning: 1, note: 2 } satisfies Record<Severity, number>;

// By code units: the same on every machine.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
