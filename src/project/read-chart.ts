import type { ChartKind, ChartWish } from '../model/chart.ts';
import type { Verb } from './find-verb.ts';
import type { Surroundings } from './resolver.ts';
import { quantityOf } from './resolver.ts';
import { isMapping, type Words } from './shape.ts';
import type { Path } from './tree.ts';

/** How a KPI asks to be drawn; null when it does not, or after a problem. */
export function readChart(
  words: Words,
  { name: verb, measure }: Verb,
  date: string | null,
  path: Path,
  { findings }: Surroundings,
): ChartWish | null {
  const written = words['chart'];
  if (written === undefined) return null;
  const wish = isMapping(written) ? written : { kind: written };
  const kind = wish['kind'] as ChartKind;
  const at = [...path, 'chart'];
  const fitting = measure.charts ?? [];
  if (!fitting.includes(kind)) {
    findings.add('chart-not-for', at, { value: kind, verb, known: fitting });
    return null;
  }
  if (kind === 'months' && date === null) {
    findings.add('chart-undated', at, { verb });
    return null;
  }
  for (const [key, kinds] of Object.entries(WORDS_OF))
    if (wish[key] !== undefined && !kinds.includes(kind))
      findings.add('chart-word', [...at, key], { name: key, value: kind, known: kinds });
  return {
    kind,
    from: wish['from'] === undefined ? null : quantityOf(wish['from'] as number | string),
    minimum: (wish['minimum'] as number | undefined) ?? MINIMUM,
    labels: (wish['labels'] as [string, string] | undefined) ?? null,
  };
}

/** Words that only some charts understand. */
const WORDS_OF: Readonly<Record<string, readonly ChartKind[]>> = {
  from: ['terms', 'bars'],
  labels: ['share'],
};

/** Below ten rows a picture shows chance. */
const MINIMUM = 10;
