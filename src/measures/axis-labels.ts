import { UNCLASSIFIED } from '../model/figure.ts';
import type { Axis } from './axis.ts';
import type { Resolver } from './measure.ts';

type Problem = Resolver['problem'];

/** A category of the name that a total or 未分類 has in the table could not be told from it. */
export function checkLabels(
  key: string,
  axis: Axis,
  totals: Readonly<Record<string, string>>,
  problem: Problem,
): void {
  const taken = [...Object.values(totals), ...Object.values(UNCLASSIFIED)];
  for (const name of labelsOf(axis))
    if (taken.includes(name)) problem('axis-label', [key], { name, column: axis.column });
}

/** `a/b` and `c` make the address of `a` and `b/c`. */
export function checkAddresses(rows: Axis, columns: Axis, problem: Problem): void {
  const all = labelsOf(rows).flatMap((row) => labelsOf(columns).map((column) => `${row}/${column}`));
  const twice = all.find((address, at) => all.indexOf(address) !== at);
  if (twice !== undefined) problem('axis-labels-slash', ['columns'], { address: twice });
}

const labelsOf = (axis: Axis): readonly string[] => (axis.by === 'column' ? axis.labels : []);
