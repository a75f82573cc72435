import type { Lock, LockedFigure } from '../model/lock.ts';
import type { ShownQuantity } from '../model/report.ts';
import { canonical } from './lock-text.ts';

/** How a KPI of a closed term differs from what was published. */
export interface LockChange {
  readonly kpi: string;
  readonly label: string;
  /** The figure and parts of it that are printed with another number, or are exactly another. */
  readonly figures: readonly QuantityChange[];
  readonly redefined: boolean;
  /** Rows counted differ although no figure does: `列/値`, or empty when nothing more is known. */
  readonly behind: readonly { readonly place: string; readonly old: number; readonly now: number }[];
  readonly rows: boolean;
  /** The KPI is in the lock or in `kpi.yaml` alone. */
  readonly is: 'changed' | 'gone' | 'new';
}

export interface QuantityChange {
  readonly address: string;
  readonly label: string;
  readonly old: ShownQuantity | null;
  readonly now: ShownQuantity | null;
}

/** What differs between a lock and today's figures of the same term, in the order of today's KPIs. */
export function compareLocks(old: Lock, now: Lock): readonly LockChange[] {
  const kpis = [...new Set([...Object.keys(now.figures), ...Object.keys(old.figures)])];
  return kpis.flatMap((kpi) => {
    const [before, after] = [figureIn(old, kpi), figureIn(now, kpi)];
    const change = changeOf(kpi, before, after);
    return change ? [change] : [];
  });
}

/** Files that were changed, added or taken away since. */
export const changedInputs = (old: Lock, now: Lock): readonly string[] =>
  [...new Set([...Object.keys(old.inputs), ...Object.keys(now.inputs)])]
    .filter((path) => inputIn(old, path) !== inputIn(now, path))
    .sort();

const inputIn = ({ inputs }: Lock, path: string): string | null =>
  Object.hasOwn(inputs, path) ? inputs[path]!.sha256 : null;

const figureIn = ({ figures }: Lock, kpi: string): LockedFigure | null =>
  Object.hasOwn(figures, kpi) ? figures[kpi]! : null;

function changeOf(kpi: string, old: LockedFigure | null, now: LockedFigure | null): LockChange | null {
  const label = (now ?? old)!.shown.label;
  if (!old || !now)
    return { kpi, label, figures: [], redefined: false, behind: [], rows: false, is: old ? 'gone' : 'new' };
  const figures = quantityChanges(old, now);
  const redefined =
    canonical(old.resolved) !== canonical(now.resolved) || canonical(old.format) !== canonical(now.format);
  const behind = segmentChanges(old, now);
  const rows = digestChanged(old, now);
  if (figures.length === 0 && !redefined && behind.length === 0 && !rows) return null;
  return { kpi, label, figures, redefined, behind, rows, is: 'changed' };
}

function quantityChanges(old: LockedFigure, now: LockedFigure): readonly QuantityChange[] {
  const before = quantitiesOf(old);
  const after = quantitiesOf(now);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((address) => {
    const [a, b] = [before.get(address) ?? null, after.get(address) ?? null];
    const same = a && b ? a.text === b.text && a.n === b.n && a.d === b.d : isNothing(a ?? b);
    return same ? [] : [{ address, label: (b ?? a)!.label, old: a, now: b }];
  });
}

const quantitiesOf = ({ shown }: LockedFigure): ReadonlyMap<string, ShownQuantity> =>
  new Map([shown, ...shown.parts].map((quantity) => [quantity.address, quantity]));

/** A category that was declared later, and has no rows, is no change. */
const isNothing = (quantity: ShownQuantity | null): boolean => quantity?.n === 0 || quantity?.value === null;

function segmentChanges(old: LockedFigure, now: LockedFigure): LockChange['behind'] {
  const columns = Object.keys(old.segments ?? {}).filter((column) =>
    Object.hasOwn(now.segments ?? {}, column),
  );
  return columns.flatMap((column) => {
    const [a, b] = [old.segments![column]!, now.segments![column]!];
    return [...new Set([...Object.keys(b), ...Object.keys(a)])].flatMap((value) =>
      // The rows of a count are all in its numerator.
      (now.adds === 'share' ? [0, 1] : [1]).flatMap((at) => {
        const [before, after] = [countIn(a, value, at), countIn(b, value, at)];
        return before === after ? [] : [{ place: `${column}/${value}`, old: before, now: after }];
      }),
    );
  });
}

const countIn = (
  values: Readonly<Record<string, readonly [number, number]>>,
  value: string,
  at: number,
): number => (Object.hasOwn(values, value) ? values[value]![at]! : 0);

/** Digests over other columns cannot be compared. */
const digestChanged = ({ rows: a }: LockedFigure, { rows: b }: LockedFigure): boolean =>
  a !== null && b !== null && a.columns.join('\n') === b.columns.join('\n') && a.digest !== b.digest;
