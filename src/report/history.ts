import { type Term, termLabel } from '../calendar/term.ts';
import type { Kpi } from '../model/kpi.ts';
import { kpiAt } from '../model/validity.ts';

/** What a reader of a figure has to know of the KPI's past: redefined since when, called what before. */
export function historyOf(kpi: Kpi, term: Term, language: 'ja' | 'en'): readonly string[] {
  const now = kpiAt(kpi, term);
  const since = kpi.versions?.find((version) => version.kpi === now)?.from ?? null;
  const words = WORDS[language];
  return [
    ...(since ? [words.since(termLabel(since, language))] : []),
    ...(kpi.formerly?.length ? [words.formerly(kpi.formerly)] : []),
  ];
}

const WORDS = {
  ja: {
    since: (term: string) => `${term}から定義を変更`,
    formerly: (names: readonly string[]) => `旧名 ${names.join('、')}`,
  },
  en: {
    since: (term: string) => `redefined since ${term}`,
    formerly: (names: readonly string[]) => `formerly ${names.join(', ')}`,
  },
};
