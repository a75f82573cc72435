import { isoOf } from '../../calendar/day.ts';
import type { Term } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Run, textOf } from '../command.ts';
import { type Compiled, compileTerm } from '../compile-term.ts';
import { type ExitCode, gravest } from '../exit.ts';
import { exitsFor } from '../exits-for.ts';
import { type NearRow, nearBorder } from '../near-border.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { printHeader } from '../print/build-result.ts';
import { fileLedgerLines, kpiLedgerLines } from '../print/ledger.ts';
import { nearBorderLines } from '../print/near-border.ts';
import { problemJson } from '../print/problem-json.ts';
import { reportProblems } from '../print/report-problems.ts';
import { numbersLines } from '../print/summary.ts';
import { visible } from '../print/visible.ts';
import { wrap } from '../print/width.ts';
import { asOfOption, jsonOption, termOption } from '../shared-options.ts';

export const command: Command = {
  arguments: [],
  options: [
    { ...termOption, needed: true },
    asOfOption,
    { flags: '--strict', about: { ja: '警告もエラーとして扱う', en: 'take warnings for errors' } },
    jsonOption,
  ],
  examples: [
    {
      type: 'kpi-report check --term 2024H1',
      about: { ja: '問題と、行の行き先をすべて見る', en: 'every problem, and where rows went' },
    },
    {
      type: 'kpi-report check --term 2024H1 --quiet',
      about: { ja: 'エラーだけを見る', en: 'see the errors alone' },
    },
  ],
  run: async (run, _, options) => {
    const open = await openProject(run);
    const { now } = run.shell;
    const text = textOf(options, 'term') ?? '';
    const term = chosenTerm(text, open.project, now);
    const asOf = chosenAsOf(textOf(options, 'asOf'), text, term, open.project, now);
    const compiled = await compileTerm(run, open, { term, asOf, state: 'published' });
    const exit = gravest(exitsFor(compiled, 'published', options['strict'] === true).codes);
    if (options['json'] === true) {
      const near = nearBorder(open.project, compiled.tables, term);
      printJson(run, compiled, near, { term: term.id, asOf: isoOf(asOf), exit });
    } else {
      printHeader(run, term, asOf);
      printLedger(run, open, compiled, term);
    }
    reportProblems(run, open, compiled.problems);
    if (!run.quiet && options['json'] !== true && compiled.problems.length === 0)
      run.shell.stdout.write(`${ui[run.language].problems.none}\n`);
    return exit;
  },
};

function printLedger(run: Run, { project }: OpenProject, compiled: Compiled, term: Term): void {
  if (run.quiet) return;
  const { language, shell } = run;
  const width = shell.stdout.columns ?? 100;
  const lines = [
    '',
    ...fileLedgerLines(compiled.tables, language, width),
    '',
    ...kpiLedgerLines(project, compiled.figures, term.id, language, width),
    ...(uncountedOf(compiled).length > 0
      ? wrap(ui[language].check.uncounted(uncountedOf(compiled)), width)
      : []),
    ...nearLines(project, compiled, term, language),
    ...(compiled.report ? ['', ...numbersLines(compiled.report, language, width)] : []),
    '',
  ];
  shell.stdout.write(`${lines.join('\n')}\n`);
}

function nearLines(
  project: OpenProject['project'],
  { tables }: Compiled,
  term: Term,
  language: Run['language'],
): string[] {
  const lines = nearBorderLines(nearBorder(project, tables, term), language);
  return lines.length === 0 ? [] : ['', ...lines];
}

const uncountedOf = ({ report }: Compiled): readonly (readonly [label: string, rows: number])[] =>
  (report?.sources ?? [])
    .filter(({ uncounted }) => uncounted > 0)
    .map(({ label, uncounted }) => [visible(label), uncounted] as const);

function printJson(
  { shell, language }: Run,
  compiled: Compiled,
  near: readonly NearRow[],
  head: { readonly term: string; readonly asOf: string; readonly exit: ExitCode },
): void {
  const result = {
    ...head,
    problems: compiled.problems.map((problem) => problemJson(problem, language)),
    sources: compiled.report?.sources ?? null,
    rows: compiled.figures
      .filter((figure) => figure.term.id === head.term && figure.evidence !== null)
      .map(({ kpi, evidence }) => ({ kpi, ...evidence })),
    nearBorder: near,
    numbers: compiled.report?.numbers ?? null,
  };
  shell.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
