import { parseTerm } from '../../src/calendar/term.ts';
import type { Diff } from '../../src/diff/diff.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { Project } from '../../src/model/project.ts';
import type { InputFile } from '../../src/model/table.ts';
import { compareTerms } from '../../src/pipeline/compare-terms.ts';
import { readTables } from '../../src/pipeline/read-tables.ts';
import { exports, project } from '../sample/sample-project.ts';

const files = new Map(
  [...project.sources.values()].map(({ name, files: patterns }): [string, InputFile[]] => [
    name,
    [...exports]
      .filter(([path]) => patterns.some((pattern) => path.startsWith(pattern.replace(/\*.*$|\.csv$/, ''))))
      .map(([path, bytes]) => ({ path, bytes })),
  ]),
);

const { tables } = readTables(project, files, 'segments');

/** Two terms of the sample compared, with every explanation. */
export function sampleDiff(
  old: string,
  now: string,
  change: { readonly using?: Project; readonly locks?: ReadonlyMap<string, Lock> } = {},
): Diff {
  const [a, b] = [old, now].map((text) => parseTerm(text, 4)!);
  const asked = { old: a!, now: b!, why: true, prose: true, language: 'ja' as const };
  const known = { tables, prose: new Map(), locks: change.locks ?? new Map() };
  return compareTerms(change.using ?? project, known, asked).diff;
}

export { project };
