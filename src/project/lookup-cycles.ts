import type { Findings } from './findings.ts';
import type { Drafts } from './lookup.ts';

/** Names every circle of columns that are looked up by each other once, at its first lookup in the file. */
export function reportLookupCycles(drafts: Drafts, findings: Findings): void {
  const done = new Set<string>();
  const follow = (source: string, column: string, trail: readonly string[]): void => {
    const name = `${source}.${column}`;
    const start = trail.indexOf(name);
    if (start >= 0) {
      const cycle = [...trail.slice(start), name];
      findings.add('lookup-cycle', ['sources', source, 'columns', column, 'lookup'], { cycle });
    }
    const lookup = drafts.get(source)?.source.columns.get(column)?.lookup;
    if (start >= 0 || done.has(name) || !lookup) return;
    const { by, valid, take } = lookup;
    const next = [...trail, name];
    for (const { own } of by) follow(source, own, next);
    if (valid) follow(source, valid.asOf, next);
    for (const theirs of [take, ...by.map((pair) => pair.theirs), valid?.from, valid?.to])
      if (typeof theirs === 'string') follow(lookup.source, theirs, next);
    done.add(name);
  };
  for (const [source, draft] of drafts)
    for (const column of draft?.source.columns.keys() ?? []) follow(source, column, []);
}
