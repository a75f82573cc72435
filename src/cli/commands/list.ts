import { join } from 'node:path';
import { isoOf } from '../../calendar/day.ts';
import { termLabel } from '../../calendar/term.ts';
import { measureOf } from '../../measures/index.ts';
import { ui } from '../../messages/index.ts';
import type { Kpi } from '../../model/kpi.ts';
import type { Project } from '../../model/project.ts';
import { rowCount } from '../../model/row-count.ts';
import type { Command, Run } from '../command.ts';
import { openProject } from '../open-project.ts';
import { type OpenTables, openTables } from '../open-tables.ts';
import { packageFolder } from '../package-folder.ts';
import { tableLines } from '../print/table.ts';
import { visible } from '../print/visible.ts';
import { reportErrors } from '../report-errors.ts';
import { jsonOption } from '../shared-options.ts';
import { type TermRows, termsWithData } from '../terms-with-data.ts';

export const command: Command = {
  arguments: [],
  options: [jsonOption],
  examples: [
    {
      type: 'kpi-report list',
      about: { ja: 'KPI、情報源、データのある期間を見る', en: 'see KPIs, sources and terms with data' },
    },
  ],
  run: async (run, _, options) => {
    const open = await openProject(run);
    // Days and rows are counted, and no figure.
    const rows = await openTables(run, open, []);
    const terms = termsWithData(open.project, rows.tables);
    const lines =
      options['json'] === true
        ? [JSON.stringify(jsonOf(open.project, rows, terms), null, 2)]
        : [...linesOf(run, open.project, rows, terms), '', ...pagesFor(run)];
    run.shell.stdout.write(`${lines.join('\n')}\n`);
    // What is wrong with single rows is the business of `check`; a file that is not counted at all is not.
    return reportErrors(
      run,
      open,
      rows.problems.filter(({ refuses }) => refuses),
    );
  },
};

function linesOf(
  { shell, language }: Run,
  project: Project,
  { tables }: OpenTables,
  terms: readonly TermRows[],
): string[] {
  const words = ui[language].list;
  const width = (shell.stdout.columns ?? 100) - 2;
  const sources = [...project.sources.values()];
  const table = (rows: readonly (readonly string[])[], columns: Parameters<typeof tableLines>[0]): string[] =>
    tableLines(
      columns,
      rows.map((row) => row.map(visible)),
      width,
    ).map((line) => `  ${line}`);
  return [
    words.kpis,
    ...table(
      [...project.kpis.values()].map((kpi) => [kpi.id, kpi.label, kpi.measure, notesOf(kpi, language)]),
      [{ align: 'left' }, { align: 'left', flexible: true }, { align: 'left' }, { align: 'left' }],
    ),
    '',
    words.sources,
    ...table(
      sources.map(({ name, label }) => [
        name,
        label,
        words.files(filesOf(tables, name)),
        words.rows(rowsOf(tables, name)),
      ]),
      [{ align: 'left' }, { align: 'left', flexible: true }, { align: 'right' }, { align: 'right' }],
    ),
    '',
    terms.length === 0 ? words.noTerms : words.terms,
    ...(terms.length === 0
      ? []
      : table(
          [
            ['', '', ...sources.map(({ name }) => name)],
            ...terms.map(({ term, rows }) => [
              term.id,
              termLabel(term, language),
              ...sources.map(({ name }) => String(rows.get(name) ?? '')),
            ]),
          ],
          [{ align: 'left' }, { align: 'left' }, ...sources.map(() => ({ align: 'right' }) as const)],
        )),
  ];
}

/** Where the package's own pages about `kpi.yaml` lie. */
function pagesFor({ shell, language }: Run): string[] {
  const ending = language === 'ja' ? '.ja.md' : '.md';
  const docs = join(packageFolder(shell.disk), 'docs');
  return [
    ui[language].list.recipes,
    ...['cookbook', 'language'].map((name) => `  ${join(docs, `${name}${ending}`)}`),
  ];
}

/** What is special about a KPI: entered by hand, redefined, renamed. */
function notesOf({ measure, versions = [], formerly = [] }: Kpi, language: Run['language']): string {
  const words = ui[language].list;
  const since = versions.at(-1)?.from ?? null;
  return [
    ...(measureOf(measure).byHand ? [ui[language].explain.byHand] : []),
    ...(since ? [words.redefined(termLabel(since, language))] : []),
    ...(formerly.length > 0 ? [words.formerly(formerly.join(', '))] : []),
  ].join('; ');
}

const jsonOf = (project: Project, { tables }: OpenTables, terms: readonly TermRows[]) => ({
  kpis: [...project.kpis.values()].map((kpi) => ({
    id: kpi.id,
    label: kpi.label,
    measure: kpi.measure,
    source: kpi.source,
    unit: kpi.format.unit,
    byHand: measureOf(kpi.measure).byHand === true,
    formerly: kpi.formerly ?? [],
    versions: (kpi.versions ?? []).flatMap(({ from }) => from?.id ?? []),
    valid: kpi.valid ? { from: isoOf(kpi.valid.first), to: isoOf(kpi.valid.last) } : null,
  })),
  sources: [...project.sources.values()].map(({ name, label }) => ({
    name,
    label,
    files: (tables.get(name)?.files ?? []).map(({ path }) => path),
    rows: rowsOf(tables, name),
  })),
  terms: terms.map(({ term, rows }) => ({ term: term.id, rows: Object.fromEntries(rows) })),
});

const filesOf = (tables: OpenTables['tables'], name: string): number => tables.get(name)?.files.length ?? 0;

function rowsOf(tables: OpenTables['tables'], name: string): number {
  const table = tables.get(name);
  return table ? rowCount(table) : 0;
}
