/**
 * The value with every text legible: control characters and those that turn the direction of writing are
 * shown as `<U+202E>`, so that no label can rearrange what stands beside it. What needs no change is not
 * copied: `json` is the same value in JSON and UTF-8, where all of these are written as escapes.
 */
export function legible<T>(value: T, json: Buffer): T {
  // Other signs are so, too: found, it may still be something else.
  return ESCAPES.some((sign) => json.includes(sign)) ? changed(value) : value;
}

function changed<T>(value: T): T {
  if (typeof value === 'string') return value.replace(UNREADABLE, shown) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(changed);
    return items.some((item, i) => item !== value[i]) ? (items as T) : value;
  }
  const entries = Object.entries(value);
  if (entries.every(([, item]) => changed(item) === item)) return value;
  return Object.fromEntries(entries.map(([key, item]) => [key, changed(item)])) as T;
}

// C0 without tab and line feed, C1, marks, embeddings, overrides and isolates of the bidi algorithm.
const UNREADABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const ESCAPES = ['\\b', '\\f', '\\r', '\\u'];

const shown = (sign: string): string =>
  `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
