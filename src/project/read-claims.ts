import { fixedClaim } from '../model/claim.ts';
import type { Direction, Target } from '../model/kpi.ts';
import type { Project } from '../model/project.ts';
import type { Findings } from './findings.ts';
import { directions } from './kpi-words.ts';
import { quantityOf } from './resolver.ts';
import { isMapping, readWords } from './shape.ts';
import { goalShape } from './shapes.ts';
import type { Path } from './tree.ts';

/** What words in place of numbers promise, each by one or more bounds that some number keeps. */
export function readClaims(value: unknown, path: Path, findings: Findings): Project['claims'] {
  const entries = isMapping(value) ? Object.entries(value) : [];
  return new Map(
    entries.map(([says, bounds]) => [says, readBounds(says, bounds, [...path, says], findings)] as const),
  );
}

function readBounds(says: string, value: unknown, path: Path, findings: Findings): readonly Target[] {
  if (fixedClaim(says)) findings.add('claim-fixed', path, { name: says });
  const { words, sound } = readWords(value, goalShape(), path, findings);
  const bounds = Object.entries(words).flatMap(([direction, written]): readonly Target[] => {
    const quantity = quantityOf(written as number | string);
    if (!quantity) findings.add('config-number', [...path, direction], { written: String(written) });
    return quantity ? [{ direction: direction as Direction, value: quantity }] : [];
  });
  if (sound && bounds.length === 0) findings.add('target-form', path, { known: Object.keys(directions) });
  if (bounds.length > 1 && !canBeKept(bounds)) findings.add('claim-impossible', path, { name: says });
  return bounds;
}

/** Whether a number between the lower and the upper bounds exists. */
function canBeKept(bounds: readonly Target[]): boolean {
  const worth = ({ value: { n, d } }: Target): number => n / d;
  const of = (...names: readonly Direction[]) => bounds.filter(({ direction }) => names.includes(direction));
  const low = Math.max(...of('at-least', 'more-than', 'equal').map(worth));
  const high = Math.min(...of('at-most', 'less-than', 'equal').map(worth));
  const strict = of('more-than', 'less-than').some((bound) => worth(bound) === low || worth(bound) === high);
  return strict ? low < high : low <= high;
}
