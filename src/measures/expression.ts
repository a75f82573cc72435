import type { Term } from '../calendar/term.ts';
import type { Quantity } from '../model/quantity.ts';
import { isMeasurable } from '../model/quantity.ts';
import { type Expression, namesIn, parseExpression } from './expression-syntax.ts';
import type { Derived, Figures } from './measure.ts';

interface Spec {
  readonly expression: Expression;
  readonly text: string;
}

/**
 * KPIs combined by + - * / and brackets, exactly: a ratio across two sources, a difference, a derived
 * sum. When a KPI in it is not measurable, neither is the result; a division by 0 is not measurable.
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
    return names.every((name) => name !== null) ? { expression: parsed, text } : null;
  },
  format: () => ({ unit: '', times: 1, digits: 0 }),
  describe(spec, _kpi, names, language) {
    const text = namesIn(spec.expression).reduce(
      (whole, name) => whole.replaceAll(name, `「${names.kpi(name)}」`),
      spec.text,
    );
    return language === 'ja' ? `${text} で求めた値` : `the value of ${text}`;
  },
  uses: (spec, term) => namesIn(spec.expression).map((kpi) => ({ kpi, term })),
  derive: (spec, term, figures) => ({ quantity: safe(worthOf(spec.expression, term, figures)), parts: [] }),
};

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function worthOf(node: Expression, term: Term, figures: Figures): Fraction | null {
  if (node.is === 'number') return { n: BigInt(node.n), d: BigInt(node.d) };
  if (node.is === 'kpi') {
    const { quantity } = figures.get(node.name, term);
    return isMeasurable(quantity) ? { n: BigInt(quantity.n), d: BigInt(quantity.d) } : null;
  }
  const left = worthOf(node.left, term, figures);
  const right = worthOf(node.right, term, figures);
  return left && right && COMBINE[node.operator](left, right);
}

const COMBINE = {
  '+': (a: Fraction, b: Fraction): Fraction =>
    a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d },
  '-': (a: Fraction, b: Fraction): Fraction =>
    a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d },
  '*': (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d }),
  '/': (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n }),
} as const;

/** Back to numbers; reduced only when it has to be, so that a ratio of counts keeps them. */
function safe(value: Fraction | null): Quantity | null {
  if (value === null) return null;
  const sign = value.d < 0n ? -1n : 1n;
  const whole = { n: value.n * sign, d: value.d * sign };
  const { n, d } = isSafe(whole) ? whole : reduced(whole);
  if (!isSafe({ n, d })) throw new Error('an expression grew beyond whole numbers');
  return { n: Number(n), d: Number(d) };
}

const isSafe = ({ n, d }: Fraction): boolean =>
  n <= BigInt(Number.MAX_SAFE_INTEGER) &&
  n >= BigInt(Number.MIN_SAFE_INTEGER) &&
  d <= BigInt(Number.MAX_SAFE_INTEGER);

function reduced({ n, d }: Fraction): Fraction {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { n, d } : { n: n / a, d: d / a };
}
