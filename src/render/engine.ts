import Handlebars from 'handlebars/runtime';

import { formatOf, type TemplateFormat } from './compile-options.ts';
import type { Specification, Templates } from './templates.ts';
import type { View } from './view/view.ts';

type Helper = (...args: never[]) => unknown;

/**
 * Renders `<name>.<format>.hbs` (`report` unless said) with its partials and helpers in an environment of its own; what the
 * user wrote stands in place of ours with the same name. A name that does not exist throws: users'
 * templates were checked before.
 */
export function renderTemplates(
  format: TemplateFormat,
  own: Readonly<Record<string, Specification>>,
  templates: Templates,
  helpers: Readonly<Record<string, Helper>>,
  view: View,
  name = 'report',
): string {
  const environment = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper as never);
  const all = new Map([...Object.entries(own), ...templates.specifications]);
  for (const [file, specification] of all)
    if (formatOf(file) === format)
      environment.registerPartial(partialName(file), environment.template(specification));
  const report = environment.partials[name] as Handlebars.TemplateDelegate<View>;
  return report(view);
}

/** `partials/card.html.hbs` is called as `{{> card}}`, `report.html.hbs` is `report`. */
export const partialName = (file: string): string =>
  file.replace(/^partials\//, '').replace(/\.(html|md)\.hbs$/, '');

/** Text that is markup already; only helpers that escape make it. */
export const markup = (text: string): unknown => new Handlebars.SafeString(text);
