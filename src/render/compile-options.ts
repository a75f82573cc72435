/** Helpers that templates of a format may call, beside Handlebars' own `if`, `unless`, `each`, `with`, `lookup`. */
export const helperNames = {
  html: ['facts', 'is', 'number', 'picture', 'stylesheet', 'script', 'policy'],
  md: ['is', 'number', 'md', 'url', 'prose', 'repeat'],
} as const;

/** Those of them whose text is markup already: it is printed as it is. */
export const markupHelpers = {
  html: ['facts', 'picture', 'stylesheet', 'script'],
  md: ['md', 'url', 'prose'],
} as const satisfies Record<keyof typeof helperNames, readonly string[]>;

export type TemplateFormat = keyof typeof helperNames;

/**
 * How every template is compiled, ours at build time and a user's at run time: a name that does not
 * exist throws, a helper that does not exist is refused, a partial is not re-indented (that would
 * change what stands inside `pre`).
 */
export const compileOptions = (format: TemplateFormat) => ({
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helperNames[format].map((name) => [name, true])),
  preventIndent: true,
});

/** The format that a template's file name says: `partials/card.html.hbs` is `html`; null for other files. */
export function formatOf(file: string): TemplateFormat | null {
  if (file.endsWith('.html.hbs')) return 'html';
  return file.endsWith('.md.hbs') ? 'md' : null;
}
