import type Handlebars from 'handlebars';
import type { Problem } from '../model/problem.ts';

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

/** What became of a user's templates. */
export interface LoadedTemplates {
  readonly templates: Templates;
  /** Codes `template-…`, with the place in the user's file. */
  readonly problems: readonly Problem[];
}
