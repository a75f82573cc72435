import { parseTerm } from '../../src/calendar/term.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { Project } from '../../src/model/project.ts';
import type { InputFile } from '../../src/model/table.ts';
import { compileReport, type Outcome } from '../../src/pipeline.ts';
import { readProject } from '../../src/project/read-project.ts';
import { utf8 } from '../ingest/encode.ts';
import { countedRowByRow } from '../pipeline/row-by-row.ts';

/** A small office: one list, every kind of column that a KPI reads. */
export const config = `organization: 見本
title: 御報告
sources:
  voices:
    label: お客様の声
    files: data/voices_*.csv
    key: 番号
    date: 受付日
    every-month: false
    columns:
      番号: { type: text, personal: false }
      受付日: { type: date }
      区分: { type: category, values: [感謝, 不満, 要望] }
      種目: { type: category, values: [自動車, 火災], separator: ・ }
      改善: { type: flag }
      点数: { type: number }
      受付者: { type: person }
      内容: { type: text }
kpis:
  total: { label: 件数, count: voices, headline: true }
  by: { label: 内訳, breakdown: voices, by: 区分 }
  improved: { label: 改善, percentage: voices, among: { 区分: 不満 }, that: { 改善: true }, digits: 1 }
  top: { label: 最高, maximum: voices, of: 点数 }
  before: { label: 前年, year-ago: total }
report:
  sections: [{ heading: 原則1, principles: [1] }]
`;

export const HEADER = ['番号', '受付日', '区分', '種目', '改善', '点数', '受付者', '内容'] as const;

export type Row = readonly string[];

/** Rows of a half-year, the same every time. */
export const rowsOf = (year: number, count: number): readonly Row[] =>
  Array.from({ length: count }, (_, i) => [
    `V${year}-${i}`,
    `${year}-0${4 + (i % 6)}-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`,
    ['感謝', '不満', '要望', '不満'][i % 4]!,
    ['自動車', '火災', '自動車・火災'][i % 3]!,
    i % 5 < 2 ? '○' : '×',
    String(20 + ((i * 3) % 17)),
    `担当${i % 3}`,
    `電話で、${i}回目のご連絡`,
  ]);

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csv = (rows: readonly Row[]): string =>
  `${[HEADER, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;

export const fileOf = (rows: readonly Row[], name = 'voices_a.csv'): InputFile => ({
  path: `data/${name}`,
  bytes: utf8(csv(rows)),
});

export function officeProject(text = config): Project {
  const { project, problems } = readProject(text, 'kpi.yaml');
  if (!project) throw new Error(JSON.stringify(problems));
  return project;
}

const usual = officeProject();

/** The report of a term over these files. */
export function compile(
  files: readonly InputFile[],
  {
    term = '2024H1',
    locks = [],
    frozen = false,
    closing = true,
    rowByRow = false,
    using = usual,
    files: all,
  }: {
    readonly term?: string;
    readonly locks?: readonly Lock[];
    readonly frozen?: boolean;
    readonly closing?: boolean;
    /** No two rows are put together. */
    readonly rowByRow?: boolean;
    readonly using?: Project;
    /** Of another project, by source. */
    readonly files?: ReadonlyMap<string, readonly InputFile[]>;
  } = {},
): Outcome {
  const parsed = parseTerm(term, 4)!;
  const given = {
    files: all ?? new Map([['voices', files]]),
    prose: new Map(),
    locks: new Map(locks.map((lock) => [lock.term, lock])),
  };
  const request = {
    term: parsed,
    asOf: parsed.last,
    state: 'published',
    tool: { name: 'kpi-report', version: '0' },
    closing,
    frozen,
  } as const;
  const remembered = rowByRow ? countedRowByRow(using, given.files, request, given.locks) : undefined;
  return compileReport(using, { ...given, ...(remembered && { remembered }) }, request);
}

/** Problems about closed terms: code and KPI. */
export const lockProblems = ({ problems }: Outcome): readonly string[] =>
  problems
    .filter(({ code }) => code.startsWith('lock-'))
    .map(({ code, affects }) => `${code} ${affects ?? ''}`.trim());
