import { hash } from 'node:crypto';
import script from '../../templates/report.js?text';

/** The one script of the page: figures open in place. Without it they lead to their entry. */
export const pageScript = script.trim();

/**
 * What the page may do, said by the page: its own style, pictures it carries, this one script, and
 * nothing from anywhere. Markup that found its way in could load and run nothing.
 */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  `script-src 'sha256-${hash('sha256', `\n${pageScript}\n`, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
