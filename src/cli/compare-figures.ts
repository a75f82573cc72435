import type { ShownFigure, ShownQuantity } from '../model/report.ts';

/** A figure or a part of one in two terms. */
export interface Change {
  readonly address: string;
  readonly label: string;
  readonly isPart: boolean;
  readonly old: ShownQuantity | null;
  readonly new: ShownQuantity | null;
  /** New less old as printed, `+7`, `-1.5`, `0`; null when one of them is not measurable. */
  readonly change: string | null;
  /** Whether the change is in percentage points. */
  readonly points: boolean;
  readonly verdict: 'better' | 'worse' | null;
}

/**
 * Two terms side by side, KPIs in declared order, each followed by its parts. The change is that of the
 * printed numbers, so that a reader who subtracts finds the same.
 */
export function compareFigures(
  before: ReadonlyMap<string, ShownFigure>,
  after: ReadonlyMap<string, ShownFigure>,
): readonly Change[] {
  const kpis = new Set([...after.keys(), ...before.keys()]);
  return [...kpis].flatMap((kpi) => {
    const [old, now] = [before.get(kpi), after.get(kpi)];
    const better = now?.better ?? old?.better ?? null;
    return [
      changeOf(old, now, better, false),
      ...partAddresses(old, now).map((address) =>
        changeOf(partOf(old, address), partOf(now, address), null, true),
      ),
    ];
  });
}

function changeOf(
  old: ShownQuantity | undefined,
  now: ShownQuantity | undefined,
  better: ShownFigure['better'],
  isPart: boolean,
): Change {
  const { address, label, unit } = (now ?? old)!;
  const change = old && now ? difference(old, now) : null;
  const up = change === null || change === '0' ? null : change.startsWith('+');
  return {
    address,
    label,
    isPart,
    old: old ?? null,
    new: now ?? null,
    change,
    points: unit === '%' || unit === '%',
    verdict: up === null || better === null ? null : up === (better === 'higher') ? 'better' : 'worse',
  };
}

/** On whole numbers of the last printed digit. */
function difference(old: ShownQuantity, now: ShownQuantity): string | null {
  if (old.value === null || now.value === null) return null;
  const digits = Math.max(old.digits, now.digits);
  const steps = stepsOf(now.value, digits) - stepsOf(old.value, digits);
  if (steps === 0n) return '0';
  const text = String(steps < 0n ? -steps : steps).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${steps < 0n ? '-' : '+'}${digits === 0 ? whole : `${whole}.${text.slice(-digits)}`}`;
}

function stepsOf(value: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = value.replaceAll(',', '').split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

const partAddresses = (old: ShownFigure | undefined, now: ShownFigure | undefined): readonly string[] => [
  ...new Set(
    [...(now?.parts ?? []), ...(old?.parts ?? [])].filter(({ adds }) => adds).map(({ address }) => address),
  ),
];

const partOf = (figure: ShownFigure | undefined, address: string): ShownQuantity | undefined =>
  figure?.parts.find((part) => part.address === address);
