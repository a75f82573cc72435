import type { Term } from '../calendar/term.ts';
import type { Format } from '../model/quantity.ts';
import { isMeasurable } from '../model/quantity.ts';
import { type Expression, namesIn, parseExpression } from './expression-syntax.ts';
import { isMisfit, isPercent, unitOf } from './expression-units.ts';
import { fractionResult, quantityFrom } from './fractions.ts';
import type { Derived, Figures } from './measure.ts';

interface Spec {
  readonly expression: Expression;
  readonly text: string;
  /** The result is written in percent, so a ratio of 1 is 100. */
  readonly percent: boolean;
}

/**
 * KPIs combined by + - * / and brackets, exactly: a ratio across two sources, a difference, a derived
 * sum. A rate in percent enters as the fraction that it is. When a KPI in it is not measurable, neither
 * is the result; a division by 0 is not measurable.
 */
export const expression: Derived<Spec> = {
  by: 'figures',
  words: (z) => ({
    expression: z
      .string()
      .describe(
        'KPIの計算式。演算子の両側に空白を置く（a / b、a - b、(a + b) / c） | KPIs combined by + - * /, with blanks around operators',
      ),
  }),
  examples: [
    `expression: voices.improved / voices.complaints
unit: "%"`,
    'expression: voices.total - voices.complaints',
  ],
  resolve(words, resolver) {
    const text = String(words['expression']);
    const parsed = parseExpression(text);
    if ('fault' in parsed) {
      resolver.problem('expression-form', ['expression'], { found: parsed.fault });
      return null;
    }
    const names = namesIn(parsed).map((name) => resolver.kpi(name, ['expression']));
    const percent = isPercent(String(words['unit'] ?? ''));
    return names.every((name) => name !== null) ? { expression: parsed, text, percent } : null;
  },
  format({ expression: { is, ...rest }, percent }) {
    if (percent) return { times: 100, digits: 1 };
    const isSum = is === 'kpi' || ('operator' in rest && (rest.operator === '+' || rest.operator === '-'));
    return isSum ? {} : { unit: '', times: 1, digits: 'operator' in rest && rest.operator === '/' ? 1 : 0 };
  },
  formatFrom: (spec) => namesIn(spec.expression)[0] ?? null,
  misfit({ expression: node }, formatOf, own) {
    const unit = unitOf(node, formatOf);
    if (isMisfit(unit)) {
      const { leftUnit, rightUnit } = unit;
      const args = { left: wordsOf(unit.left), leftUnit, right: wordsOf(unit.right), rightUnit };
      const [wanted] = namesIn(unit.right);
      return { code: 'expression-units', path: ['expression'], args, meant: wanted ?? null, unit: leftUnit };
    }
    const isOdd = isPercent(own.unit) ? unit !== '%' && unit !== '' && unit !== null : unit === '%';
    if (!isOdd) return null;
    const args = { unit: unit ?? '', own: own.unit };
    return { code: 'expression-unit-result', path: ['unit'], args, meant: null, unit: '' };
  },
  describe(spec, _kpi, names, language) {
    const text = named(spec.text, (name) => `「${names.kpi(name)}」`);
    return language === 'ja' ? `${text} で求めた値` : `the value of ${text}`;
  },
  formula: (spec, written) => named(spec.text, (name) => written(name).exact),
  uses: (spec, term) => namesIn(spec.expression).map((kpi) => ({ kpi, term })),
  derive(spec, term, figures, format) {
    const formatOf = (kpi: string): Format => figures.format(kpi, term);
    const worth = worthOf(spec.expression, term, figures, formatOf);
    // Back from a fraction to what `times` will make of it.
    const [up, down] = [isPercent(format.unit) ? 100 : 1, format.times];
    if (worth === null) return { quantity: null, parts: [] };
    const { n, d } = up === down ? worth : scaled(worth, up, down);
    return { ...fractionResult(quantityFrom(n, d)), parts: [] };
  },
};

/** A name per token, so that `a` is not found inside `a.b`. */
const named = (text: string, nameOf: (name: string) => string): string =>
  text.replace(/[^\s()]+/g, (token) => (/^(?:[-+*/]|\d[\d.]*)$/.test(token) ? token : nameOf(token)));

const wordsOf = (node: Expression): string => namesIn(node).join(', ');

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const scaled = ({ n, d }: Fraction, up: number, down: number): Fraction => ({
  n: n * BigInt(up),
  d: d * BigInt(down),
});

/** Percentages as fractions, whether they were counted (89/330) or given as written (26.9). */
function worthOf(
  node: Expression,
  term: Term,
  figures: Figures,
  formatOf: (kpi: string) => Format,
): Fraction | null {
  if (node.is === 'number') return { n: BigInt(node.n), d: BigInt(node.d) };
  if (node.is === 'kpi') {
    const { quantity } = figures.get(node.name, term);
    if (!isMeasurable(quantity)) return null;
    const { unit, times } = formatOf(node.name);
    const down = isPercent(unit) ? 100 : 1;
    const worth = { n: BigInt(quantity.n), d: BigInt(quantity.d) };
    return times === down ? worth : scaled(worth, times, down);
  }
  const left = worthOf(node.left, term, figures, formatOf);
  const right = worthOf(node.right, term, figures, formatOf);
  if (!left || !right) return null;
  const isSum = node.operator === '+' || node.operator === '-';
  // 100 - rate means 100 percent.
  const like = (value: Fraction, own: Expression, other: Expression): Fraction =>
    isSum && unitOf(own, formatOf) === null && unitOf(other, formatOf) === '%'
      ? scaled(value, 1, 100)
      : value;
  return COMBINE[node.operator](like(left, node.left, node.right), like(right, node.right, node.left));
}

const COMBINE = {
  '+': (a: Fraction, b: Fraction): Fraction =>
    a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d },
  '-': (a: Fraction, b: Fraction): Fraction =>
    a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d },
  '*': (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d }),
  '/': (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n }),
} as const;
