import { renderPage } from './html.ts';
import type { OutputFormat } from './output-format.ts';

/** The report without a page around it, to paste into a company's own site: its styles touch nothing else. */
export const fragment: OutputFormat = {
  name: 'fragment',
  file: 'fragment.html',
  render: (report, templates) => renderPage('fragment', report, templates),
};
