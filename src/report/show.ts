import { addressOf, type Figure } from '../model/figure.ts';
import type { Kpi, Target } from '../model/kpi.ts';
import { type Format, isMeasurable, type Quantity } from '../model/quantity.ts';
import type { ShownFigure, ShownQuantity } from '../model/report.ts';
import { fittedNumbers } from './fitted.ts';
import { roundedNumber } from './rounding.ts';

/** What stands where a quantity is not measurable. */
export const NOT_MEASURABLE = '—';

/** A quantity as text, with its unit: `461件`, `26.9%`, `—`. */
export function showQuantity(
  address: string,
  label: string,
  quantity: Quantity | null,
  format: Format,
): ShownQuantity {
  const value = roundedNumber(quantity, format);
  return {
    address,
    label,
    text: value === null ? NOT_MEASURABLE : value + format.unit,
    value,
    n: isMeasurable(quantity) ? quantity.n : null,
    d: isMeasurable(quantity) ? quantity.d : null,
    unit: format.unit,
    digits: format.digits,
    rounding: format.rounding,
    ...(format.times !== 1 && { times: format.times }),
  };
}

/** Words of a figure that depend on more than itself, made by `compose`. */
export type FigureWords = Pick<ShownFigure, 'termLabel' | 'verdictText' | 'definition'> & {
  readonly interval: string;
  readonly targetText: string | null;
  readonly nextTarget: ShownFigure['nextTarget'];
  readonly history?: readonly string[];
};

/** A figure as it will be read: rounded once, here, by the KPI's own rule. */
export function showFigure(figure: Figure, kpi: Kpi, words: FigureWords): ShownFigure {
  return {
    ...showQuantity(addressOf(kpi.id), kpi.label, figure.quantity, kpi.format),
    kpi: kpi.id,
    term: figure.term.id,
    termLabel: words.termLabel,
    interval: words.interval,
    measure: kpi.measure,
    parts: showParts(figure, kpi),
    ...(figure.grid && { grid: figure.grid }),
    verdict: figure.verdict,
    verdictText: words.verdictText,
    target: figure.target && words.targetText !== null ? showTarget(figure.target, words.targetText) : null,
    ...(words.nextTarget && { nextTarget: words.nextTarget }),
    better: kpi.better,
    definition: words.definition,
    definedAt: kpi.place,
    note: kpi.note,
    attribution: figure.attribution,
    ...(words.history && { history: words.history }),
    evidence: figure.evidence,
    uses: figure.uses,
  };
}

function showParts(figure: Figure, kpi: Kpi): ShownFigure['parts'] {
  const fitted = figure.fit ? fittedNumbers(figure.parts, kpi.format) : null;
  return figure.parts.map((part, i) => {
    const shown = showQuantity(addressOf(kpi.id, part.key), part.label, part.quantity, part.format);
    const value = fitted?.[i] ?? shown.value;
    return {
      ...shown,
      value,
      text: value === null ? (part.missing ?? NOT_MEASURABLE) : value + part.format.unit,
      adds: part.adds,
    };
  });
}

const showTarget = ({ direction, value }: Target, text: string): ShownFigure['target'] => ({
  text,
  direction,
  n: value.n,
  d: value.d,
});
