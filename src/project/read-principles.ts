import {
  byPrinciple,
  type Edition,
  isInEdition,
  type PrincipleId,
  parsePrinciple,
  principleLabel,
  principlesOf,
} from '../model/principle.ts';
import type { Findings } from './findings.ts';
import type { Path } from './tree.ts';

/** Principles met so far, by their label, as they were written. */
export type Named = Map<string, { readonly principle: PrincipleId; readonly written: string }>;

export const namesOf = (named: Named): readonly PrincipleId[] =>
  [...named.values()].map(({ principle }) => principle);

/** The principle that a key names, or null after a problem: none, none of the edition, or one named before. */
export function readPrinciple(
  name: string,
  path: Path,
  edition: Edition | null,
  named: Named,
  findings: Findings,
): PrincipleId | null {
  const principle = parsePrinciple(name);
  if (principle === null) {
    findings.add('mapping-principle', path, { name, value: name });
    return null;
  }
  if (edition !== null && !isInEdition(principle, edition)) {
    findings.add('mapping-edition', path, { name, value: name, edition });
    return null;
  }
  const label = principleLabel(principle, 'ja');
  const other = named.get(label);
  if (other) findings.add('mapping-twice', path, { name, value: name, other: other.written });
  named.set(label, { principle, written: name });
  return principle;
}

/** Names, at the table, every principle of the edition that has no row, and every note that was skipped. */
export function sayLeftOut(
  found: readonly PrincipleId[],
  edition: Edition,
  path: Path,
  findings: Findings,
): void {
  const has = (wanted: PrincipleId): boolean => found.some((one) => byPrinciple(one, wanted) === 0);
  const skipped = found.flatMap(({ note, ...one }) =>
    Array.from({ length: Math.max(0, (note ?? 0) - 1) }, (_, i) => ({ ...one, note: i + 1 })),
  );
  const missing = [...principlesOf(edition), ...skipped].filter((one) => !has(one)).sort(byPrinciple);
  if (missing.length === 0) return;
  const labels = (language: 'ja' | 'en') => [...new Set(missing.map((one) => principleLabel(one, language)))];
  findings.add('mapping-left-out', path, { ja: labels('ja'), en: labels('en'), edition }, 'warning');
}
