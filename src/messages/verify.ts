import { later } from './later.ts';
import type { Catalogue } from './words.ts';

export const verifyCodes = later<Catalogue>(() => ({
  'verify-no-term': {
    ja: ({ file }) => `${file} がどの期間の報告書か分かりません`,
    en: ({ file }) => `${file} does not say which term it reports`,
    fix: {
      ja: () => '--term 2024H1 のように期間を添えてください',
      en: () => 'name it, as in --term 2024H1',
    },
  },
}));
