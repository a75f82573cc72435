/** Helpers of a format by name. */
export type Helpers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** A template of ours as a function: what it is given, the whole report, the helpers it may call, what is known. */
export type Write = (context: never, root: never, helpers: never, known: never) => string;

/** A value as it stands on the page: nothing for null, the signs of HTML as Handlebars writes them. */
export function escaped(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value === null || value === undefined ? '' : escaped(String(value));
  return SIGNS.test(value) ? value.replace(EVERY_SIGN, (sign) => ESCAPES[sign]!) : value;
}

/** The same of a name; one that does not exist throws. */
export function printed(from: Readonly<Record<string, unknown>>, name: string): string {
  const value = from[name];
  if (value === undefined && !(name in from))
    throw new Error(`"${name}" is not defined in a template's context`);
  return escaped(value);
}

/** Whether `{{#if}}` goes on: not for nothing, zero and an empty list. */
export const holds = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** What `{{#each}}` goes through. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) throw new Error('our templates go through lists alone');
  return [];
}

const SIGNS = /[&<>"'`=]/;
const EVERY_SIGN = /[&<>"'`=]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};
