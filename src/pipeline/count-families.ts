import { tryAhead } from '../ingest/borne-out.ts';
import type { Project } from '../model/project.ts';
import type { InputFile } from '../model/table.ts';
import { personsOf } from '../prose/person-digests.ts';
import { anyOf, type PersonalValues, personalValues } from '../prose/personal-values.ts';
import { type Asking, type FamilyCount, type TalliedFamily, tallyFamily } from './count-family.ts';
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
 * in which order: those come last of which another thread reads a file meanwhile, since it takes a while to begin. What it
 * found is asked for when all rows are read, of the last files first: those that it has not begun by then are left to this one.
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
  const all = familiesOf(project);
  const filesOf = ({ sources }: Family): readonly InputFile[] =>
    [...sources.keys()].flatMap((name) => inputs.files.get(name) ?? []);
  let done = 0;
  const tally = (family: Family): (() => FamilyCount) => {
    const before = done;
    done += filesOf(family).reduce((sum, { bytes }) => sum + bytes.length, 0);
    const told: Told = (label, own) => inputs.told?.(label, before + own);
    const read = (isAhead: boolean): TalliedFamily =>
      tallyFamily(project, family, inputs.files, asking, told, isAhead);
    const ahead = tryAhead(filesOf(family), read);
    if (ahead) return () => (ahead.stands() ? ahead : read(false)).count();
    return read(false).count;
  };
  const rest = all.filter(({ name }) => !inputs.remembered?.has(name));
  const isAside = (family: Family): boolean => filesOf(family).some(({ survey }) => survey);
  const inOrder = [...rest.filter((family) => !isAside(family)), ...rest.filter(isAside)];
  const tallied = inOrder.map((family) => [family.name, tally(family)] as const);
  const counts = new Map(inputs.remembered);
  for (const [name, count] of tallied.toReversed()) counts.set(name, count());
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
