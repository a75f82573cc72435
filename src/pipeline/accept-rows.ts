import type { Day } from '../calendar/day.ts';
import { rowDigests } from '../ingest/row-digest.ts';
import type { Acceptance } from '../model/acceptance.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { InputFile, Table } from '../model/table.ts';

/** Problems of rows, each with its source and the digest by which the row is told. */
export function nameRows(
  problems: readonly Problem[],
  tables: ReadonlyMap<string, Table>,
  inputs: ReadonlyMap<string, readonly InputFile[]>,
): readonly Problem[] {
  const named = new Map<Problem, Problem>();
  for (const { source, files } of tables.values())
    for (const file of files) {
      const input = inputs.get(source)?.find(({ path }) => path === file.path);
      const own = problems.filter(({ place }) => place?.file === file.path && place.line !== undefined);
      if (!input || own.length === 0) continue;
      const rows = own.map(({ place, args }) => ({
        first: place!.line!,
        last: Math.max(place!.line!, Number(args?.['lastLine'] ?? 0)),
      }));
      const digests = rowDigests(input, file, rows);
      for (const [i, problem] of own.entries())
        if (digests[i] !== null) named.set(problem, { ...problem, source, row: digests[i]! });
    }
  return problems.map((problem) => named.get(problem) ?? problem);
}

/**
 * Problems without those that someone accepted for as long as this: in their place stands one note for each
 * reason, with its count. An acceptance lapses when its row changes or goes, or the day it was given for passes.
 */
export function withoutAccepted(
  problems: readonly Problem[],
  { accepted = [], sources }: Pick<Project, 'accepted' | 'sources'>,
  asOf: Day,
): readonly Problem[] {
  const holding = accepted.filter(({ until }) => asOf <= until.last);
  const counts = new Map<Acceptance, number>();
  const left = problems.filter((problem) => {
    const found = problem.refuses ? undefined : holding.find((one) => isAbout(one, problem));
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    return found === undefined;
  });
  const idle = accepted.filter((one) => !counts.has(one));
  return [
    ...left,
    ...grouped([...counts.keys()]).map(({ source, reason, code, count }): Problem => {
      const args = { source: sources.get(source)?.label ?? source, reason, count, of: code };
      return { code: 'rows-accepted', severity: 'note', args };
    }),
    ...idle.map(
      ({ place, code }): Problem => ({
        code: 'acceptance-idle',
        severity: 'note',
        place,
        args: { of: code },
      }),
    ),
  ];
}

const isAbout = (one: Acceptance, problem: Problem): boolean =>
  one.code === problem.code && one.source === problem.source && one.row === problem.row;

function grouped(
  met: readonly Acceptance[],
): { source: string; reason: string; code: string; count: number }[] {
  const groups = new Map<string, { source: string; reason: string; code: string; count: number }>();
  for (const { source, reason, code } of met) {
    const key = JSON.stringify([source, reason, code]);
    const group = groups.get(key) ?? { source, reason, code, count: 0 };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()];
}
