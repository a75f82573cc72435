import Handlebars from 'handlebars';
import type { Problem } from '../model/problem.ts';
import { compileOptions, formatOf } from './compile-options.ts';
import { lintTemplates, syntaxProblem } from './lint/lint-templates.ts';
import type { TemplateCodes } from './templates.ts';

/** Checks and compiles a user's templates; none of them is used while one is wrong. */
export function compileTemplates(files: ReadonlyMap<string, string>): {
  readonly codes: TemplateCodes;
  readonly problems: readonly Problem[];
} {
  const problems = lintTemplates(files);
  const codes: [string, string][] = [];
  for (const [file, text] of files) {
    const format = formatOf(file);
    if (format === null || problems.some((problem) => problem.severity === 'error')) continue;
    try {
      codes.push([file, String(Handlebars.precompile(text, compileOptions(format)))]);
    } catch (error) {
      problems.push(syntaxProblem(file, error));
    }
  }
  return { codes, problems };
}
