/** `partials/card.html.hbs` is called as `{{> card}}`, `report.html.hbs` is `report`. */
export const partialName = (file: string): string =>
  file.replace(/^partials\//, '').replace(/\.(html|md)\.hbs$/, '');
