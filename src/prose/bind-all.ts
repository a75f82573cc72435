import type { Problem } from '../model/problem.ts';
import type { ProseBlock, Report } from '../model/report.ts';
import { bindProse } from './bind-prose.ts';
import type { ProseContext } from './context.ts';
import { inReadingOrder } from './problem-order.ts';
import type { ProseFile } from './prose-file.ts';

/**
 * Binds the prose of every section of a report. Problems of shared files are given once, numbers as
 * often as they are printed; entries of the allow-list that met no number in any section are notes.
 */
export function bindAll(
  files: ReadonlyMap<string, ProseFile>,
  names: readonly string[],
  context: ProseContext,
): {
  readonly sections: ReadonlyMap<string, readonly ProseBlock[]>;
  readonly problems: readonly Problem[];
  readonly numbers: Report['numbers'];
} {
  const bound = new Map([...new Set(names)].map((name) => [name, bindProse(files, name, context)]));
  const all = [...bound.values()];
  const used = new Set(all.flatMap(({ usedAllowances }) => usedAllowances));
  const sum = (key: keyof Report['numbers']): number =>
    all.reduce((total, { numbers }) => total + numbers[key], 0);
  const unused = context.allowedNumbers.flatMap(({ text, place }, index): readonly Problem[] =>
    used.has(index) ? [] : [{ code: 'allowed-number-unused', severity: 'note', place, args: { text } }],
  );
  return {
    sections: new Map([...bound].map(([name, { blocks }]) => [name, blocks])),
    problems: inReadingOrder([...all.flatMap(({ problems }) => problems), ...unused]),
    numbers: { bound: sum('bound'), allowed: sum('allowed'), unbacked: sum('unbacked') },
  };
}
