import { type Term, termLabel } from '../calendar/term.ts';
import type { Part, Result } from '../model/figure.ts';
import { count, isMeasurable, type Quantity } from '../model/quantity.ts';
import { fractionResult, quantityFrom } from './fractions.ts';
import type { Derived, Language } from './measure.ts';
import { timesFormat } from './part-formats.ts';
import { forTermOrLonger, type PerTerm, readPerTerm } from './per-term.ts';
import { amountWord, perTermWord } from './words.ts';

interface Spec {
  readonly planned: PerTerm<Quantity>;
  readonly done: string | null;
  readonly unit: string | null;
}

/**
 * What was planned against what was done, as done / planned. With nothing to compare (`done` not
 * named) it is the plan alone. A term without a plan, or with a plan of 0, is not measurable. A half of a
 * year that is planned as a whole is held against the year's plan, which says so by its label.
 */
export const planned: Derived<Spec> = {
  by: 'figures',
  words: (z) => ({
    planned: perTermWord(
      z,
      amountWord(z),
      '計画の値（期ごとでもよい。年度の計画は、その中の半期や四半期にも使われる） | planned amount, one or by term; that of a year holds for its halves and quarters too',
    ),
    done: z.string().describe('実績を表すKPI | KPI that says what was done').optional(),
    'count-unit': z.string().describe('計画と実績の単位 | unit of plan and result').optional(),
  }),
  examples: [
    `planned: { 2024H1: 2, 2024H2: 3 }
done: roleplay.sessions
count-unit: 回`,
  ],
  resolve(words, resolver) {
    const plan = readPerTerm(words['planned'], ['planned'], resolver, (value) => resolver.quantity(value));
    const done = words['done'] === undefined ? null : resolver.kpi(String(words['done']), ['done']);
    if (!plan || (words['done'] !== undefined && !done)) return null;
    return { planned: plan, done, unit: (words['count-unit'] as string | undefined) ?? null };
  },
  format: (spec, language) =>
    spec.done === null ? timesFormat(language) : { unit: '%', times: 100, digits: 1 },
  describe(spec, _kpi, names, language) {
    if (spec.done === null) return language === 'ja' ? '計画として決めた値' : 'the amount that was planned';
    const done = names.kpi(spec.done);
    return language === 'ja' ? `計画に対する「${done}」の割合` : `${done} as a share of what was planned`;
  },
  // A plan is an amount like the one done, not a way of counting.
  inTerm: ({ done, unit }) => ({ done, unit }),
  uses: (spec, term) => (spec.done === null ? [] : [{ kpi: spec.done, term }]),
  derive(spec, term, figures, format) {
    const own = forTermOrLonger(spec.planned, term, figures.terms);
    const coming = forTermOrLonger(spec.planned, figures.terms.next(term), figures.terms);
    const plan = own?.value ?? null;
    // The year's plan is no news for its second half.
    const next = coming && coming.of.id !== own?.of.id ? coming.value : null;
    const done = spec.done === null ? null : figures.get(spec.done, term).quantity;
    const times =
      spec.unit === null
        ? timesFormat(figures.language)
        : { ...timesFormat(figures.language), unit: spec.unit };
    const label = LABELS[figures.language];
    const part = (key: keyof typeof label, quantity: Quantity | null): Part => ({
      key,
      label: label[key] + (key === 'planned' && own ? ofLonger(own.of, term, figures.language) : ''),
      quantity,
      format: spec.done === null ? format : times,
      adds: false,
    });
    return {
      ...(spec.done === null ? { quantity: plan } : shareDone(done, plan)),
      parts: [part('planned', plan), ...(spec.done === null ? [] : [part('done', done)]), part('next', next)],
    };
  },
};

/** （2024年度） where the plan is that of a longer term. */
const ofLonger = (of: Term, term: Term, language: Language): string =>
  of.id === term.id ? '' : PLAN_OF[language](termLabel(of, language));

const PLAN_OF = { ja: (label: string) => `（${label}）`, en: (label: string) => ` for ${label}` };

const LABELS = {
  ja: { planned: '計画', done: '実績', next: '次期の計画' },
  en: { planned: 'planned', done: 'done', next: 'planned for the next term' },
};

function shareDone(done: Quantity | null, plan: Quantity | null): Pick<Result, 'quantity' | 'beyond'> {
  if (!isMeasurable(done) || plan === null) return { quantity: null };
  if (plan.n === 0) return { quantity: { ...count(0), d: 0 } };
  return fractionResult(quantityFrom(BigInt(done.n) * BigInt(plan.d), BigInt(done.d) * BigInt(plan.n)));
}
