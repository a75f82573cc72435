import type { FigureChange } from '../../diff/diff.ts';
import { fitted, fromSigned } from '../../diff/fit.ts';
import type { Cause } from '../../diff/why.ts';
import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';

/** What is to be said of a change beside its numbers: targets, marks, and how small its base is. */
export function notesOf({ targets, marks, base }: FigureChange, language: Language): readonly string[] {
  const words = ui[language].diff;
  const { old, now } = targets;
  const named = now ?? old;
  return [
    ...marks.filter((mark) => mark !== 'small').map((mark) => words.marks[mark]),
    ...(named ? [words.target(named.text, old?.verdictText ?? '', now?.verdictText ?? '')] : []),
    ...(old && now && old.text !== now.text ? [words.targetMoved(old.text, now.text)] : []),
    ...(base !== null && marks.includes('small') ? [words.small(base)] : []),
  ];
}

/** One line of an explanation: what divides the change, and its parts. */
export interface WhyLine {
  readonly name: string;
  readonly parts: readonly string[];
}

/** Where a change comes from, in numbers that add up to it as they are printed. At most `cap` parts a line. */
export function whyLines({ why, now }: FigureChange, language: Language, cap: number): readonly WhyLine[] {
  if (!why || !now) return [];
  const words = ui[language].diff;
  const unit = now.unit === '%' ? 'pt' : now.unit;
  const digits = now.d === 1 ? now.digits : now.digits + 1;
  const causes = Object.entries(why.causes).filter(([, part]) => part.n !== 0n);
  const causeTexts = fitted(
    causes.map(([, part]) => part),
    digits,
  );
  const plain = (text: string): string => words.changed(text);
  return [
    {
      name: words.because,
      parts: causes.flatMap(([cause], at) =>
        // What vanishes in print adds nothing to the printed sum either.
        causeTexts[at]!.startsWith('±')
          ? []
          : [`${words.causes[cause as Cause]} ${plain(causeTexts[at]!)}${unit}`],
      ),
    },
    ...why.divisions.map(({ column, parts }) => {
      const moved = parts.filter(({ total, mix }) => total.n !== 0n || (mix !== null && mix.n !== 0n));
      const texts = fitted(
        moved.map(({ total }) => total),
        digits,
      );
      const shown = moved.slice(0, cap).map(({ value, mix, rate }, at) => {
        const detail = mix && rate ? fitted([mix, rate], digits, fromSigned(texts[at]!)).map(plain) : null;
        const text = `${figureAt(value, language)} ${plain(texts[at]!)}${unit}`;
        return detail ? `${text}(${words.mixRate(detail[0]!, detail[1]!)})` : text;
      });
      const left = moved.length - shown.length;
      return { name: column, parts: left > 0 ? [...shown, words.more(left)] : shown };
    }),
  ].filter(({ parts }) => parts.length > 0);
}

function figureAt(value: string, language: Language): string {
  const { blank, flags } = ui[language].diff;
  if (value === 'true' || value === 'false') return flags[value];
  return value === '' ? blank : value;
}
