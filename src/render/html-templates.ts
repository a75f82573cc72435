import fragment from '../../templates/fragment.html.hbs';
import amount from '../../templates/partials/amount.html.hbs';
import amountData from '../../templates/partials/amount-data.html.hbs';
import blocks from '../../templates/partials/blocks.html.hbs';
import body from '../../templates/partials/body.html.hbs';
import card from '../../templates/partials/card.html.hbs';
import change from '../../templates/partials/change.html.hbs';
import chart from '../../templates/partials/chart.html.hbs';
import charts from '../../templates/partials/charts.html.hbs';
import colophon from '../../templates/partials/colophon.html.hbs';
import columns from '../../templates/partials/columns.html.hbs';
import contents from '../../templates/partials/contents.html.hbs';
import contentsList from '../../templates/partials/contents-list.html.hbs';
import data from '../../templates/partials/data.html.hbs';
import dataNotes from '../../templates/partials/data-notes.html.hbs';
import entry from '../../templates/partials/entry.html.hbs';
import facts from '../../templates/partials/facts.html.hbs';
import figure from '../../templates/partials/figure.html.hbs';
import figures from '../../templates/partials/figures.html.hbs';
import glance from '../../templates/partials/glance.html.hbs';
import inlines from '../../templates/partials/inlines.html.hbs';
import items from '../../templates/partials/items.html.hbs';
import links from '../../templates/partials/links.html.hbs';
import list from '../../templates/partials/list.html.hbs';
import masthead from '../../templates/partials/masthead.html.hbs';
import neighbourLinks from '../../templates/partials/neighbour-links.html.hbs';
import neighbours from '../../templates/partials/neighbours.html.hbs';
import parts from '../../templates/partials/parts.html.hbs';
import reference from '../../templates/partials/reference.html.hbs';
import review from '../../templates/partials/review.html.hbs';
import rows from '../../templates/partials/rows.html.hbs';
import section from '../../templates/partials/section.html.hbs';
import sourceFile from '../../templates/partials/source-file.html.hbs';
import sources from '../../templates/partials/sources.html.hbs';
import table from '../../templates/partials/table.html.hbs';
import css from '../../templates/report.css?text';
import report from '../../templates/report.html.hbs';

export const stylesheet = css;

/** Templates of the page by file name below `templates/`. */
export const htmlTemplates = {
  'report.html.hbs': report,
  'fragment.html.hbs': fragment,
  'partials/amount-data.html.hbs': amountData,
  'partials/amount.html.hbs': amount,
  'partials/blocks.html.hbs': blocks,
  'partials/body.html.hbs': body,
  'partials/card.html.hbs': card,
  'partials/change.html.hbs': change,
  'partials/chart.html.hbs': chart,
  'partials/charts.html.hbs': charts,
  'partials/colophon.html.hbs': colophon,
  'partials/columns.html.hbs': columns,
  'partials/contents-list.html.hbs': contentsList,
  'partials/contents.html.hbs': contents,
  'partials/data-notes.html.hbs': dataNotes,
  'partials/data.html.hbs': data,
  'partials/entry.html.hbs': entry,
  'partials/facts.html.hbs': facts,
  'partials/figure.html.hbs': figure,
  'partials/figures.html.hbs': figures,
  'partials/glance.html.hbs': glance,
  'partials/inlines.html.hbs': inlines,
  'partials/items.html.hbs': items,
  'partials/links.html.hbs': links,
  'partials/list.html.hbs': list,
  'partials/masthead.html.hbs': masthead,
  'partials/neighbour-links.html.hbs': neighbourLinks,
  'partials/neighbours.html.hbs': neighbours,
  'partials/parts.html.hbs': parts,
  'partials/reference.html.hbs': reference,
  'partials/review.html.hbs': review,
  'partials/rows.html.hbs': rows,
  'partials/section.html.hbs': section,
  'partials/source-file.html.hbs': sourceFile,
  'partials/sources.html.hbs': sources,
  'partials/table.html.hbs': table,
};
