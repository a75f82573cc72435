import type { Lock, Restatement } from '../model/lock.ts';
import { compareLocks, type QuantityChange } from './compare-locks.ts';

/**
 * The lock with today's figures in place of the old ones, and what was corrected, when and why. Null when
 * nothing differs. `adjust` gives the difference of two printed numbers.
 */
export function restate(
  old: Lock,
  now: Lock,
  { on, reason }: Pick<Restatement, 'on' | 'reason'>,
  adjust: (change: QuantityChange) => string | null,
): Lock | null {
  const changes = compareLocks(old, now).filter(({ is }) => is !== 'new');
  if (changes.length === 0) return null;
  const figures = Object.fromEntries(
    changes.flatMap(({ kpi, is, figures: changed }) =>
      is === 'gone'
        ? [[kpi, { initial: old.figures[kpi]!.shown.text, adjustment: null, restated: null }]]
        : changed.map((change) => [
            change.address,
            {
              initial: change.old?.text ?? null,
              adjustment: adjust(change),
              restated: change.now?.text ?? null,
            },
          ]),
    ),
  );
  return { ...now, published: old.published, restatements: [...old.restatements, { on, reason, figures }] };
}
