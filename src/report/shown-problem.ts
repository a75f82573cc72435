import type { Language } from '../measures/measure.ts';
import { readerNoteOf, wordsOf } from '../messages/index.ts';
import type { Problem } from '../model/problem.ts';
import type { ShownProblem } from '../model/report.ts';

/** A problem as the report lists it: worded, with its place, without any cell or source text. */
export const showProblem = (problem: Problem, language: Language): ShownProblem => ({
  code: problem.code,
  severity: problem.severity,
  text: wordsOf(problem, language).text,
  note: readerNoteOf(problem, language),
  place: problem.place ?? null,
  affects: problem.affects ?? [],
});
