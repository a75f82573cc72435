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
  const quantity = showQuantity(addressOf(kpi.id), kpi.label, figure.quantity, kpi.format);
  // Name by name: V8 takes an object of so many names that was spread together for a dictionary, and every
  // later step then takes ten times as long. In the order of `report.json`, which then need not sort them.
  const shown: { -readonly [Name in keyof ShownFigure]: ShownFigure[Name] } = {
    kpi: kpi.id,
    address: quantity.address,
    term: figure.term.id,
    label: quantity.label,
    termLabel: words.termLabel,
    interval: words.interval,
    text: quantity.text,
    value: quantity.value,
    n: quantity.n,
    d: quantity.d,
    unit: quantity.unit,
    digits: quantity.digits,
    rounding: quantity.rounding,
    measure: kpi.measure,
    definition: words.definition,
    definedAt: kpi.place,
    parts: showParts(figure, kpi),
    verdict: figure.verdict,
    verdictText: words.verdictText,
    target: figure.target && words.targetText !== null ? showTarget(figure.target, words.targetText) : null,
    better: kpi.better,
    yearAgo: null,
    note: kpi.note,
    attribution: figure.attribution,
    evidence: figure.evidence,
    uses: figure.uses,
  };
  if (figure.grid) shown.grid = figure.grid;
  if (words.history) shown.history = words.history;
  if (words.nextTarget) shown.nextTarget = words.nextTarget;
  if (quantity.times !== undefined) shown.times = quantity.times;
  return shown;
}

function showParts(figure: Figure, kpi: Kpi): ShownFigure['parts'] {
  const fitted = figure.fit ? fittedNumbers(figure.parts, kpi.format) : null;
  return figure.parts.map((part, i) => {
    const { address, label, value, n, d, unit, digits, rounding, times } = showQuantity(
      addressOf(kpi.id, part.key),
      part.label,
      part.quantity,
      part.format,
    );
    const number = fitted?.[i] ?? value;
    const text = number === null ? (part.missing ?? NOT_MEASURABLE) : number + unit;
    const shown = { address, label, text, value: number, n, d, unit, digits, rounding, adds: part.adds };
    return times === undefined ? shown : { ...shown, times };
  });
}

const showTarget = ({ direction, value }: Target, text: string): ShownFigure['target'] => ({
  text,
  n: value.n,
  d: value.d,
  direction,
});
