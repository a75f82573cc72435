/** Options that several commands have. */
export const termOption = {
  flags: '--term <term>',
  about: {
    ja: '期間: 2024H1、2024年度上期、current(今の半期)、last(前の半期)など',
    en: 'the term: 2024H1, FY2024, 2024Q3, 2024-04, current, last …',
  },
};

export const asOfOption = {
  flags: '--as-of <date>',
  about: {
    ja: '基準日(既定: 期間の末日、current では今日)',
    en: 'the day to judge by (default: the last of the term; today for current)',
  },
};

export const jsonOption = {
  flags: '--json',
  about: { ja: '結果を JSON で出す', en: 'print the result as JSON' },
};
