import { later } from './later.ts';

/** What `list` prints. */
const ja = later(() => ({
  kpis: 'KPI(名前、表示名、数え方)',
  sources: '情報源(名前、表示名、ファイル、採用した行)',
  terms: 'データのある期間(情報源ごとの行)',
  files: (count: number) => `${count}ファイル`,
  rows: (count: number) => `${count}行`,
  noTerms: 'データのある期間がありません',
  redefined: (term: string) => `${term}から定義変更`,
  formerly: (names: string) => `旧名 ${names}`,
  recipes: 'KPI の作り方の例と、kpi.yaml の言葉',
}));

const en: typeof ja = later(() => ({
  kpis: 'KPIs (name, label, definition)',
  sources: 'sources (name, label, files, accepted rows)',
  terms: 'terms with data (rows by source)',
  files: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
  rows: (count) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  noTerms: 'no term has any data',
  redefined: (term) => `redefined since ${term}`,
  formerly: (names) => `formerly ${names}`,
  recipes: 'recipes for KPIs, and the words of kpi.yaml',
}));

export const listWords = { ja, en };
