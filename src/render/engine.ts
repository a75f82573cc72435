import type { TemplateFormat } from './compile-options.ts';
import { ourTemplates } from './our-templates.ts';
import type { Helpers, Write } from './print.ts';
import type { Templates } from './templates.ts';
import type { View } from './view/view.ts';

/**
 * Renders `<name>.<format>.hbs` with its partials and helpers. Ours are functions that the build made;
 * where the user has templates all go through Handlebars, theirs in place of ours with the same name.
 * A name that does not exist throws: users' templates were checked before.
 */
export function renderTemplates(
  format: TemplateFormat,
  { own }: Templates,
  helpers: Helpers,
  view: View,
  name: 'report' | 'fragment' = 'report',
): string {
  if (own !== null) return own(format, helpers, view, name);
  const ours: Readonly<Record<string, Write>> = ourTemplates[format];
  return ours[`${name}.${format}.hbs`]!(view as never, view as never, helpers as never, [] as never);
}
