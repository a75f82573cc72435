import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';

/** Columns of a source that checks read beside those of KPIs: control sums, and both ends of references. */
export const columnsChecked = (source: Source, { sources }: Project): readonly string[] => [
  ...[...(source.control?.values() ?? [])].flatMap(({ sums }) => [...sums.keys()]),
  ...(source.references?.keys() ?? []),
  ...([...sources.values()].some(({ references }) => [...(references?.values() ?? [])].includes(source.name))
    ? source.key
    : []),
];
