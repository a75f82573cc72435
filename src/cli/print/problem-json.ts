import type { Language } from '../../measures/measure.ts';
import { wordsOf } from '../../messages/index.ts';
import type { Problem } from '../../model/problem.ts';

/** A problem for other programs: places and words, never a cell. */
export const problemJson = (problem: Problem, language: Language): Readonly<Record<string, unknown>> => ({
  code: problem.code,
  severity: problem.severity,
  ...wordsOf(problem, language),
  place: problem.place ?? null,
  affects: problem.affects ?? [],
});
