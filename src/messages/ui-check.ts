import { later } from './later.ts';

/** Headings of the ledgers that `check` prints: lines, rows, and rows by KPI. */
const ja = later(() => ({
  lines: 'ファイルの行(物理行)',
  rows: 'データの件数',
  kpis: '指標ごとの行(採用した行の行き先)',
  file: 'ファイル',
  kpi: '指標',
  encoding: '文字コード',
  total: '合計',
  preamble: '表題',
  header: '見出し',
  blank: '空行',
  control: '集計行',
  accepted: '採用',
  rejected: '不採用',
  duplicate: '重複',
  counted: '数えた',
  outside: '期間外',
  leftOut: '条件外',
  undecided: '未判定',
  excluded: '除外',
  near: '期間の境の近くで、期間外とした行',
  away: (column: string, days: number) =>
    days < 0 ? `${column}が期間の始まりの${-days}日前` : `${column}が期間の終わりの${days}日後`,
  nearMore: (rows: number) => `ほかに${rows}行`,
  uncounted: (sources: readonly (readonly [label: string, rows: number])[]) =>
    `どの指標にも数えられなかった行: ${sources.map(([label, rows]) => `${label} ${rows}`).join('、')}`,
}));

const en: typeof ja = later(() => ({
  lines: 'lines of the files (physical)',
  rows: 'rows',
  kpis: 'rows by KPI (where the accepted ones went)',
  file: 'file',
  kpi: 'KPI',
  encoding: 'encoding',
  total: 'total',
  preamble: 'title',
  header: 'header',
  blank: 'blank',
  control: 'totals',
  accepted: 'accepted',
  rejected: 'rejected',
  duplicate: 'dup.',
  counted: 'counted',
  outside: 'outside',
  leftOut: 'left out',
  undecided: 'undecided',
  excluded: 'excluded',
  near: 'rows just outside the term',
  away: (column, days) =>
    days < 0 ? `${column} is ${-days} d before the first day` : `${column} is ${days} d after the last day`,
  nearMore: (rows) => `${rows} more`,
  uncounted: (sources) =>
    `rows that no KPI counted: ${sources.map(([label, rows]) => `${label} ${rows}`).join(', ')}`,
}));

export const checkWords = { ja, en };
