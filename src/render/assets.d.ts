/** A Handlebars template, precompiled by `scripts/handlebars-plugin.ts`. */
declare module '*.hbs' {
  const specification: import('./templates.ts').Specification;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a template
  export default specification;
}

/** A style sheet as text, without its comments. */
declare module '*.css?text' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a style sheet
  export default text;
}

/** A script for the browser as text, without its comments. */
declare module '*.js?text' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a script
  export default text;
}
