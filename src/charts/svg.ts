/** Width of every chart in its own units: those of the narrowest phone, so that text stays readable there. */
export const WIDTH = 340;

/** An element; attributes and text escaped, children markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** Text at a point, whatever it holds. */
export const textAt = (
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string => element('text', { x, y, ...attributes }, escapeXml(text));

/** Hundredths suffice, and the same number is always the same text. */
export const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** Width of a text of the chart's size: a full-width character is as wide as it is high. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0100' ? SIZE * 0.58 : SIZE;
  return width;
}

/** Height of a letter, in the units of the chart. */
export const SIZE = 12;

/** Text of a chart as markup that reads as this text; what would turn or hide it is shown as a code. */
export const escapeXml = (text: string): string =>
  text
    .replace(UNREADABLE, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const UNREADABLE = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
