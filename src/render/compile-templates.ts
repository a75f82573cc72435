import Handlebars from 'handlebars';
import type { Problem } from '../model/problem.ts';
import { compileOptions, formatOf } from './compile-options.ts';
import { lintTemplates, STYLESHEET, syntaxProblem } from './lint/lint-templates.ts';
import { renderOwn } from './own-templates.ts';
import type { LoadedTemplates, Specification } from './templates.ts';

/** Checks and compiles a user's templates; none of them is used while one is wrong. */
export function compileTemplates(files: ReadonlyMap<string, string>): LoadedTemplates {
  const problems = lintTemplates(files);
  const specifications = new Map<string, Specification>();
  for (const [file, text] of files) {
    const format = formatOf(file);
    if (format === null || problems.some((problem) => problem.severity === 'error')) continue;
    const made = compile(file, text, format);
    if ('problem' in made) problems.push(made.problem);
    else specifications.set(file, made.specification);
  }
  const own = specifications.size > 0 ? renderOwn(specifications) : null;
  return { templates: { own, stylesheet: files.get(STYLESHEET) ?? null }, problems };
}

function compile(
  file: string,
  text: string,
  format: 'html' | 'md',
): { readonly specification: Specification } | { readonly problem: Problem } {
  try {
    const source = String(Handlebars.precompile(text, compileOptions(format)));
    // The office's own template, from its own folder: code as much as kpi.yaml is.
    return { specification: new Function(`return ${source}`)() as Specification };
  } catch (error) {
    return { problem: syntaxProblem(file, error) };
  }
}
