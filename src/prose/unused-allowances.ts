import type { Problem } from '../model/problem.ts';
import type { BoundProse } from './bind-prose.ts';
import type { ProseContext } from './context.ts';

/** A note for each entry of the allow-list that met no number in any section of the report. */
export function unusedAllowances(
  sections: readonly Pick<BoundProse, 'usedAllowances'>[],
  { allowedNumbers }: Pick<ProseContext, 'allowedNumbers'>,
): readonly Problem[] {
  const used = new Set(sections.flatMap(({ usedAllowances }) => usedAllowances));
  return allowedNumbers.flatMap(({ text, place }, index): readonly Problem[] =>
    used.has(index) ? [] : [{ code: 'allowed-number-unused', severity: 'note', place, args: { text } }],
  );
}
