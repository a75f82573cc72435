import { fragment } from './fragment.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { md } from './md.ts';
import type { OutputFormat } from './output-format.ts';

export { loadTemplates } from './load-templates.ts';
export type { OutputFormat } from './output-format.ts';
export { type KeptCode, type LoadedTemplates, noTemplates, type Templates } from './templates.ts';

/** Everything that is written for a report. */
export const formats: readonly OutputFormat[] = [html, md, json];

/** What is written where it is asked for. */
export const extraFormats = { fragment } satisfies Readonly<Record<string, OutputFormat>>;
