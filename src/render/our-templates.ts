import html from '../../templates/report.html.hbs?written';
import md from '../../templates/report.md.hbs?written';
import type { Write } from './print.ts';

/** Our templates, by file name below `templates/`, as the functions that `scripts/write-templates.ts` makes of them. */
export const ourTemplates = { html, md } satisfies Readonly<Record<string, Readonly<Record<string, Write>>>>;
