import { type EmptyRule, type Kpi, SMALL } from '../model/kpi.ts';
import { parseThreshold, type Threshold } from '../model/threshold.ts';
import { readTargets } from './read-targets.ts';
import { readSpan, readValid } from './read-validity.ts';
import type { Surroundings } from './resolver.ts';
import type { Words } from './shape.ts';
import type { Path } from './tree.ts';

/** What any KPI may say, whatever it measures. */
export function readCommon(
  words: Words,
  path: Path,
  { terms, findings }: Surroundings,
): Pick<Kpi, 'better' | 'targets' | 'empty' | 'note' | 'small' | 'failOn' | 'valid' | 'span'> {
  const { target, 'higher-is-better': higher, 'lower-is-better': lower } = words;
  if (higher === true && lower === true)
    findings.add('better-both', [...path, 'lower-is-better'], { name: 'lower-is-better' });
  const better = higher === lower ? null : higher === true ? 'higher' : lower === true ? 'lower' : null;
  const targets =
    target === undefined ? new Map() : readTargets(target, [...path, 'target'], terms, findings);
  const against = better === 'higher' ? /^(at-most|less-than)$/ : /^(at-least|more-than)$/;
  for (const { direction } of targets.values())
    if (better !== null && against.test(direction))
      findings.add('target-against', [...path, 'target'], { direction, better }, 'warning');
  const valid = readValid(words, path, terms, findings);
  const span = readSpan(words['span'], [...path, 'span'], findings);
  return {
    better,
    targets,
    empty: (words['empty'] as EmptyRule | undefined) ?? 'undecided',
    ...(valid && { valid }),
    ...(span && { span }),
    note: (words['note'] as string | undefined) ?? null,
    small: (words['small'] as number | undefined) ?? SMALL,
    ...(words['fail-on'] !== undefined && { failOn: thresholdsOf(words['fail-on']) }),
  };
}

const thresholdsOf = (words: unknown): readonly Threshold[] =>
  [words].flat().flatMap((text) => parseThreshold(String(text)) ?? []);
