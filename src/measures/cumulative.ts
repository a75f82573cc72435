import { type Term, type Terms, termLabel } from '../calendar/term.ts';
import { isMeasurable, type Quantity } from '../model/quantity.ts';
import { isPercent } from './expression-units.ts';
import { fractionResult, quantityFrom } from './fractions.ts';
import type { Derived } from './measure.ts';
import { termName } from './per-term.ts';
import { termWord } from './words.ts';

interface Spec {
  readonly kpi: string;
  /** The term with which it begins, or the first of the fiscal year. */
  readonly since: string;
  readonly until: string | null;
}

const FISCAL_YEAR = 'fiscal-year';

/**
 * The figures of a KPI of all terms from the beginning of a plan or of the fiscal year to the present one,
 * added up; each term is a part. A term about which nothing is known is no 0: then nothing is said of the
 * whole. Neither is it before the beginning, after `until`, or where terms do not begin with it. Only what is
 * a number of rows, a sum or entered by hand can be added over terms. Source: plans over years, domain.md §2.4.
 */
export const cumulative: Derived<Spec> = {
  by: 'figures',
  charts: ['bars'],
  words: (z) => ({
    cumulative: z.string().describe('累計するKPI（件数や合計） | KPI, a number or a sum, that is added up'),
    since: termWord(z).describe(
      '累計を始める期。fiscal-year は年度の初めから | term from which it is added up, or fiscal-year',
    ),
    until: termWord(z).describe('累計を終える期（計画の最後の期） | last term of the plan').optional(),
  }),
  examples: [
    `cumulative: voices.complaints
since: 2023H1
until: 2025H2`,
    `cumulative: voices.total
since: fiscal-year`,
  ],
  resolve(words, resolver) {
    const kpi = resolver.kpi(String(words['cumulative']), ['cumulative']);
    const written = String(words['since']);
    const since = written === FISCAL_YEAR ? written : resolver.term(written, ['since']);
    const until = words['until'] === undefined ? null : resolver.term(String(words['until']), ['until']);
    if (kpi === null || since === null || (words['until'] !== undefined && until === null)) return null;
    return { kpi, since, until };
  },
  format: () => ({}),
  formatFrom: (spec) => spec.kpi,
  misfit({ kpi }, formatOf, _own, isAdditive) {
    if (isAdditive(kpi) && !isPercent(formatOf(kpi).unit)) return null;
    return { code: 'cumulative-kind', path: ['cumulative'], args: { name: kpi }, meant: null, unit: '' };
  },
  describe(spec, _kpi, names, language) {
    const kpi = names.kpi(spec.kpi);
    const isYear = spec.since === FISCAL_YEAR;
    const since = isYear ? BEGINNING[language] : termName(spec.since, language);
    return language === 'ja' ? `「${kpi}」の${since}からの累計` : `${kpi} added up since ${since}`;
  },
  uses: (spec, term, terms) =>
    (termsOf(spec, term, terms) ?? []).map((one) => ({ kpi: spec.kpi, term: one })),
  derive(spec, term, figures) {
    const added = (termsOf(spec, term, figures.terms) ?? []).map((one) => ({
      key: one.id,
      label: termLabel(one, figures.language),
      quantity: figures.get(spec.kpi, one).quantity,
      format: figures.format(spec.kpi, one),
    }));
    const quantities = added.map(({ quantity }) => quantity).filter(isMeasurable);
    const isOne = added.every(({ format }) => format.unit === added[0]!.format.unit);
    const adds = quantities.every(({ d }) => d === quantities[0]!.d);
    const parts = added.map((part) => ({ ...part, adds }));
    const isWhole = added.length > 0 && isOne && quantities.length === added.length;
    return isWhole ? { ...fractionResult(sumOf(quantities)), parts } : { quantity: null, parts };
  },
};

const BEGINNING = { ja: '年度の初め', en: 'the beginning of the fiscal year' };

/** From the first term to the present one; null where the accumulation does not reach the present one whole. */
function termsOf({ since, until }: Spec, term: Term, terms: Terms): readonly Term[] | null {
  const end = until === null ? null : terms.parse(until);
  if (end && term.last > end.last) return null;
  const list = [term];
  if (since === FISCAL_YEAR) {
    while (terms.previous(list[0]!).year === term.year) list.unshift(terms.previous(list[0]!));
    return list;
  }
  const begin = terms.parse(since)!;
  while (list[0]!.first > begin.first && list.length < MOST) list.unshift(terms.previous(list[0]!));
  return list[0]!.first === begin.first ? list : null;
}

/** A century of months. */
const MOST = 1200;

function sumOf(quantities: readonly Quantity[]): Quantity | null {
  let [n, d] = [0n, BigInt(quantities[0]!.d)];
  for (const each of quantities) {
    const own = BigInt(each.d);
    if (own === d) n += BigInt(each.n);
    else [n, d] = [n * own + BigInt(each.n) * d, d * own];
  }
  return quantityFrom(n, d);
}
