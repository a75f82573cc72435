import { type KeptCode, type LoadedTemplates, noTemplates, STYLESHEET } from './templates.ts';

/**
 * A user's `templates/`: texts by file name below that folder, with `/` (`report.css`,
 * `report.html.hbs`, `partials/card.html.hbs`). Whatever is not there is ours. The compiler is loaded
 * only when there is something to compile: what was found right and compiled before is in `kept`.
 */
export async function loadTemplates(
  files: ReadonlyMap<string, string>,
  kept?: KeptCode,
): Promise<LoadedTemplates> {
  if (files.size === 0) return { templates: noTemplates, problems: [] };
  const known = kept?.read() ?? null;
  const { codes, problems } = known ? { codes: known, problems: [] } : await compiled(files, kept);
  const own = codes.length === 0 ? null : (await import('./own-templates.ts')).renderOwn(codes);
  return { templates: { own, stylesheet: files.get(STYLESHEET) ?? null }, problems };
}

async function compiled(files: ReadonlyMap<string, string>, kept: KeptCode | undefined) {
  const { compileTemplates } = await import('./compile-templates.ts');
  const made = compileTemplates(files);
  if (made.problems.length === 0) kept?.write(made.codes);
  return made;
}
