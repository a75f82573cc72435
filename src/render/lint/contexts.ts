import type { Shape } from './shape.ts';
import * as shapes from './shapes.ts';

const list = (item: () => Shape): Shape => ({ item });

/** What each of our templates is given: the report where nothing is said. */
export const contexts: Readonly<Record<string, Shape>> = {
  'partials/amount.html.hbs': shapes.amount,
  'partials/amount-data.html.hbs': shapes.amount,
  'partials/blocks.html.hbs': list(() => shapes.prose),
  'partials/block.md.hbs': shapes.block,
  'partials/card.html.hbs': shapes.figure,
  'partials/change.html.hbs': shapes.yearAgo,
  'partials/change.md.hbs': shapes.figure,
  'partials/chart.html.hbs': shapes.chart,
  'partials/chart.md.hbs': shapes.chart,
  'partials/charts.html.hbs': shapes.section,
  'partials/columns.html.hbs': shapes.section,
  'partials/contents-list.html.hbs': list(() => shapes.section),
  'partials/data.html.hbs': shapes.amount,
  'partials/entry.html.hbs': shapes.figure,
  'partials/entry.md.hbs': shapes.figure,
  'partials/figure.html.hbs': shapes.amount,
  'partials/grid.html.hbs': shapes.grid,
  'partials/grid.md.hbs': shapes.grid,
  'partials/grids.html.hbs': shapes.section,
  'partials/inlines.html.hbs': list(() => shapes.prose),
  'partials/items.html.hbs': list(() => shapes.prose),
  'partials/list.html.hbs': shapes.prose,
  'partials/mapping-policy.md.hbs': shapes.address,
  'partials/mapping-row.html.hbs': shapes.mappingRow,
  'partials/mapping.html.hbs': shapes.mapping,
  'partials/mapping.md.hbs': shapes.mapping,
  'partials/parts.html.hbs': shapes.figure,
  'partials/reference.html.hbs': shapes.reference,
  'partials/review.html.hbs': shapes.section,
  'partials/rows.html.hbs': shapes.evidence,
  'partials/rows.md.hbs': shapes.evidence,
  'partials/section.html.hbs': shapes.section,
  'partials/section.md.hbs': shapes.section,
  'partials/source-file.html.hbs': shapes.file,
  'partials/table.html.hbs': shapes.prose,
};

export const contextOf = (file: string): Shape => contexts[file] ?? shapes.view;
