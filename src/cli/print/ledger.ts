import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import type { Figure, RowCounts } from '../../model/figure.ts';
import type { Project } from '../../model/project.ts';
import type { FileLedger } from '../../model/stated-file.ts';
import type { Table, TableFile } from '../../model/table.ts';
import { kpiLabels } from './kpi-labels.ts';
import { tableLines } from './table.ts';
import { visible } from './visible.ts';

/** Where every physical line of every file went, and every row. */
export function fileLedgerLines(
  tables: ReadonlyMap<string, Table>,
  language: Language,
  width: number,
): string[] {
  const words = ui[language].check;
  const files = [...tables.values()].flatMap((table) => table.files);
  const lines = LINE_FATES.map((fate) => words[fate]);
  const rows = ROW_FATES.map((fate) => words[fate]);
  return [
    words.lines,
    ...ledgerTable(
      [words.file, ...lines],
      files,
      ({ lines }) => LINE_FATES.map((fate) => lines[fate]),
      width,
    ),
    '',
    words.rows,
    ...ledgerTable(
      [words.file, ...rows],
      files,
      ({ records }) => ROW_FATES.map((fate) => records[fate]),
      width,
    ),
  ];
}

/** Where the accepted rows of its source went, for every KPI of the term that counts rows. */
export function kpiLedgerLines(
  project: Project,
  figures: readonly Figure[],
  term: string,
  language: Language,
  width: number,
): string[] {
  const words = ui[language].check;
  const labelOf = kpiLabels(project.kpis.values(), ui[language].explain.byHand, true);
  const counted = figures.filter((figure) => figure.term.id === term && figure.evidence !== null);
  const rows = counted.map(({ kpi, evidence }) => [
    labelOf(kpi),
    ...KPI_FATES.map((fate) => String(evidence?.[fate])),
  ]);
  const head = [words.kpi, ...KPI_FATES.map((fate) => words[fate])];
  return [words.kpis, ...tableLines(columnsFor(head), [head, ...rows], width - 2).map(indent)];
}

function ledgerTable(
  head: readonly string[],
  files: readonly TableFile[],
  numbers: (ledger: FileLedger) => readonly number[],
  width: number,
): string[] {
  const rows = files.map(({ path, ledger }) => [visible(path), ...numbers(ledger).map(String)]);
  return tableLines(columnsFor(head), [head, ...rows], width - 2).map(indent);
}

const columnsFor = (head: readonly string[]) =>
  head.map((_, at) => ({ align: at === 0 ? 'left' : 'right', flexible: at === 0 }) as const);

const indent = (line: string): string => `  ${line}`;

const LINE_FATES = [
  'total',
  'preamble',
  'header',
  'blank',
  'control',
  'accepted',
  'rejected',
  'duplicate',
] as const satisfies readonly (keyof FileLedger['lines'])[];

const ROW_FATES = [
  'total',
  'accepted',
  'rejected',
  'duplicate',
  'control',
] as const satisfies readonly (keyof FileLedger['records'])[];

const KPI_FATES = [
  'accepted',
  'counted',
  'outside',
  'leftOut',
  'undecided',
  'excluded',
] as const satisfies readonly (keyof RowCounts)[];
