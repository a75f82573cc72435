/** Headings and signs of `diff`. */
const ja = {
  kpi: '指標',
  change: '増減',
  /** A column has no room for ポイント. */
  changed: (change: string) => change.replace('ポイント', 'pt'),
  better: '改善',
  worse: '悪化',
  same: '',
  none: '比べる指標がありません',
};

const en: typeof ja = {
  kpi: 'KPI',
  change: 'change',
  changed: (change) => change,
  better: 'better',
  worse: 'worse',
  same: '',
  none: 'no KPI to compare',
};

export const diffWords = { ja, en };
