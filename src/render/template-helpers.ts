/** `{{#if (is type "text")}}` */
const is = (left: unknown, right: unknown): boolean => left === right;

/** A whole number with its thousands set apart: 1,234. Null prints nothing. */
const number = (value: number | null): string =>
  value === null ? '' : String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Helpers that every format has. */
export const commonHelpers = { is, number };
