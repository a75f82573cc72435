import { hash } from 'node:crypto';
import type { Term } from '../../calendar/term.ts';
import type { Depth } from '../../model/figure.ts';
import type { Project } from '../../model/project.ts';
import type { FamilyCount } from '../../pipeline/count-family.ts';
import { type Family, familiesOf } from '../../pipeline/families.ts';
import { type Remembered, recall, remember } from '../../pipeline/remembered.ts';
import type { FoundFile } from '../files/find-files.ts';
import type { Shell } from '../shell.ts';
import { BUILD } from './build-digest.ts';
import { forget, keep, readKept } from './kept.ts';
import { foreignNames, nameOfCounts } from './names.ts';
import { fromPlain, type PlainValue, toPlain } from './plain-value.ts';
import type { Resting } from './resting.ts';
import type { Salts } from './salts.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** What was counted in earlier runs, and what takes what was counted in this one. */
export interface KeptCounts {
  /** By the family's name: those of which every file is as it was. */
  readonly remembered: ReadonlyMap<string, FamilyCount>;
  keep(families: readonly FamilyCount[]): void;
}

/** All that what is counted depends on, beside the files and this tool. */
export interface Counting {
  readonly project: Project;
  /** Digest of all definitions. */
  readonly definitions: string;
  readonly term: Term;
  readonly asOf: number;
  readonly wanted: readonly Term[];
  readonly depth: Depth;
}

/** What keeping stands on, for all that a run keeps. */
export interface Keeping {
  readonly resting: Resting;
  readonly salts: Salts;
}

/**
 * What rows said when they were last read, where no file of a family was touched since: size, time of change,
 * time of any change, and number on the disk are what they were, and it had come to rest two seconds before it
 * was read. Below 1 MiB of input nothing is kept, because reading it takes no longer.
 */
export function keptCounts(
  shell: Pick<Shell, 'disk' | 'processes' | 'now'>,
  folder: string,
  counting: Counting,
  found: ReadonlyMap<string, readonly FoundFile[]>,
  { resting, salts }: Keeping,
  build: string | null = BUILD,
): KeptCounts {
  const families = familiesOf(counting.project).map((family) => stamped(shell, family, counting, found));
  if (build === null || families.reduce((sum, { bytes }) => sum + bytes, 0) < WORTH) return NOTHING;
  const keyOf = ({ key }: Stamped): string => [build, process.version, process.arch, key].join('\n');
  const remembered = new Map<string, FamilyCount>();
  for (const family of families) {
    if (family.key === null) continue;
    const kept = readKept(shell.disk, folder, family.file, keyOf(family), 'data');
    if (kept !== null)
      remembered.set(family.name, recall(family.name, fromPlain(kept as PlainValue) as Remembered));
  }
  return {
    remembered,
    keep(counts) {
      const fresh = families.filter(({ name, key }) => key !== null && !remembered.has(name));
      for (const family of fresh) {
        const count = counts.find((one) => one.family === family.name);
        if (!count || !resting.isAtRest(family.touched)) continue;
        const digest = salts.digestWith(count.digested[0]?.salt ?? null);
        const plain = toPlain(remember(count, counting.project, counting.term, digest));
        if (plain?.json) keep(shell, folder, family.file, keyOf(family), plain, 'data');
      }
      if (fresh.length > 0) forget(shell, folder, 'data', foreignNames(counting.project));
    },
  };
}

/** Bytes of input from which remembering pays. */
const WORTH = 1 << 20;

const NOTHING: KeptCounts = { remembered: new Map(), keep: () => {} };

interface Stamped {
  readonly name: string;
  /** Under which it is kept. */
  readonly file: string;
  /** Null where a file could not be looked at. */
  readonly key: string | null;
  readonly bytes: number;
  /** When any of its files was last touched, in milliseconds since 1970. */
  readonly touched: number;
}

function stamped(
  { disk }: Pick<Shell, 'disk'>,
  { name, sources }: Family,
  { definitions, term, asOf, wanted, depth }: Counting,
  found: ReadonlyMap<string, readonly FoundFile[]>,
): Stamped {
  const files = [...sources.keys()].map((source) => found.get(source) ?? []);
  const stamps = files.map((all) => all.map(({ real }) => stampOf(disk, real)));
  const whole = stamps.flat().filter((stamp): stamp is Stamp => stamp !== null);
  const terms = wanted.map(({ id }) => id);
  const about = [definitions, name, term.id, asOf, terms, depth];
  const paths = files.map((all) => all.map(({ path }) => path));
  const isWhole = whole.length === stamps.flat().length && whole.length > 0;
  return {
    name,
    file: nameOfCounts(term.id, name),
    key: isWhole
      ? hash('sha256', JSON.stringify([about, paths, stamps.map((all) => all.map((one) => one?.text))]))
      : null,
    bytes: whole.reduce((sum, { bytes }) => sum + bytes, 0),
    touched: Math.max(...whole.map(({ touched }) => touched)),
  };
}
