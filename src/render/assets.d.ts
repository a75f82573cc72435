/** This template and all that lie with it as functions, by file name below `templates/`, made by `scripts/write-templates.ts`. */
declare module '*?written' {
  const templates: Readonly<Record<string, import('./print.ts').Write>>;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a folder
  export default templates;
}

/** The same, as Handlebars precompiles them. */
declare module '*?specifications' {
  const templates: Readonly<Record<string, import('./templates.ts').Specification>>;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a folder
  export default templates;
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
