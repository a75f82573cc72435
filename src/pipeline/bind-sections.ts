import type { Problem } from '../model/problem.ts';
import type { Outline, Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import { bindProse } from '../prose/bind-prose.ts';
import type { ProseContext } from '../prose/context.ts';
import type { ProseFile } from '../prose/prose-file.ts';
import { unusedAllowances } from '../prose/unused-allowances.ts';
import type { BoundProse } from '../report/sections.ts';

/** The prose of every section, its figures bound. */
export interface BoundSections {
  readonly prose: ReadonlyMap<string, BoundProse>;
  readonly problems: readonly Problem[];
  readonly numbers: Report['numbers'];
}

/** Binds the prose of the outline, section by section, in the order of the report. */
export function bindSections(
  project: Project,
  files: ReadonlyMap<string, ProseFile>,
  context: ProseContext,
  state: Report['state'],
): BoundSections {
  const names = [...new Set(proseNames(project.outline))];
  const bound = names.map((name) => ({ name, ...bindProse(files, name, context) }));
  return {
    prose: new Map(bound.map(({ name, blocks }) => [name, { blocks }])),
    problems: [
      ...bound.flatMap(({ problems }) =>
        problems.map((problem) => (state === 'draft' ? forDraft(problem) : problem)),
      ),
      ...unusedAllowances(bound, context),
    ],
    numbers: bound.reduce(
      (sum, { numbers }) => ({
        bound: sum.bound + numbers.bound,
        allowed: sum.allowed + numbers.allowed,
        unbacked: sum.unbacked + numbers.unbacked,
      }),
      { bound: 0, allowed: 0, unbacked: 0 },
    ),
  };
}

/** In a draft, prose that is still to be written is no error: its place is shown empty. */
const forDraft = (problem: Problem): Problem =>
  problem.code === 'prose-missing' || problem.code === 'prose-empty'
    ? { ...problem, severity: 'warning' }
    : problem;

/** Names of the prose files that the report consists of. */
export const proseNames = (outline: readonly Outline[]): readonly string[] =>
  outline.flatMap(({ prose, sections }) => [...(prose === null ? [] : [prose]), ...proseNames(sections)]);
