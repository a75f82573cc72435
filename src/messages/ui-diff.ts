/** Headings and signs of `diff`. */
const ja = {
  kpi: '指標',
  change: '増減',
  points: (change: string) => `${change}pt`,
  same: '±0',
  better: '改善',
  worse: '悪化',
  none: '比べる指標がありません',
};

const en: typeof ja = {
  kpi: 'KPI',
  change: 'change',
  points: (change) => `${change}pt`,
  same: '±0',
  better: 'better',
  worse: 'worse',
  none: 'no KPI to compare',
};

export const diffWords = { ja, en };
