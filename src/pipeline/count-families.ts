import type { Project } from '../model/project.ts';
import type { InputFile } from '../model/table.ts';
import { personsOf } from '../prose/person-digests.ts';
import { anyOf, type PersonalValues, personalValues } from '../prose/personal-values.ts';
import { type Asking, countFamily, type FamilyCount } from './count-family.ts';
import { type Family, familiesOf } from './families.ts';
import type { Told } from './read-tables.ts';

/** What the rows of all families say, together and each. */
export interface FamilyCounts
  extends Pick<FamilyCount, 'files' | 'rows' | 'answers' | 'uncounted' | 'problems' | 'refused'> {
  readonly families: readonly FamilyCount[];
  /** Persons that are named in any row. */
  readonly personal: PersonalValues;
}

/**
 * Reads and counts the rows of one family after another, but of those that are remembered. What is said does not tell
 * in which order: those come last of which another thread reads a file meanwhile, since it takes a while to begin.
 */
export function countFamilies(
  project: Project,
  inputs: {
    readonly files: ReadonlyMap<string, readonly InputFile[]>;
    readonly told?: Told;
    /** By the family's name. */
    readonly remembered?: ReadonlyMap<string, FamilyCount>;
  },
  asking: Asking,
): FamilyCounts {
  let done = 0;
  const count = (family: Family): FamilyCount => {
    const before = done;
    done += bytesOf(family, inputs.files);
    const told: Told = (label, own) => inputs.told?.(label, before + own);
    return countFamily(project, family, inputs.files, asking, told);
  };
  const all = familiesOf(project);
  const isAside = ({ sources }: Family): boolean =>
    [...sources.keys()].some((name) => inputs.files.get(name)?.some(({ survey }) => survey));
  const counts = new Map<string, FamilyCount>();
  for (const aside of [false, true])
    for (const family of all)
      if (isAside(family) === aside)
        counts.set(family.name, inputs.remembered?.get(family.name) ?? count(family));
  const families = all.map(({ name }) => counts.get(name)!);
  return {
    families,
    files: merged(project, families, ({ files }) => files),
    rows: merged(project, families, ({ rows }) => rows),
    answers: new Map(families.flatMap(({ answers }) => [...answers])),
    uncounted: merged(project, families, ({ uncounted }) => uncounted),
    problems: families.flatMap(({ problems }) => problems),
    refused: families.some(({ refused }) => refused),
    personal: personalIn(families),
  };
}

const bytesOf = ({ sources }: Family, files: ReadonlyMap<string, readonly InputFile[]>): number =>
  [...sources.keys()]
    .flatMap((name) => files.get(name) ?? [])
    .reduce((sum, { bytes }) => sum + bytes.length, 0);

/** By source, as sources are declared; those of a family need not follow each other. */
function merged<Value>(
  { sources }: Project,
  families: readonly FamilyCount[],
  of: (family: FamilyCount) => ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const all = new Map(families.flatMap((family) => [...of(family)]));
  return new Map([...sources.keys()].flatMap((name) => (all.has(name) ? [[name, all.get(name)!]] : [])));
}

function personalIn(families: readonly FamilyCount[]): PersonalValues {
  const known = families.flatMap(({ digested }) => digested.map(personsOf));
  return anyOf([personalValues(...families.map(({ persons }) => persons)), ...known]);
}
