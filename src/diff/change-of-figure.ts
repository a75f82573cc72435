import type { Language } from '../measures/measure.ts';
import type { ShownFigure, ShownQuantity } from '../model/report.ts';
import { compareShown, judge } from '../report/compare.ts';
import type { Change, FigureChange, Mark, TargetState } from './diff.ts';
import { signedNumber } from './fit.ts';
import { fromText, isZero, multiply, rational, subtract } from './rational.ts';
import type { Rule, SideFigure } from './side.ts';
import { whyOf } from './why.ts';

/** One KPI in two terms. At least one of them has it. */
export function changeOfFigure(
  old: SideFigure | undefined,
  now: SideFigure | undefined,
  rule: Rule,
  asked: { readonly why: boolean; readonly language: Language },
): FigureChange {
  const [before, after] = [old?.shown, now?.shown];
  const known = (after ?? before)!;
  const own = changeOf(before, after, asked.language);
  const parts = pairParts(before, after).map(([a, b]) => changeOf(a, b, asked.language));
  const trend = before && after ? compareShown(after, before, asked.language).trend : null;
  const targets = { old: targetOf(before), now: targetOf(after) };
  const base = smallBase(before, after, rule.small);
  const redefined = old !== undefined && now !== undefined && old.definition !== now.definition;
  const differs =
    own.differs ||
    parts.some((part) => part.differs) ||
    redefined ||
    targets.old?.verdict !== targets.now?.verdict ||
    targets.old?.text !== targets.now?.text;
  const marks: readonly (Mark | false)[] = [
    !old && 'new',
    !now && 'gone',
    redefined && 'redefined',
    (old?.restated || now?.restated) === true && 'restated',
    base !== null && own.differs && 'small',
  ];
  return {
    ...own,
    differs,
    kpi: known.kpi,
    trend,
    judgement: judge(trend, after?.better ?? before?.better ?? null),
    targets,
    marks: marks.filter((mark) => mark !== false),
    base: own.differs ? base : null,
    parts,
    why: asked.why && differs && old && now ? whyOf(old, now) : null,
  };
}

function changeOf(
  old: ShownQuantity | undefined,
  now: ShownQuantity | undefined,
  language: Language,
): Change {
  const { address, label } = (now ?? old)!;
  return {
    address,
    label,
    old: old ? quantityOf(old) : null,
    now: now ? quantityOf(now) : null,
    change: old && now ? compareShown(now, old, language).change : null,
    relative: old && now ? relativeOf(old, now) : null,
    differs: old?.text !== now?.text,
  };
}

/** The quantity alone: a figure has much more. */
const quantityOf = ({
  address,
  label,
  text,
  value,
  n,
  d,
  unit,
  digits,
  rounding,
}: ShownQuantity): ShownQuantity => ({
  address,
  label,
  text,
  value,
  n,
  d,
  unit,
  digits,
  rounding,
});

/** In percent of the old printed number; rates and scores are compared by points alone. */
function relativeOf(old: ShownQuantity, now: ShownQuantity): string | null {
  if (old.value === null || now.value === null || POINTS.test(old.unit) || POINTS.test(now.unit)) return null;
  const [a, b] = [fromText(old.value), fromText(now.value)];
  // Of nothing, and of less than nothing, there is no percentage.
  if (isZero(a) || a.n < 0n) return null;
  const share = multiply(subtract(b, a), rational(a.d * 100n, a.n));
  return `${signedNumber(share, 1)}%`;
}

const POINTS = /^\s*(%|ポイント|points?|pt)$/;

/** Parts that are members of the sum, matched by address, those of the newer term first. */
function pairParts(
  old: ShownFigure | undefined,
  now: ShownFigure | undefined,
): readonly (readonly [ShownQuantity | undefined, ShownQuantity | undefined])[] {
  const [a, b] = [old, now].map(
    (figure) => new Map(comparedParts(figure).map((part) => [part.address, part])),
  );
  const pairs = [...new Set([...b!.keys(), ...a!.keys()])].map(
    (address) => [a!.get(address), b!.get(address)] as const,
  );
  // Half-years have other months: a cell that one of two tables lacks stands in a total that is new or gone.
  return old?.grid && now?.grid ? pairs.filter(([x, y]) => (x && y) || !(x ?? y)!.adds) : pairs;
}

/** Of a list its members, of a table whose cells add up its totals too. */
function comparedParts(figure: ShownFigure | undefined): ShownFigure['parts'] {
  const { parts = [], grid } = figure ?? {};
  const adds = parts.some((part) => part.adds);
  // The last of a table with both totals is the figure itself.
  return grid && adds ? parts.slice(0, -1) : parts.filter((part) => part.adds);
}

const targetOf = (figure: ShownFigure | undefined): TargetState | null =>
  figure?.target
    ? { text: figure.target.text, verdict: figure.verdict, verdictText: figure.verdictText }
    : null;

/** The smaller base of the two when it is below what the KPI says; of figures without rows nothing is known. */
function smallBase(old: ShownFigure | undefined, now: ShownFigure | undefined, small: number): number | null {
  const bases = [old, now].flatMap((figure) => (figure ? (baseOf(figure) ?? []) : []));
  const least = bases.length === 0 ? null : Math.min(...bases);
  return least !== null && least < small ? least : null;
}

/** The denominator of a rate (its rows, when it is one of amounts), the rows of a count; null for what someone entered, and where nothing is known. */
function baseOf({ n, d, unit, evidence, attribution, uses }: ShownFigure): number | null {
  if (n === null || d === null || attribution !== null) return null;
  if (unit === '%' && evidence !== null) return Math.min(d, evidence.counted);
  if (unit === '%' && uses.length > 0) return d;
  return evidence?.counted ?? null;
}
