import stylesheet from '../../templates/report.css?text';
import type { Report } from '../model/report.ts';
import { renderTemplates } from './engine.ts';
import { factsJson } from './facts.ts';
import type { OutputFormat } from './output-format.ts';
import { pagePolicy, pageScript } from './page-script.ts';
import { pageStyle, themeStyle } from './page-style.ts';
import { commonHelpers } from './template-helpers.ts';
import type { Templates } from './templates.ts';
import { viewOf } from './view/report-view.ts';

/** The page: one file that needs nothing else. */
export const html: OutputFormat = {
  name: 'html',
  file: 'index.html',
  render: (report, templates) => renderPage('report', report, templates),
};

/** The report as a page of its own, or as a fragment of another, which keeps its own paper. */
export function renderPage(form: 'report' | 'fragment', report: Report, templates: Templates): string {
  const css = templates.stylesheet ?? stylesheet;
  const style =
    form === 'report'
      ? `${inStyle(css)}\n${inStyle(pageStyle(report))}`
      : inStyle(`${withoutPaper(css)}\n${themeStyle(report)}`);
  const helpers = {
    ...commonHelpers,
    facts: () => factsJson(report),
    picture,
    policy: () => pagePolicy,
    script: () => pageScript,
    stylesheet: () => style.trimEnd(),
  };
  return renderTemplates('html', templates, helpers, viewOf(report), form);
}

/** A chart is markup already; the charts room escaped every text in it. */
const picture = (svg: string): string => svg;

/** A style element ends at the first `</style`, even inside a string; in CSS `<\\/` means the same. */
const inStyle = (css: string): string => css.replaceAll('</', '<\\/').trimEnd();

/** Without the rules of paper: the size and margins of a page are those of the site. */
const withoutPaper = (css: string): string => css.replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
