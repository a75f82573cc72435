import { measures } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { nearest } from '../model/nearest.ts';
import type { Findings } from './findings.ts';
import type { Hint } from './shape.ts';
import { commonShape, kpiShape } from './shapes.ts';
import type { Path } from './tree.ts';

/** The kind of a KPI: the measure that its verb names. */
export interface Verb {
  readonly name: string;
  readonly measure: Measure;
}

const kinds: ReadonlyMap<string, Measure> = new Map(Object.entries(measures));

/** The verbs, in the order of the registry. */
export const verbs: readonly string[] = [...kinds.keys()];

/**
 * The one verb among the keys of a KPI, or null after a problem that names the verbs found or the
 * verb most likely meant.
 */
export function findVerb(keys: readonly string[], path: Path, findings: Findings): Verb | null {
  const found = keys.filter((key) => kinds.has(key));
  const main = found.filter((verb) => !found.some((other) => other !== verb && isWordOf(verb, other)));
  const [name] = main;
  if (main.length === 1 && name !== undefined) return { name, measure: kinds.get(name) as Measure };
  if (main.length > 1) findings.add('verb-several', [...path, main[1]!], { verbs: main, name: main[1]! });
  else reportMissing(keys, path, findings);
  return null;
}

/** The kinds to which a key belongs, when it stands in one that it does not belong to. */
export const belongsTo: Hint = (key) => {
  const known = verbs.filter((verb) => isWordOf(key, verb));
  return known.length > 0 ? { verbs: known } : {};
};

function reportMissing(keys: readonly string[], path: Path, findings: Findings): void {
  const strange = keys.filter((key) => !commonShape().keys.includes(key));
  const typo = strange.find((key) => nearest(key, verbs) !== null);
  const belonging = strange.flatMap((key) => belongsTo(key)['verbs'] ?? []);
  if (typo !== undefined)
    findings.add('verb-unknown', [...path, typo], {
      name: typo,
      known: verbs,
      nearest: nearest(typo, verbs)!,
    });
  else findings.add('verb-missing', path, { known: belonging.length > 0 ? [...new Set(belonging)] : verbs });
}

const isWordOf = (key: string, verb: string): boolean => kpiShape(verb).keys.includes(key);
