import { dateText, intervalText, type Term, termLabel } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import type { Project } from '../../model/project.ts';
import type { ShownFigure } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { figuresFor } from '../../pipeline/figures-for.ts';
import { chosenTerm } from '../chosen-term.ts';
import type { Command, Run } from '../command.ts';
import { type Change, compareFigures } from '../compare-figures.ts';
import { Exit } from '../exit.ts';
import { openProject } from '../open-project.ts';
import { openTables } from '../open-tables.ts';
import { kpiLabels } from '../print/kpi-labels.ts';
import { reportProblems } from '../print/report-problems.ts';
import { tableLines } from '../print/table.ts';
import { visible } from '../print/visible.ts';
import { jsonOption } from '../shared-options.ts';

export const command: Command = {
  arguments: [
    ['<old>', { ja: '比べる元の期間', en: 'the term to compare with' }],
    ['<new>', { ja: '比べる期間', en: 'the term to compare' }],
  ],
  options: [jsonOption],
  examples: [
    {
      type: 'kpi-report diff 2023H1 2024H1',
      about: { ja: '前年同期と比べる', en: 'compare with the year before' },
    },
  ],
  run: async (run, [before = '', after = ''], options) => {
    const open = await openProject(run);
    const terms = [before, after].map((text) => chosenTerm(text, open.project, run.shell.now));
    const { tables, problems, refused } = await openTables(run, open);
    if (refused) {
      reportProblems(run, open, problems);
      return Exit.refused;
    }
    const [old, now] = terms as [Term, Term];
    const changes = compareFigures(
      figuresOf(open.project, tables, old),
      figuresOf(open.project, tables, now),
    );
    const lines =
      options['json'] === true
        ? [JSON.stringify({ old: old.id, new: now.id, changes }, null, 2)]
        : linesOf(run, open.project, old, now, changes);
    run.shell.stdout.write(`${lines.join('\n')}\n`);
    return Exit.done;
  },
};

/** Figures of a term as of its last day, by KPI. */
function figuresOf(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  term: Term,
): ReadonlyMap<string, ShownFigure> {
  const { shown } = figuresFor(project, tables, [term], term.last);
  return new Map(shown.filter((figure) => figure.term === term.id).map((figure) => [figure.kpi, figure]));
}

function linesOf(
  { shell, language }: Run,
  project: Project,
  old: Term,
  now: Term,
  changes: readonly Change[],
): string[] {
  const words = ui[language].diff;
  if (changes.length === 0) return [words.none];
  const head = [words.kpi, old.id, now.id, words.change, ''];
  const labelOf = kpiLabels(project.kpis.values());
  const rows = changes.map((change) => [
    change.isPart ? `  ${visible(change.label)}` : labelOf(change.address),
    visible(change.old?.text ?? ''),
    visible(change.new?.text ?? ''),
    changeText(change, words),
    change.verdict === null ? '' : words[change.verdict],
  ]);
  return [
    ...[old, now].map((term) => headOf(term, language)),
    '',
    ...tableLines(COLUMNS, [head, ...rows], shell.stdout.columns ?? 100),
  ];
}

const headOf = (term: Term, language: Run['language']): string =>
  ui[language].summary.header(
    `${term.id} ${termLabel(term, language)}`,
    intervalText(term, language),
    dateText(term.last, language),
  );

function changeText({ change, points }: Change, words: (typeof ui)['ja']['diff']): string {
  if (change === null) return '';
  if (change === '0') return words.same;
  return points ? words.points(change) : change;
}

const COLUMNS = [
  { align: 'left', flexible: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
] as const;
