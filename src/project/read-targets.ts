import type { Direction, Target } from '../model/kpi.ts';
import { nearest } from '../model/nearest.ts';
import type { Findings } from './findings.ts';
import { directions } from './kpi-words.ts';
import { quantityOf } from './resolver.ts';
import { isMapping, readWords } from './shape.ts';
import { goalShape } from './shapes.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** The targets of a KPI by canonical term id, one for every term under `*`. */
export function readTargets(
  value: unknown,
  path: Path,
  terms: TermReader,
  findings: Findings,
): ReadonlyMap<string, Target> {
  if (!isMapping(value)) {
    findings.add('target-form', path, { known: words });
    return new Map();
  }
  if (Object.keys(value).some((key) => nearest(key, words) !== null)) {
    const goal = readGoal(value, path, findings);
    return new Map(goal ? [['*', goal]] : []);
  }
  if (Object.keys(value).length === 0) findings.add('target-form', path, { known: words });
  return new Map(
    Object.entries(value).flatMap(([text, goal]) => {
      const at = [...path, text];
      const term = text === '*' ? text : terms.id(text, at);
      const target = readGoal(goal, at, findings);
      return term !== null && target ? [[term, target] as const] : [];
    }),
  );
}

const words = Object.keys(directions);

function readGoal(value: unknown, path: Path, findings: Findings): Target | null {
  if (!isMapping(value)) {
    findings.add('target-form', path, { known: words });
    return null;
  }
  const goal = readWords(value, goalShape(), path, findings);
  const said = Object.entries(goal.words) as [Direction, number | string][];
  const [first] = said;
  if (goal.sound && said.length !== 1) findings.add('target-form', path, { known: words });
  if (!first) return null;
  const quantity = quantityOf(first[1]);
  if (!quantity) findings.add('config-number', [...path, first[0]], { written: String(first[1]) });
  return quantity && { direction: first[0], value: quantity };
}
