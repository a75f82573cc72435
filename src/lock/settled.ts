import type { Term } from '../calendar/term.ts';
import type { Figure } from '../model/figure.ts';
import type { LockedFigure } from '../model/lock.ts';

/** A locked figure as one that was just evaluated, so that figures of other terms stand on it. */
export const settledFigure = (
  kpi: string,
  term: Term,
  { shown, format: _, partFormats }: LockedFigure,
): Figure => ({
  kpi,
  term,
  quantity: shown.n === null || shown.d === null ? null : { n: shown.n, d: shown.d },
  parts: shown.parts.map(({ address, label, text, n, d, adds }, at) => ({
    key: address.slice(kpi.length + 1),
    label,
    quantity: n === null || d === null ? null : { n, d },
    format: partFormats[at]!,
    adds,
    ...(n === null && { missing: text }),
  })),
  ...(shown.grid && { grid: shown.grid }),
  verdict: shown.verdict,
  target: shown.target && {
    direction: shown.target.direction as NonNullable<Figure['target']>['direction'],
    value: { n: shown.target.n, d: shown.target.d },
  },
  evidence: shown.evidence,
  uses: shown.uses,
  attribution: shown.attribution,
});
