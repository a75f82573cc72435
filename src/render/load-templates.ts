import { type LoadedTemplates, noTemplates } from './templates.ts';

/**
 * A user's `templates/`: texts by file name below that folder, with `/` (`report.css`,
 * `report.html.hbs`, `partials/card.html.hbs`). Whatever is not there is ours. The compiler is loaded
 * only when there is something to compile.
 */
export async function loadTemplates(files: ReadonlyMap<string, string>): Promise<LoadedTemplates> {
  if (files.size === 0) return { templates: noTemplates, problems: [] };
  const { compileTemplates } = await import('./compile-templates.ts');
  return compileTemplates(files);
}
