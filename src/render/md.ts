import type { Block } from '../model/prose.ts';
import { renderTemplates } from './engine.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { OutputFormat } from './output-format.ts';
import { proseToMarkdown } from './prose-markdown.ts';
import { commonHelpers } from './template-helpers.ts';
import { viewOf } from './view/report-view.ts';

/** The same report in Markdown, without HTML: to paste into a pull request or a mail. */
export const md: OutputFormat = {
  name: 'md',
  file: 'report.md',
  render(report, templates) {
    const text = renderTemplates('md', templates, helpers, viewOf(report));
    return `${text.trimEnd()}\n`.replace(/\n{3,}/g, '\n\n');
  },
};

const helpers = {
  ...commonHelpers,
  /** Every value goes through this: `{{md label}}`. */
  md: (text: string | null) => (text === null ? '' : escapeMarkdown(text)),
  /** The address of a link, between its brackets. */
  url: (text: string) => text.replace(/[\s()<>\\]/g, (sign) => encodeURIComponent(sign)),
  prose: (blocks: readonly Block[]) => proseToMarkdown(blocks).trimEnd(),
  repeat: (sign: string, times: number) => sign.repeat(times),
};
