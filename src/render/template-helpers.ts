/** `{{#if (is type "text")}}` */
const is = (left: unknown, right: unknown): boolean => left === right;

/** A whole number with its thousands set apart: 1,234. Null prints nothing. */
function number(value: number | null): string {
  const text = value === null ? '' : String(value);
  return text.length <= 3 ? text : text.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Helpers that every format has. */
export const commonHelpers = { is, number };
