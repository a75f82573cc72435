import { makeTerms } from '../../calendar/term.ts';
import { questionsFor } from '../../figures/questions.ts';
import { rowsBehind } from '../../figures/rows-behind.ts';
import { isPercent } from '../../measures/expression-units.ts';
import { measureOf } from '../../measures/index.ts';
import type { Written } from '../../measures/measure.ts';
import type { Kpi } from '../../model/kpi.ts';
import { nearest } from '../../model/nearest.ts';
import type { Project } from '../../model/project.ts';
import type { ShownFigure } from '../../model/report.ts';
import { formerNames, kpiAt } from '../../model/validity.ts';
import { figuresFor } from '../../pipeline/figures-for.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Run, textOf } from '../command.ts';
import { defaultTerm, writtenTerm } from '../default-term.ts';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import { openProject } from '../open-project.ts';
import { openTables } from '../open-tables.ts';
import { explanationLines } from '../print/explanation.ts';
import { reportErrors } from '../report-errors.ts';
import { asOfOption, jsonOption, termOption } from '../shared-options.ts';

export const command: Command = {
  arguments: [
    ['<kpi>', { ja: 'KPI の名前(一覧は kpi-report list)', en: 'name of the KPI (see kpi-report list)' }],
  ],
  options: [
    termOption,
    asOfOption,
    {
      flags: '--rows',
      about: { ja: '数えた行の位置をすべて示す', en: 'show the lines of all counted rows' },
    },
    jsonOption,
  ],
  examples: [
    {
      type: 'kpi-report explain voices.total --term 2024H1',
      about: { ja: '数値の定義、式、数えた行を見る', en: 'its definition, formula, rows' },
    },
    {
      type: 'kpi-report explain voices.total --rows',
      about: { ja: '数えた行の位置をすべて見る', en: 'see every counted line' },
    },
    {
      type: 'kpi-report explain voices.total',
      about: { ja: '文章のある最後の期間で', en: 'for the last term with prose' },
    },
  ],
  run: async (run, [given = ''], options) => {
    const open = await openProject(run);
    const { pathOf } = open;
    // The sentence is for who asks, whatever language the report is in.
    const project = { ...open.project, language: run.language };
    const whole = kpiOf(project, given);
    const { disk, now } = run.shell;
    const text = textOf(options, 'term');
    const named = text === undefined ? writtenTerm(disk, open) : chosenTerm(text, project, now);
    const terms = makeTerms(project.fiscalYearStarts);
    const questions = named && questionsFor(project.kpis, [named], terms);
    const { tables, problems, refused } = await openTables(run, open, questions);
    if (refused) return reportErrors(run, open, problems);
    const term = named ?? defaultTerm(disk, open, tables);
    const asOf = chosenAsOf(textOf(options, 'asOf'), text ?? '', term, project, now);
    const { shown, problems: undecided } = figuresFor(project, tables, [term], asOf);
    const kpi = kpiAt(whole, term);
    const figure = shown.find((one) => one.kpi === kpi.id && one.term === term.id);
    if (!figure)
      throw new Failure(Exit.usage, { code: 'kpi-not-valid', args: { kpi: kpi.id, term: term.id } });
    const source = kpi.source === null ? undefined : project.sources.get(kpi.source);
    const table = source && tables.get(source.name);
    const rows = source && table ? rowsBehind(kpi, term, source, table, asOf, run.language) : [];
    const uses = figure.uses.map((use) => figureOf(shown, use));
    if (options['json'] === true) run.shell.stdout.write(`${JSON.stringify({ ...figure, rows }, null, 2)}\n`);
    else
      print(run, {
        figure,
        format: kpi.format,
        source: source?.label ?? null,
        uses,
        pathOf,
        formula: formulaOf(kpi, figure, uses),
        files: table?.files ?? [],
        rows,
        allRows: options['rows'] === true,
      });
    return reportErrors(run, open, [...problems, ...undecided]);
  },
};

function print({ shell, language }: Run, explained: Parameters<typeof explanationLines>[0]): void {
  const lines = explanationLines(explained, language, shell.stdout.columns ?? 100);
  shell.stdout.write(`${lines.join('\n')}\n`);
}

function kpiOf(project: Project, given: string) {
  const id = given.split('/')[0] ?? '';
  const kpi = project.kpis.get(formerNames(project.kpis).get(id) ?? id);
  if (kpi) return kpi;
  const args = { given, nearest: nearest(id, [...project.kpis.keys()]) ?? '' };
  throw new Failure(Exit.usage, { code: 'kpi-unknown', args });
}

/** The formula of the measure with the figures that it uses in it. */
function formulaOf(kpi: Kpi, { term: own, parts }: ShownFigure, uses: readonly ShownFigure[]): string | null {
  const measure = measureOf(kpi.measure);
  if (measure.by !== 'figures' || !measure.formula) return null;
  return measure.formula(
    kpi.spec,
    (name, term = own) => written(uses.find((use) => use.kpi === name && use.term === term)),
    (key) => parts.find((part) => part.address.endsWith(`/${key}`))?.text ?? '—',
  );
}

function written(figure: ShownFigure | undefined): Written {
  if (!figure) return { text: '—', exact: '—' };
  const { text, n, d, unit, times = 1 } = figure;
  // Percent that were given as such are no fraction that anything is calculated with.
  const isRatio = n !== null && d !== null && d > 1 && times === (isPercent(unit) ? 100 : 1);
  return { text, exact: isRatio ? `(${n} ÷ ${d})` : text };
}

function figureOf(shown: readonly ShownFigure[], address: string): ShownFigure {
  const figure = shown.find(({ kpi, term }) => `${kpi}@${term}` === address);
  if (!figure) throw new Error('a figure that was asked for is missing');
  return figure;
}
