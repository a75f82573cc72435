/**
 * Text that cannot act on a terminal: control characters, bidirectional controls, line separators
 * and invisible spaces are shown as `<U+001B>`. Every piece of input goes through here.
 */
export const visible = (text: string): string =>
  text.replace(ACTING, (character) => `<U+${codeOf(character)}>`);

const codeOf = (character: string): string =>
  character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

const ACTING =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
