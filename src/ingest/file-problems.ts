import type { Problem } from '../model/problem.ts';
import { CR, LF } from './bytes.ts';
import type { FileReading } from './file-reading.ts';

/** What a file as a whole gives cause to say after its rows were read. */
export function fileProblems({ path, text, tally }: FileReading): Problem[] {
  const place = { file: path };
  const problems: Problem[] = [];
  const last = text.bytes.subarray(text.end - 1, text.end)[0];
  if (tally.rows === 0) problems.push({ code: 'file-without-rows', severity: 'warning', place });
  if (tally.duplicates > 0)
    problems.push({ code: 'rows-duplicate', severity: 'note', place, args: { count: tally.duplicates } });
  if (last !== LF && last !== CR) problems.push({ code: 'final-line-open', severity: 'note', place });
  if (LIMITS.has(tally.rows))
    problems.push({ code: 'row-count-limit', severity: 'warning', place, args: { rows: tally.rows } });
  return problems;
}

/** Numbers of rows at which export screens and spreadsheets cut off. Source: domain.md §4.2 no. 32. */
const LIMITS = new Set([1000, 5000, 10_000, 65_535, 65_536, 1_048_575, 1_048_576]);
