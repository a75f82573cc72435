/** The columns of a file of figures entered by hand, and how exactly values are kept. */
export const manualColumns = {
  kpi: 'KPI',
  term: '期',
  value: '値',
  by: '提供者',
  on: '日付',
  note: '備考',
  decimals: 6,
} as const;
