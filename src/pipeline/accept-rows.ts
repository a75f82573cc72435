import type { Day } from '../calendar/day.ts';
import { lineDigests } from '../ingest/line-digests.ts';
import { rowsAgain } from '../ingest/rows-again.ts';
import { showRow } from '../ingest/show-row.ts';
import { inFiles } from '../lookups/in-files.ts';
import type { Acceptance } from '../model/acceptance.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { InputFile, Table } from '../model/table.ts';

/** Problems of rows, each with its cell and value, its source, and the digest by which the row is told. */
export function nameRows(
  problems: readonly Problem[],
  sources: Project['sources'],
  tables: ReadonlyMap<string, Table>,
  inputs: ReadonlyMap<string, readonly InputFile[]>,
): readonly Problem[] {
  const named = new Map<Problem, Problem>();
  for (const { source, files } of tables.values())
    for (const file of files) {
      const input = inputs.get(source)?.find(({ path }) => path === file.path);
      const own = problems.filter(({ place }) => place?.file === file.path && place.line !== undefined);
      if (!input || own.length === 0) continue;
      const [shown, blamed] = [own.filter(hasCell), own.filter((problem) => !hasCell(problem))];
      const digests = lineDigests(input, file, shown.map(linesOf));
      for (const [i, problem] of shown.entries())
        if (digests[i] != null) named.set(problem, { ...problem, source, row: digests[i] });
      // Lines are found three times as fast as records: only what was blamed afterwards, without its cell, needs these.
      const lines = new Set(blamed.map(({ place }) => place!.line!));
      const rows = rowsAgain(input, file, inFiles(sources.get(source)!), lines);
      for (const problem of blamed) {
        const row = rows.get(problem.place!.line!);
        if (row) named.set(problem, { ...showRow(problem, row), source, row: row.digest });
      }
    }
  return problems.map((problem) => named.get(problem) ?? problem);
}

const hasCell = ({ place }: Problem): boolean => place?.cell !== undefined;

const linesOf = ({ place, args }: Problem): { readonly first: number; readonly last: number } => ({
  first: place!.line!,
  last: Math.max(place!.line!, Number(args?.['lastLine'] ?? 0)),
});

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
