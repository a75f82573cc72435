import type { Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import { changedInputs, compareLocks, type LockChange } from './compare-locks.ts';

/**
 * A closed term compiled again: whatever is not as it was published is an error with KPI, old, new and the
 * input that changed. `frozen` refuses the run, so that not even a draft is written.
 */
export function closedTermProblems(old: Lock, now: Lock, frozen: boolean): readonly Problem[] {
  const inputs = changedInputs(old, now);
  return compareLocks(old, now).map((change): Problem => {
    const problem = problemOf(change, old.term, inputs);
    const error = change.is !== 'new';
    return {
      ...problem,
      severity: error ? 'error' : 'note',
      affects: [change.kpi],
      ...(error && frozen && { refuses: true }),
    };
  });
}

/** An earlier term that another report refers to: the lock is printed, and that the rows say otherwise is
 * a warning, refused when `frozen`. */
export function earlierTermProblems(
  old: Lock,
  now: Lock,
  unknown: ReadonlySet<string>,
  frozen: boolean,
): readonly Problem[] {
  const inputs = changedInputs(old, now);
  const known = compareLocks(old, now).filter(({ kpi, is }) => is === 'changed' && !unknown.has(kpi));
  const used = Object.keys(now.figures).filter((kpi) => unknown.has(kpi) && isKnown(old, kpi));
  return [
    ...known
      .filter(({ figures, redefined }) => figures.length > 0 || redefined)
      .map(
        (change): Problem => ({
          ...problemOf(change, old.term, inputs),
          code: change.redefined ? 'lock-earlier-redefined' : 'lock-earlier-disagrees',
          severity: change.redefined ? 'note' : frozen ? 'error' : 'warning',
          affects: [change.kpi],
          ...(frozen && !change.redefined && { refuses: true }),
        }),
      ),
    ...(used.length > 0
      ? [{ code: 'lock-used', severity: 'note', args: { term: old.term, count: used.length } } as const]
      : []),
  ];
}

const isKnown = ({ figures }: Lock, kpi: string): boolean =>
  Object.hasOwn(figures, kpi) && figures[kpi]?.shown.value !== null;

function problemOf(
  { kpi, label, figures, redefined, behind, is }: LockChange,
  term: string,
  inputs: readonly string[],
): Omit<Problem, 'severity'> {
  const common = { kpi, label, term, inputs, file: `lock/${term}.json` };
  if (is !== 'changed') return { code: is === 'gone' ? 'lock-kpi-gone' : 'lock-kpi-new', args: common };
  const changes = figures.map(({ address, old, now }) => `${address} ${exactText(old)} → ${exactText(now)}`);
  if (redefined) return { code: 'lock-redefined', args: { ...common, changes } };
  if (figures.length > 0) return { code: 'lock-figure-changed', args: { ...common, changes } };
  return {
    code: 'lock-rows-changed',
    args: { ...common, changes: behind.map(({ place, old, now }) => `${place} ${old} → ${now}`) },
  };
}

/** `26.9% (89/330)` */
const exactText = (quantity: LockChange['figures'][number]['old']): string => {
  if (quantity === null) return '—';
  return quantity.d === null || quantity.d === 1
    ? quantity.text
    : `${quantity.text} (${quantity.n}/${quantity.d})`;
};
