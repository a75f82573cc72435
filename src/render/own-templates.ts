import Handlebars from 'handlebars/runtime';

import html from '../../templates/report.html.hbs?specifications';
import md from '../../templates/report.md.hbs?specifications';
import { formatOf, markupHelpers, type TemplateFormat } from './compile-options.ts';
import { partialName } from './partial-name.ts';
import type { RenderOwn, Specification, TemplateCodes } from './templates.ts';
import type { View } from './view/view.ts';

/** Ours and the user's own in an environment of Handlebars; what the user wrote stands in place of ours. */
export function renderOwn(own: TemplateCodes): RenderOwn {
  // The office's own templates, from its own folder: code as much as kpi.yaml is.
  const made = own.map(([file, code]) => [file, new Function(`return ${code}`)() as Specification] as const);
  const all = new Map([...Object.entries({ ...html, ...md }), ...made]);
  return (format, helpers, view, name) => {
    const environment = Handlebars.create();
    for (const [name, helper] of Object.entries(helpers))
      environment.registerHelper(name, isMarkup(format, name) ? inMarkup(helper) : (helper as never));
    for (const [file, specification] of all)
      if (formatOf(file) === format)
        environment.registerPartial(partialName(file), environment.template(specification));
    const report = environment.partials[name] as Handlebars.TemplateDelegate<View>;
    return report(view);
  };
}

const isMarkup = (format: TemplateFormat, name: string): boolean =>
  (markupHelpers[format] as readonly string[]).includes(name);

const inMarkup =
  (helper: (...args: never[]) => unknown): Handlebars.HelperDelegate =>
  (...args: unknown[]) =>
    new Handlebars.SafeString(String(helper(...(args as never[]))));
