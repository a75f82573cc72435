import type { Grid } from '../model/figure.ts';
import type { Inline } from '../model/prose.ts';
import type { ShownQuantity } from '../model/report.ts';
import { figureText } from './figure-text.ts';
import type { Found } from './find-figure.ts';

type Composed = (found: Found, language: 'ja' | 'en') => readonly Inline[] | null;

/** Forms that are more than the figure's own number; null where the figure has not what the form needs. */
export const composed = {
  /** (感謝339件、不満109件、要望8件、その他5件/ROOMS活用5件): members in order, then overlays; rows of a table. */
  parts({ figure, shown }, language) {
    if (shown !== figure) return null;
    const members = figure.grid ? rowTotals(figure, figure.grid) : figure.parts.filter((part) => part.adds);
    if (members.length === 0) return null;
    const overlays = figure.grid ? [] : figure.parts.filter((part) => !part.adds);
    const marks = MARKS[language];
    const listed = (parts: readonly ShownQuantity[]): readonly Inline[] =>
      parts.flatMap((part, index): readonly Inline[] => [
        text(`${index === 0 ? '' : marks.comma}${part.label}${marks.space}`),
        figureText({ figure, shown: part }),
      ]);
    return [
      text('('),
      ...listed(members),
      ...(overlays.length === 0 ? [] : [text(marks.slash), ...listed(overlays)]),
      text(')'),
    ];
  },
  /** 89件(26.9%): the rows behind a share, and the share. */
  counts({ figure, shown }, language) {
    const hits = NUMERATORS.map((key) =>
      figure.parts.find(({ address }) => address === `${figure.address}/${key}`),
    );
    const part = hits.find((candidate) => candidate !== undefined);
    if (shown !== figure || !part) return null;
    const { open } = MARKS[language];
    return [figureText({ figure, shown: part }), text(open), figureText({ figure, shown }), text(')')];
  },
  /** 81.0%以上: what was aimed at, with its direction. */
  target: ({ figure, shown }) => (shown === figure && figure.target ? [text(figure.target.text)] : null),
} satisfies Record<string, Composed>;

/** Of a table, its rows as a whole, where they add up to the figure or each says the same as it. */
function rowTotals(
  { parts }: Found['figure'],
  { rows, columns, totals, lead }: Grid,
): readonly ShownQuantity[] {
  const isSum = totals.row && totals.column && parts.some(({ adds }) => adds);
  const at = lead ?? (isSum ? columns.length - 1 : null);
  if (at === null) return [];
  return rows.slice(0, -1).flatMap((label, r) => {
    const total = parts[r * columns.length + at];
    return total ? [{ ...total, label }] : [];
  });
}

/** Parts that are the numerator of a share: of percentages, pass rates, plans, frequencies. */
const NUMERATORS = ['count', 'passed', 'done', 'kept'];

const MARKS = {
  ja: { open: '(', comma: '、', space: '', slash: '/' },
  en: { open: ' (', comma: ', ', space: ' ', slash: ' / ' },
};

const text = (value: string): Inline => ({ type: 'text', value });
