import { markup, renderTemplates } from './engine.ts';
import { factsJson } from './facts.ts';
import { htmlTemplates, stylesheet } from './html-templates.ts';
import type { OutputFormat } from './output-format.ts';
import { commonHelpers } from './template-helpers.ts';
import { viewOf } from './view/report-view.ts';

/** The page: one file that needs nothing else. */
export const html: OutputFormat = {
  name: 'html',
  file: 'index.html',
  render(report, templates) {
    const css = templates.stylesheet ?? stylesheet;
    const facts = () => markup(factsJson(report));
    const helpers = { ...commonHelpers, facts, stylesheet: () => markup(inStyle(css)), picture };
    return renderTemplates('html', htmlTemplates, templates, helpers, viewOf(report));
  },
};

/** A chart is markup already; the charts room escaped every text in it. */
const picture = (svg: string): unknown => markup(svg);

/** A style element ends at the first `</style`, even inside a string; in CSS `<\\/` means the same. */
const inStyle = (css: string): string => css.replaceAll('</', '<\\/').trimEnd();
