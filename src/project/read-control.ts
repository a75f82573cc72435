import type { Quantity } from '../model/quantity.ts';
import type { ControlTotal } from '../model/source.ts';
import type { Findings } from './findings.ts';
import { type Draft, type Drafts, findColumn, findSource } from './lookup.ts';
import { quantityOf } from './resolver.ts';
import { isMapping } from './shape.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** Control totals by canonical term id: `{ 2024H1: { rows: 466, 合計点: 812 } }`. */
export function readControl(
  draft: Draft,
  value: unknown,
  path: Path,
  terms: TermReader,
  findings: Findings,
): ReadonlyMap<string, ControlTotal> {
  return new Map(
    Object.entries(isMapping(value) ? value : {}).flatMap(([text, totals]) => {
      const at = [...path, text];
      const term = terms.id(text, at);
      if (term === null || !isMapping(totals)) return [];
      return [[term, readTotals(draft, totals, at, findings)] as const];
    }),
  );
}

function readTotals(
  draft: Draft,
  totals: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): ControlTotal {
  let rows: number | null = null;
  const sums = new Map<string, Quantity>();
  for (const [name, value] of Object.entries(totals)) {
    const at = [...path, name];
    const amount = typeof value === 'number' || typeof value === 'string' ? quantityOf(value) : null;
    const whole = amount !== null && amount.d === 1 && amount.n >= 0;
    if (amount === null || (name === 'rows' && !whole))
      findings.add('config-number', at, { written: String(value) });
    else if (name === 'rows') rows = amount.n;
    else if (findColumn(draft, name, at, findings, ['number'])) sums.set(name, amount);
  }
  return { rows, sums, place: findings.place(path) };
}

/** Columns that refer to the rows of another source, which must have a key of one column. */
export function readReferences(
  drafts: Drafts,
  draft: Draft,
  value: unknown,
  path: Path,
  findings: Findings,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(isMapping(value) ? value : {}).flatMap(([column, name]) => {
      const at = [...path, column];
      const known = findColumn(draft, column, at, findings, ['text', 'person']);
      const source = findSource(drafts, name, at, findings)?.source;
      if (source && source.key.length !== 1)
        findings.add('reference-key', at, { value: source.name, columns: source.key });
      return known && source?.key.length === 1 ? [[column, source.name] as const] : [];
    }),
  );
}
