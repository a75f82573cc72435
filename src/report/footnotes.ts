import { dayFromIso } from '../calendar/day.ts';
import { dateText } from '../calendar/day-text.ts';
import type { Language } from '../measures/measure.ts';
import type { Restatement } from '../model/lock.ts';
import type { ShownFigure } from '../model/report.ts';

/** The corrections that a figure and its parts went through, the oldest first. */
export function restatedNotes(
  figure: ShownFigure,
  restatements: readonly Restatement[],
  language: Language,
): readonly string[] {
  const labels = new Map([figure, ...figure.parts].map(({ address, label }) => [address, label]));
  return restatements.flatMap(({ on, reason, figures }) => {
    const moved = [...labels].flatMap(([address, label]) => {
      const change = Object.hasOwn(figures, address) ? figures[address] : undefined;
      if (!change) return [];
      const name = address === figure.address ? '' : `${label} `;
      return [`${name}${WORDS[language].moved(change.initial, change.adjustment, change.restated)}`];
    });
    const day = dayFromIso(on);
    return moved.length === 0
      ? []
      : [WORDS[language].restated(day === null ? on : dateText(day, language), moved, reason)];
  });
}

/** A figure of a closed term that is counted otherwise today. */
export const redefinedNote = (today: string, language: Language): string => WORDS[language].redefined(today);

/** A figure of a closed term whose rows are not there any more. */
export const lockedNote = (term: string, language: Language): string => WORDS[language].locked(term);

const NOTHING = '—';

const WORDS = {
  ja: {
    moved: (initial: string | null, adjustment: string | null, restated: string | null) =>
      `公表時 ${initial ?? NOTHING}、増減 ${adjustment ?? NOTHING}、訂正後 ${restated ?? NOTHING}`,
    restated: (on: string, moved: readonly string[], reason: string) =>
      `${on}に訂正しました（${moved.join('、')}）。理由: ${reason}`,
    redefined: (today: string) =>
      `公表した時の数え方による値です。その後に数え方を変えており、今の数え方では${today}です。`,
    locked: (term: string) => `${term}の公表時の記録（lock）による値です。元のデータは読んでいません。`,
  },
  en: {
    moved: (initial: string | null, adjustment: string | null, restated: string | null) =>
      `published ${initial ?? NOTHING}, adjustment ${adjustment ?? NOTHING}, restated ${restated ?? NOTHING}`,
    restated: (on: string, moved: readonly string[], reason: string) =>
      `Restated on ${on} (${moved.join('; ')}). Reason: ${reason}`,
    redefined: (today: string) =>
      `As published, by the definition of that time. It was redefined since; today's definition gives ${today}.`,
    locked: (term: string) => `As published (lock of ${term}); its records were not read.`,
  },
};
