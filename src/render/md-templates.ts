import block from '../../templates/partials/block.md.hbs';
import change from '../../templates/partials/change.md.hbs';
import chart from '../../templates/partials/chart.md.hbs';
import dataNotes from '../../templates/partials/data-notes.md.hbs';
import entry from '../../templates/partials/entry.md.hbs';
import figures from '../../templates/partials/figures.md.hbs';
import glance from '../../templates/partials/glance.md.hbs';
import rows from '../../templates/partials/rows.md.hbs';
import section from '../../templates/partials/section.md.hbs';
import sources from '../../templates/partials/sources.md.hbs';
import report from '../../templates/report.md.hbs';

/** Templates of the Markdown report by file name below `templates/`. */
export const mdTemplates = {
  'report.md.hbs': report,
  'partials/block.md.hbs': block,
  'partials/change.md.hbs': change,
  'partials/chart.md.hbs': chart,
  'partials/data-notes.md.hbs': dataNotes,
  'partials/entry.md.hbs': entry,
  'partials/figures.md.hbs': figures,
  'partials/glance.md.hbs': glance,
  'partials/rows.md.hbs': rows,
  'partials/section.md.hbs': section,
  'partials/sources.md.hbs': sources,
};
