import { dateText, intervalText, type Term, termLabel } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import type { Project } from '../../model/project.ts';
import type { ShownFigure } from '../../model/report.ts';
import { figuresFor } from '../../pipeline/figures-for.ts';
import { chosenTerm } from '../chosen-term.ts';
import type { Command, Run } from '../command.ts';
import { openProject } from '../open-project.ts';
import { openTables } from '../open-tables.ts';
import { kpiLabels } from '../print/kpi-labels.ts';
import { tableLines } from '../print/table.ts';
import { visible } from '../print/visible.ts';
import { reportErrors } from '../report-errors.ts';
import { jsonOption } from '../shared-options.ts';
import { type Pair, sideBySide } from '../side-by-side.ts';

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
  run: async (run, [from = '', to = ''], options) => {
    const open = await openProject(run);
    const terms = [from, to].map((text) => chosenTerm(text, open.project, run.shell.now));
    const { tables, problems, refused } = await openTables(run, open);
    if (refused) return reportErrors(run, open, problems);
    const [old, now] = terms as [Term, Term];
    const [before, after] = [old, now].map((term) => figuresFor(open.project, tables, [term], term.last));
    const pairs = sideBySide(byKpi(before!.shown, old), byKpi(after!.shown, now), run.language);
    const lines =
      options['json'] === true
        ? [JSON.stringify({ old: old.id, new: now.id, changes: pairs.map(jsonOf) }, null, 2)]
        : linesOf(run, open.project, old, now, pairs);
    run.shell.stdout.write(`${lines.join('\n')}\n`);
    return reportErrors(run, open, [...problems, ...before!.problems, ...after!.problems]);
  },
};

const byKpi = (shown: readonly ShownFigure[], term: Term): ReadonlyMap<string, ShownFigure> =>
  new Map(shown.filter((figure) => figure.term === term.id).map((figure) => [figure.kpi, figure]));

function linesOf(
  { shell, language }: Run,
  project: Project,
  old: Term,
  now: Term,
  pairs: readonly Pair[],
): string[] {
  const words = ui[language].diff;
  if (pairs.length === 0) return [words.none];
  const head = [words.kpi, old.id, now.id, words.change, ''];
  const labelOf = kpiLabels(project.kpis.values());
  const rows = pairs.map(({ address, label, isPart, old: before, new: after, comparison }) => [
    isPart ? `  ${visible(label)}` : labelOf(address),
    visible(before?.text ?? ''),
    visible(after?.text ?? ''),
    words.changed(visible(comparison?.change ?? '')),
    comparison?.judgement ? words[comparison.judgement] : '',
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

const jsonOf = ({ address, label, isPart, old, new: now, comparison }: Pair) => ({
  address,
  label,
  isPart,
  old: amountOf(old),
  new: amountOf(now),
  change: comparison?.change ?? null,
  judgement: comparison?.judgement ?? null,
});

const amountOf = (quantity: Pair['old']) =>
  quantity && { text: quantity.text, value: quantity.value, n: quantity.n, d: quantity.d };

const COLUMNS = [
  { align: 'left', flexible: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
] as const;
