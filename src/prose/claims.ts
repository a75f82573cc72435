import { type Claim, fixedClaim, fixedWords, keeps } from '../model/claim.ts';
import type { ShownQuantity } from '../model/report.ts';
import type { ProseContext } from './context.ts';
import type { Fault } from './fault.ts';
import { foldWidth } from './fold.ts';

/**
 * What is wrong with a word that stands for a figure (全件, 30%超, 数名), or null when it is true. What a
 * word without a number of its own promises (ほぼ全件, 数名) is declared under `report: claims:`.
 */
export function claimFault(says: string, shown: ShownQuantity, { claims }: ProseContext): Fault | null {
  const declared = claims.get(says);
  const claim: Claim | null = declared ? { is: 'bounds', of: declared, unit: null } : fixedClaim(says);
  const { address, text, unit } = shown;
  const args = { says, address, text };
  if (!claim) return { code: 'claim-unknown', args: { says, known: [...claims.keys(), ...fixedWords] } };
  if (claim.is === 'whole' && !isShare(shown)) return { code: 'claim-not-share', args };
  if (claim.is === 'bounds' && claim.unit && foldWidth(claim.unit) !== foldWidth(unit))
    return { code: 'claim-unit', args: { ...args, unit } };
  const { n, d, times = 1 } = shown;
  const quantity = n === null || d === null ? null : { n, d };
  return keeps(claim, quantity, times) ? null : { code: 'claim-untrue', args };
}

const isShare = ({ unit, times = 1 }: ShownQuantity): boolean => times === 100 || foldWidth(unit) === '%';
