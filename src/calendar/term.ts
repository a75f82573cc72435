import { type Day, firstOfMonth, monthNumber, partsOf } from './day.ts';

/** A stretch of days, both ends included. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
}

export type TermKind = 'year' | 'half' | 'quarter' | 'month';

/**
 * A reporting term. `id` is canonical: `FY2024`, `2024H1`, `2024Q3`, `2024-04`; `year` is the
 * fiscal year in which it lies and `index` its place in it, from 1.
 */
export interface Term extends Interval {
  readonly id: string;
  readonly kind: TermKind;
  readonly year: number;
  readonly index: number;
}

/** Term arithmetic under the project's fiscal year. */
export interface Terms {
  yearAgo(term: Term): Term;
  previous(term: Term): Term;
  next(term: Term): Term;
  /** The term that a text names, or null. */
  parse(text: string): Term | null;
}

/** Months in a term of each kind. */
const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } satisfies Record<TermKind, number>;

/**
 * The term that a text names when the fiscal year starts in month `starts` (1–12), or null:
 * `2024H1` `2024Q3` `2024` `FY2024` `2024-04` `2024年度` `2024年度上期` `2024年度第3四半期` `2024年4月`
 * `令和6年度上期`, in half- or full-width characters. A month is a calendar month; everything else
 * belongs to the fiscal year that begins in the named year.
 */
export function parseTerm(text: string, starts: number): Term | null {
  const clean = text
    .normalize('NFKC')
    .trim()
    .replace(/^令和(元|\d{1,2})年/, reiwaToYear);
  for (const [form, kind] of FORMS) {
    const match = form.exec(clean);
    if (!match) continue;
    const index = indexOf(kind, match[2]);
    return kind === 'month'
      ? monthTerm(Number(match[1]), index, starts)
      : termAt(kind, Number(match[1]), index, starts);
  }
  return null;
}

/** The term of a kind in which a day lies. */
export function termOf(kind: TermKind, day: Day, starts: number): Term {
  const months = monthNumber(day) - (starts - 1);
  const year = Math.floor(months / 12);
  return termAt(kind, year, Math.floor((months - year * 12) / MONTHS[kind]) + 1, starts);
}

/** Term arithmetic under a fiscal year that starts in month `starts`. */
export function makeTerms(starts: number): Terms {
  // Every figure asks for the terms around its own.
  const known = new Map<string, Term>();
  const shift = (term: Term, by: number): Term => {
    const key = `${term.id} ${by}`;
    const made = known.get(key) ?? shifted(term, by, starts);
    known.set(key, made);
    return made;
  };
  return {
    yearAgo: (term) => shift(term, -12 / MONTHS[term.kind]),
    previous: (term) => shift(term, -1),
    next: (term) => shift(term, 1),
    parse: (text) => parseTerm(text, starts),
  };
}

function shifted(term: Term, by: number, starts: number): Term {
  const perYear = 12 / MONTHS[term.kind];
  const place = term.year * perYear + term.index - 1 + by;
  const year = Math.floor(place / perYear);
  return termAt(term.kind, year, place - year * perYear + 1, starts);
}

/** 2024年度上期, 2024年度第3四半期, 2024年度, 2024年4月; FY2024 H1 and so on in English. */
export function termLabel(term: Term, language: 'ja' | 'en'): string {
  if (term.kind === 'month') {
    const { year, month } = partsOf(term.first);
    return language === 'ja' ? `${year}年${month}月` : `${year}-${String(month).padStart(2, '0')}`;
  }
  const year = language === 'ja' ? `${term.year}年度` : `FY${term.year}`;
  if (term.kind === 'year') return year;
  if (term.kind === 'half')
    return language === 'ja' ? `${year}${'上下'[term.index - 1]}期` : `${year} H${term.index}`;
  return language === 'ja' ? `${year}第${term.index}四半期` : `${year} Q${term.index}`;
}

const FORMS: readonly (readonly [RegExp, TermKind])[] = [
  [/^(\d{4})H([12])$/i, 'half'],
  [/^(\d{4})年度\s*([上下])半?期$/, 'half'],
  [/^(\d{4})Q([1-4])$/i, 'quarter'],
  [/^(\d{4})年度\s*第([1-4])四半期$/, 'quarter'],
  [/^(?:FY)?(\d{4})$/i, 'year'],
  [/^(\d{4})年度$/, 'year'],
  [/^(\d{4})-(\d{2})$/, 'month'],
  [/^(\d{4})年(\d{1,2})月$/, 'month'],
];

const reiwaToYear = (_: string, year: string): string => `${2018 + (year === '元' ? 1 : Number(year))}年`;

function indexOf(kind: TermKind, text: string | undefined): number {
  if (kind === 'year' || text === undefined) return 1;
  return text === '上' ? 1 : text === '下' ? 2 : Number(text);
}

function monthTerm(year: number, month: number, starts: number): Term | null {
  return month >= 1 && month <= 12 ? termOf('month', firstOfMonth(year * 12 + month - 1), starts) : null;
}

function termAt(kind: TermKind, year: number, index: number, starts: number): Term {
  const from = year * 12 + (starts - 1) + (index - 1) * MONTHS[kind];
  const interval = { first: firstOfMonth(from), last: firstOfMonth(from + MONTHS[kind]) - 1 };
  return { id: idOf(kind, year, index, interval.first), kind, year, index, ...interval };
}

function idOf(kind: TermKind, year: number, index: number, first: Day): string {
  if (kind === 'year') return `FY${year}`;
  if (kind === 'half') return `${year}H${index}`;
  if (kind === 'quarter') return `${year}Q${index}`;
  const { year: calendarYear, month } = partsOf(first);
  return `${calendarYear}-${String(month).padStart(2, '0')}`;
}
