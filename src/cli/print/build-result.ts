import { type Day, isoOf } from '../../calendar/day.ts';
import { dateText, intervalText } from '../../calendar/day-text.ts';
import { type Term, termLabel } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { Run } from '../command.ts';
import type { ExitCode } from '../exit.ts';
import type { OpenProject } from '../open-project.ts';
import { problemJson } from './problem-json.ts';
import { reportProblems } from './report-problems.ts';
import { numbersLines, summaryLines } from './summary.ts';

/** What came of a build. */
export interface BuildResult {
  readonly term: Term;
  readonly asOf: Day;
  readonly state: Report['state'];
  /** Paths below the project folder. */
  readonly files: readonly string[];
  readonly exit: ExitCode;
  readonly problems: readonly Problem[];
  readonly how: 'written' | 'unchanged' | null;
  readonly report: Report | null;
}

/** The term, its exact interval and the as-of day: said first, whatever follows. */
export function printHeader({ shell, language, quiet }: Run, term: Term, asOf: Day): void {
  if (quiet) return;
  const { header } = ui[language].summary;
  const text = header(termLabel(term, language), intervalText(term, language), dateText(asOf, language));
  shell.stdout.write(`${text}\n`);
}

/** Problems on stderr; then where the report lies, and what is in it. */
export function printBuild(run: Run, open: OpenProject, result: BuildResult, json: boolean): void {
  // Notes are for those who check; whoever builds is told their number.
  reportProblems(run, open, result.problems, 'warning');
  if (json) run.shell.stdout.write(`${JSON.stringify(jsonOf(run, open, result), null, 2)}\n`);
  else if (!run.quiet) run.shell.stdout.write(`${linesOf(run, open, result).join('\n')}\n`);
}

function linesOf({ shell, language }: Run, open: OpenProject, result: BuildResult): string[] {
  const { how, report, state } = result;
  const words = ui[language].summary;
  if (how === null || report === null) return [words.notWritten[state]];
  const width = shell.stdout.columns ?? 100;
  return [
    words[how][state],
    ...pathsOf(open, result).map((path) => `  ${path}`),
    '',
    ...summaryLines(report, language, width),
    '',
    ...numbersLines(report, language, width),
  ];
}

const jsonOf = ({ language }: Run, open: OpenProject, result: BuildResult) => ({
  term: { id: result.term.id, first: isoOf(result.term.first), last: isoOf(result.term.last) },
  asOf: isoOf(result.asOf),
  state: result.state,
  exit: result.exit,
  result: result.how,
  files: result.how === null ? [] : pathsOf(open, result),
  numbers: result.report?.numbers ?? null,
  problems: result.problems.map((problem) => problemJson(problem, language)),
});

const pathsOf = ({ pathOf }: OpenProject, { files }: BuildResult): string[] => files.map(pathOf);
