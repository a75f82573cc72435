import type { Lookup, Source } from '../model/source.ts';

/** A column that is filled, and its source. */
export interface Filled {
  readonly source: Source;
  readonly column: string;
  readonly lookup: Lookup;
}

type Sources = ReadonlyMap<string, Source>;
type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** The columns to read from files so that the wanted ones can be filled: those wanted, and what lookups stand on. */
export function columnsToRead(wanted: Wanted, sources: Sources): Wanted {
  const all = new Map([...sources.keys()].map((name) => [name, new Set(wanted.get(name))]));
  const want = ({ source, column }: Stand): void => {
    all.get(source)?.add(column);
    for (const stand of standsOf(source, column, sources)) want(stand);
  };
  for (const [source, columns] of wanted) for (const column of [...columns]) want({ source, column });
  return all;
}

/** The looked-up columns among those wanted, each after all that it stands on. A circle is a bug: it was checked. */
export function fillOrder(wanted: Wanted, sources: Sources): readonly Filled[] {
  const order: Filled[] = [];
  const seen = new Set<string>();
  const visit = ({ source, column }: Stand): void => {
    const key = JSON.stringify([source, column]);
    if (seen.has(key)) return;
    seen.add(key);
    for (const stand of standsOf(source, column, sources)) visit(stand);
    const own = sources.get(source);
    const lookup = own?.columns.get(column)?.lookup;
    if (own && lookup) order.push({ source: own, column, lookup });
  };
  for (const [source, columns] of wanted) for (const column of columns) visit({ source, column });
  return order;
}

interface Stand {
  readonly source: string;
  readonly column: string;
}

/** Columns from which a looked-up one is worked out; none for others. */
function standsOf(source: string, column: string, sources: Sources): readonly Stand[] {
  const lookup = sources.get(source)?.columns.get(column)?.lookup;
  if (!lookup) return [];
  const { by, valid, take, source: list } = lookup;
  const own = [...by.map((pair) => pair.own), ...(valid ? [valid.asOf] : [])];
  const theirs = [take, ...by.map((pair) => pair.theirs), ...[valid?.from, valid?.to].filter(isNamed)];
  return [
    ...own.map((name) => ({ source, column: name })),
    ...theirs.map((name) => ({ source: list, column: name })),
  ];
}

const isNamed = (name: string | null | undefined): name is string => typeof name === 'string';
