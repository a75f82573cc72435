import type { Language } from '../measures/measure.ts';
import type { Comparison, ShownFigure, ShownQuantity } from '../model/report.ts';

/**
 * A figure beside an earlier one. The change is the difference of the two numbers as printed, so that a
 * reader who subtracts finds the same; rates change by points. Null fields where one side has no value.
 */
export function compareFigures(figure: ShownFigure, earlier: ShownFigure, language: Language): Comparison {
  const { address, term, termLabel, text, value, n, d, unit } = earlier;
  const { change, trend } = compareShown(figure, earlier, language);
  return {
    address,
    term,
    termLabel,
    text,
    value,
    n,
    d,
    unit,
    change,
    judgement: judge(trend, figure.better),
    trend,
  };
}

/** The difference of two printed numbers with sign and unit, to the finer of their digits, and its direction. */
export function compareShown(
  now: ShownQuantity,
  earlier: ShownQuantity | ShownFigure,
  language: Language,
): Pick<Comparison, 'change' | 'trend'> {
  if (now.value === null || earlier.value === null) return { change: null, trend: null };
  const digits = Math.max(now.digits, earlier.digits);
  const steps = stepsOf(now.value, digits) - stepsOf(earlier.value, digits);
  return {
    change: signed(steps, digits) + changeUnit(earlier.unit, language),
    trend: steps > 0n ? 'up' : steps < 0n ? 'down' : 'same',
  };
}

/** The printed number in whole steps of 10^-digits. */
const stepsOf = (value: string, digits: number): bigint => {
  const [whole = '', rest = ''] = value.replaceAll(',', '').split('.');
  return BigInt(whole + rest.padEnd(digits, '0'));
};

function signed(steps: bigint, digits: number): string {
  const text = (steps < 0n ? -steps : steps).toString().padStart(digits + 1, '0');
  const number = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  const sign = steps > 0n ? '+' : steps < 0n ? '−' : '±';
  return sign + (number.length <= 3 ? number : number.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','));
}

const changeUnit = (unit: string, language: Language): string =>
  unit === '%' ? (language === 'ja' ? 'ポイント' : ' pt') : unit;

/** Whether a change is for the better by the KPI's own direction. */
export function judge(trend: Comparison['trend'], better: ShownFigure['better']): Comparison['judgement'] {
  if (trend === null || better === null) return null;
  if (trend === 'same') return 'same';
  return (trend === 'up') === (better === 'higher') ? 'better' : 'worse';
}
