import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Cell, cellMaker, type Maker } from './cells.ts';
import { type Chance, chanceFrom } from './chance.ts';

/**
 * `records.yaml`: how many rows of which kind each export holds. A key beside `rows`, `spread` and `why` is
 * a column; `every` has the cells of all groups that do not say their own.
 */
interface Records {
  readonly seed: number;
  readonly files: Readonly<Record<string, Export>>;
}

interface Export {
  readonly columns: readonly string[];
  readonly every?: Readonly<Record<string, Cell>>;
  readonly groups: readonly Group[];
}

interface Group {
  /** How many rows; with `spread` the rows are those of its values. */
  readonly rows?: number;
  /** A column and how many rows have each of its values. */
  readonly spread?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Why the rows are there, for whoever reads the file. */
  readonly why?: string;
  readonly [column: string]: unknown;
}

/** Writes the exports of a project below a folder, the same bytes every time. Gives the rows written. */
export function writeRecords(fixture: string, folder: string): number {
  const { seed, files }: Records = parse(readFileSync(join(fixture, 'records.yaml'), 'utf8'), {
    merge: true,
  });
  const sizes = Object.entries(files).map(([path, one], index) => {
    const lines = linesOf(one, chanceFrom(seed + index));
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${[one.columns.join(','), ...lines].join('\n')}\n`);
    return lines.length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

function linesOf({ columns, every = {}, groups }: Export, chance: Chance): string[] {
  const serials = new Map<string, number>();
  const lines = groups.flatMap(apart).flatMap((group) => {
    const rows = group.rows ?? 0;
    const cells = { ...every, ...group } as Readonly<Record<string, Cell>>;
    const makers: readonly Maker[] = columns.map((column) => cellMaker(cells[column], rows, chance, serials));
    const unknown = Object.keys(group).find((key) => !WORDS.includes(key) && !columns.includes(key));
    if (unknown !== undefined) throw new Error(`${unknown} is no column`);
    return Array.from({ length: rows }, (_, index) => lineOf(columns, makers, index));
  });
  return shuffled(lines, chance);
}

const WORDS = ['rows', 'spread', 'why'];

/** A group for every value of the column that is spread. */
function apart({ spread, ...group }: Group): readonly Group[] {
  const [first] = Object.entries(spread ?? {});
  if (!first) return [group];
  const [column, values] = first;
  return Object.entries(values).map(([value, rows]) => ({ ...group, [column]: value, rows }));
}

/** Cells are made from left to right: one that counts from another needs it before itself. */
function lineOf(columns: readonly string[], makers: readonly Maker[], index: number): string {
  const row = new Map<string, string>();
  makers.forEach((make, k) => {
    row.set(columns[k]!, make(index, row));
  });
  return [...row.values()].join(',');
}

function shuffled(lines: string[], chance: Chance): string[] {
  for (let i = lines.length - 1; i > 0; i--) {
    const j = chance(i + 1);
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  }
  return lines;
}
