import type Handlebars from 'handlebars';
import type { Problem } from '../model/problem.ts';
import type { TemplateFormat } from './compile-options.ts';
import type { Helpers } from './print.ts';
import type { View } from './view/view.ts';

/** A template as `Handlebars.precompile` makes it. */
export type Specification = Parameters<typeof Handlebars.template>[0];

/** Renders a template by its name without ending, with what the user wrote in place of ours. */
export type RenderOwn = (format: TemplateFormat, helpers: Helpers, view: View, name: string) => string;

/** A user's own templates, checked and compiled. */
export interface Templates {
  /** Null where none stands in place of ours. */
  readonly own: RenderOwn | null;
  /** `report.css`, in place of ours; null for ours. */
  readonly stylesheet: string | null;
}

/** Nothing overridden. */
export const noTemplates: Templates = { own: null, stylesheet: null };

/** A template as `Handlebars.precompile` writes it, by file name. */
export type TemplateCodes = readonly (readonly [file: string, code: string])[];

/** Where the code of exactly these templates may be kept; null when it is not. */
export interface KeptCode {
  read(): TemplateCodes | null;
  write(codes: TemplateCodes): void;
}

export const STYLESHEET = 'report.css';

/** What became of a user's templates. */
export interface LoadedTemplates {
  readonly templates: Templates;
  /** Codes `template-…`, with the place in the user's file. */
  readonly problems: readonly Problem[];
}
