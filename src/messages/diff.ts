import { later } from './later.ts';
import type { Catalogue } from './words.ts';

export const diffCodes = later<Catalogue>(() => ({
  'fail-on-unreadable': {
    ja: ({ given }) => `--fail-on の「${given}」が読めません`,
    en: ({ given }) => `--fail-on ${given} cannot be read`,
    fix: {
      ja: () =>
        'worse、">5%"（件数）、">2pt"（割合）、declared（kpi.yaml の fail-on だけ）のどれかにしてください',
      en: () => 'say worse, ">5%" (counts), ">2pt" (rates) or declared (fail-on: in kpi.yaml alone)',
    },
  },
}));
