import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';

/** Sources whose rows meet: one looks something up in another, or refers to it. Most stand alone. */
export interface Family {
  readonly name: string;
  /** By name, in the order of `kpi.yaml`. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Every source in its family; families in the order of their first sources. */
export function familiesOf({ sources }: Pick<Project, 'sources'>): readonly Family[] {
  const headOf = new Map([...sources.keys()].map((name) => [name, name]));
  for (const source of sources.values())
    for (const met of metBy(source)) {
      const [one, other] = [headOf.get(source.name), headOf.get(met)];
      for (const [name, head] of headOf) if (head === other) headOf.set(name, one!);
    }
  const groups = new Map<string, Map<string, Source>>();
  for (const [name, source] of sources) {
    const head = headOf.get(name)!;
    const group = groups.get(head) ?? new Map<string, Source>();
    groups.set(head, group.set(name, source));
  }
  return [...groups.values()].map((group) => ({ name: [...group.keys()].join(' '), sources: group }));
}

const metBy = ({ columns, references }: Source): readonly string[] => [
  ...[...columns.values()].flatMap(({ lookup }) => (lookup ? [lookup.source] : [])),
  ...(references?.values() ?? []),
];
