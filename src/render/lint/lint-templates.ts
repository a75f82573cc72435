import Handlebars from 'handlebars';
import { nearest } from '../../model/nearest.ts';
import type { Problem } from '../../model/problem.ts';
import { formatOf } from '../compile-options.ts';
import { ourTemplates } from '../our-templates.ts';
import { partialName } from '../partial-name.ts';
import { STYLESHEET } from '../templates.ts';
import { contextOf } from './contexts.ts';
import { lintProgram } from './lint-program.ts';
import { scopeOf } from './scope.ts';
import { itemOf, namesOf, type Shape } from './shape.ts';

const OURS: readonly string[] = Object.values(ourTemplates).flatMap(Object.keys);

/**
 * What is wrong with a user's templates, by file name below `templates/`. One that stands in place of
 * ours is checked against what ours is given, a new partial against what its callers give it.
 */
export function lintTemplates(files: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const programs = new Map<string, hbs.AST.Program>();
  for (const [file, text] of files) {
    if (file === STYLESHEET) continue;
    const program = isTemplate(file) ? parse(file, text) : unknownFile(file);
    if ('code' in program) problems.push(program);
    else programs.set(file, program);
  }
  const seen = new Map<string, Set<Shape | null>>();
  const lint = (file: string, shape: Shape | null): void => {
    const [program, format] = [programs.get(file), formatOf(file)];
    const shapes = seen.get(file) ?? new Set();
    if (!program || format === null || shapes.has(shape)) return;
    seen.set(file, shapes.add(shape));
    const all = [...new Set([...OURS, ...files.keys()])].filter((each) => formatOf(each) === format);
    lintProgram(program, scopeOf(shape), {
      file,
      format,
      partials: all.map(partialName),
      report: (problem) => problems.push(problem),
      called(partial, given) {
        const callee = `partials/${partial}.${format}.hbs`;
        if (OURS.includes(callee)) return given === null ? null : lacking(given, contextOf(callee));
        lint(callee, given);
        return null;
      },
    });
  };
  for (const file of programs.keys()) if (OURS.includes(file)) lint(file, contextOf(file));
  for (const file of programs.keys()) if (!seen.has(file)) problems.push(unused(file));
  return distinct(problems);
}

/** The same for one file. */
export const lintTemplate = (file: string, text: string): Problem[] => lintTemplates(new Map([[file, text]]));

const isTemplate = (file: string): boolean =>
  OURS.includes(file) || (file.startsWith('partials/') && formatOf(file) !== null);

function parse(file: string, text: string): hbs.AST.Program | Problem {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    return syntaxProblem(file, error);
  }
}

/** What Handlebars says about a template that it cannot read. */
export function syntaxProblem(file: string, error: unknown): Problem {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const place = { file: `templates/${file}`, line, ...(column === undefined ? {} : { column: column + 1 }) };
  const detail = message.split('\n').at(-1) ?? message;
  return { code: 'template-syntax', severity: 'error', place, args: { detail } };
}

function unknownFile(file: string): Problem {
  const close = nearest(file, [...OURS, STYLESHEET]);
  const args = close === null ? { file } : { file, nearest: close };
  return { code: 'template-unknown-file', severity: 'error', place: { file: `templates/${file}` }, args };
}

function unused(file: string): Problem {
  const close = nearest(file, OURS);
  const args = close === null ? { file } : { file, nearest: close };
  return { code: 'template-unused', severity: 'warning', place: { file: `templates/${file}` }, args };
}

/** A name that a partial asks for and does not get; null when it gets them all. */
function lacking(given: Shape, wanted: Shape): string | null {
  const [item, wantedItem] = [itemOf(given), itemOf(wanted)];
  if (wantedItem) return item ? lacking(item, wantedItem) : 'this';
  const names = namesOf(given) ?? {};
  return Object.keys(namesOf(wanted) ?? {}).find((name) => !Object.hasOwn(names, name)) ?? null;
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
