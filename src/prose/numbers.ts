import type { Problem } from '../model/problem.ts';
import type { ProseContext } from './context.ts';
import { foldWidth } from './fold.ts';
import { listMarks } from './list-marks.ts';
import type { Passage } from './passages.ts';
import type { Span } from './personal-values.ts';
import { writtenDates } from './term-dates.ts';

type Rules = Pick<ProseContext, 'allowedNumbers' | 'termNames' | 'days'>;

/** Numbers that were typed in a passage, and which entries of the allow-list met one. */
export interface TypedNumbers {
  readonly allowed: number;
  readonly unbacked: number;
  readonly usedAllowances: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the numbers in a passage that no figure backs, in half- or full-width digits: a warning each
 * at its place. Excepted are list marks, names of the term, dates in it, entries of the allow-list,
 * and `hidden` stretches, of which a graver thing is already said. A number has one fate.
 */
export function typedNumbers(passage: Passage, rules: Rules, hidden: readonly Span[]): TypedNumbers {
  const text = foldWidth(passage.text);
  if (!COUNTS.test(text)) return NOTHING;
  const taken: Span[] = [...hidden];
  const take = (spans: readonly Span[]): readonly Span[] => {
    const free = spans.filter((span) => !taken.some((other) => overlap(span, other)));
    taken.push(...free);
    return free;
  };
  const dates = writtenDates(text, rules.days);
  const units = [...dates, ...spansOf(masked(text, dates), NUMBER)];
  take(listMarks(text));
  const numbers = spansOf(text, NUMBER);
  for (const name of folded(rules.termNames)) take(occurrences(text, name, numbers));
  take(dates.filter(({ isInTerm }) => isInTerm));
  const uses = rules.allowedNumbers.map((allowed) => take(occurrences(text, foldWidth(allowed.text), units)));
  const unbacked = [...take(dates), ...spansOf(masked(text, taken), NUMBER)];
  return {
    allowed: uses.reduce((sum, spans) => sum + spans.length, 0),
    unbacked: unbacked.length,
    usedAllowances: uses.flatMap((spans, index) => (spans.length > 0 ? [index] : [])),
    problems: unbacked
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({
        code: 'number-unbacked',
        severity: 'warning',
        place: passage.placeAt(start),
        args: { number: passage.text.slice(start, end) },
      })),
  };
}

/** What every number, date and list mark has one of: most sentences have none, and are not looked through. */
const COUNTS = /[\p{Nd}元]/u;
const NOTHING: TypedNumbers = { allowed: 0, unbacked: 0, usedAllowances: [], problems: [] };

const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** Names in half width: every passage is asked for the same ones. */
function folded(names: readonly string[]): readonly string[] {
  const made = foldedNames.get(names) ?? names.map(foldWidth);
  foldedNames.set(names, made);
  return made;
}

const foldedNames = new WeakMap<readonly string[], readonly string[]>();

/** Where a text stands without cutting a number or date in two: `1ヵ月` is not in `11ヵ月`, nor `30` in `10/30`. */
function occurrences(text: string, wanted: string, units: readonly Span[]): readonly Span[] {
  if (wanted === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const span = { start: at, end: at + wanted.length };
    const met = units.filter((unit) => overlap(unit, span));
    if (met.length > 0 && met.every(({ start, end }) => start >= span.start && end <= span.end))
      found.push(span);
  }
  return found;
}

const spansOf = (text: string, form: RegExp): readonly Span[] =>
  [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** The text with some stretches made unreadable, so that no digit beside one is lost with it. */
const masked = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
