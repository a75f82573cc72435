import type { Lock } from '../model/lock.ts';

/** A lock as the text of its file: keys in one order, one fact a line, so that a review shows what changed. */
export const lockText = (lock: Lock): string => `${canonical(lock)}\n`;

/** The lock that a text holds, or null when it holds none. */
export function parseLock(text: string): Lock | null {
  try {
    const value: unknown = JSON.parse(text);
    return isLock(value) ? value : null;
  } catch {
    return null;
  }
}

/** JSON with sorted keys; a list of plain values, and whatever else is short, on one line. */
export function canonical(value: unknown, indent = ''): string {
  const flat = JSON.stringify(sorted(value));
  if (typeof value !== 'object' || value === null || (flat.length <= 90 && !flat.includes('{', 1)))
    return flat;
  const below = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Array.isArray(value)
    ? value.map((item) => canonical(item, below))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(byKey)
        .map(([key, item]) => `${JSON.stringify(key)}: ${canonical(item, below)}`);
  return `${open}\n${below}${entries.join(`,\n${below}`)}\n${indent}${close}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value).sort(byKey)) copy[key] = sorted(item);
  return copy;
}

// By code units: the same on every machine.
const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

function isLock(value: unknown): value is Lock {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, term, inputs, figures, restatements } = value as Record<string, unknown>;
  return (
    schema === 'kpi-report-lock/1' &&
    typeof term === 'string' &&
    isObject(inputs) &&
    isObject(figures) &&
    Object.values(figures).every(isFigure) &&
    Array.isArray(restatements)
  );
}

const isFigure = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { shown, format, partFormats } = value;
  return (
    isObject(shown) &&
    typeof shown['text'] === 'string' &&
    Array.isArray(shown['parts']) &&
    isObject(format) &&
    Array.isArray(partFormats)
  );
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
