import type Handlebars from 'handlebars';

/** A template as `Handlebars.precompile` makes it. */
export type Specification = Parameters<typeof Handlebars.template>[0];

/** A user's own templates, checked and compiled, by file name below `templates/` (`partials/card.html.hbs`). */
export interface Templates {
  readonly specifications: ReadonlyMap<string, Specification>;
  /** `report.css`, in place of ours; null for ours. */
  readonly stylesheet: string | null;
}

/** Nothing overridden. */
export const noTemplates: Templates = { specifications: new Map(), stylesheet: null };
