import type { Problem } from '../../model/problem.ts';
import { html } from '../../render/html.ts';
import type { Kept } from '../asked.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import type { Run } from '../command.ts';
import { compileTerm } from '../compile-term.ts';
import { Failure, Interruption } from '../failure.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import type { Change } from './changes.ts';
import { bugMistake, mistakesOf, type ShownMistake } from './snapshot.ts';

/** What came of one more try: a page where one could be made, and all that is wrong. */
export interface Rebuilt {
  readonly page: string | null;
  readonly mistakes: readonly ShownMistake[];
}

/** Makes the page anew after a change, keeping what the change cannot have touched. Never throws for a mistake. */
export function makeRebuild(
  run: Run,
  options: { readonly term: string; readonly asOf: string | undefined },
): (changes: ReadonlySet<Change>) => Promise<Rebuilt> {
  let open: OpenProject | null = null;
  let kept: Partial<Kept> = {};

  async function make(changes: ReadonlySet<Change>): Promise<Rebuilt> {
    if (open === null || changes.has('config')) {
      kept = {};
      open = null;
      open = await openProject(run);
    }
    const { now } = run.shell;
    const term = chosenTerm(options.term, open.project, now);
    const asOf = chosenAsOf(options.asOf, options.term, term, open.project, now);
    const known = untouched(kept, changes);
    kept = {};
    const compiled = await compileTerm(run, open, { term, asOf, state: 'draft', incremental: true }, known);
    kept = compiled.kept;
    const problems = compiled.problems.map((problem) => placed(problem, open?.pathOf));
    return {
      page: compiled.report && html.render(compiled.report, compiled.templates),
      mistakes: mistakesOf(problems, run.language),
    };
  }

  return async (changes) => {
    try {
      return await make(changes);
    } catch (error) {
      if (error instanceof Interruption) throw error;
      const mistakes =
        error instanceof Failure
          ? mistakesOf(error.problems, run.language)
          : [bugMistake(error, run.language)];
      return { page: null, mistakes };
    }
  };
}

/** Rows are counted anew after a change of rows or locks; prose is read every time. */
function untouched(
  { sources, counted, locked, own }: Partial<Kept>,
  changes: ReadonlySet<Change>,
): Partial<Kept> {
  const rows = !changes.has('data');
  const locks = !changes.has('locks');
  return {
    ...(locks && locked && { locked }),
    ...(rows && locks && sources && counted && { sources, counted }),
    ...(!changes.has('templates') && own && { own }),
  };
}

const placed = (problem: Problem, pathOf: ((file: string) => string) | undefined): Problem =>
  problem.place && pathOf
    ? { ...problem, place: { ...problem.place, file: pathOf(problem.place.file) } }
    : problem;
