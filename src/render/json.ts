import type { OutputFormat } from './output-format.ts';

/** The report itself, in an order that does not depend on how it was made. Read back, it is the same report. */
export const json: OutputFormat = {
  name: 'json',
  file: 'report.json',
  render: (report) => `${JSON.stringify(ordered(report), null, 2).replace(HIDDEN, escaped)}\n`,
};

/** Keys in the order in which people read them; all others follow, by code unit. */
const KEYS = [
  ...['schema', 'tool', 'name', 'version', 'type', 'language', 'state', 'organization', 'title', 'kpi', 'id'],
  ...['address', 'term', 'label', 'termLabel', 'first', 'last', 'interval', 'asOf', 'published', 'date'],
  ...['text', 'value', 'n', 'd', 'unit', 'digits', 'rounding', 'measure', 'definition', 'definedAt', 'file'],
  ...['line', 'column', 'cell', 'path', 'bytes', 'sha256', 'encoding', 'heading', 'level', 'principles'],
  ...['code', 'severity', 'place', 'affects', 'links', 'headline', 'plan', 'review', 'prose', 'sections'],
  ...[
    'parts',
    'grid',
    'verdict',
    'verdictText',
    'target',
    'better',
    'yearAgo',
    'note',
    'attribution',
    'evidence',
  ],
  ...['total', 'accepted', 'counted', 'outside', 'leftOut', 'undecided', 'excluded', 'files', 'uses'],
  ...['preamble', 'header', 'blank', 'control', 'rejected', 'duplicate'],
  ...['depth', 'ordered', 'start', 'align', 'url', 'children', 'adds'],
  ...['figures', 'problems', 'numbers', 'sources', 'words'],
];

const RANK = new Map(KEYS.map((key, index) => [key, index]));

/** The value with its keys in order, at every depth. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const from = value as Readonly<Record<string, unknown>>;
  const keys = orderOf(Object.keys(from));
  // Without a prototype `__proto__` is a key like any other.
  const copy: Record<string, unknown> = keys.includes('__proto__') ? Object.create(null) : {};
  for (const key of keys) copy[key] = ordered(from[key]);
  return copy;
}

/** A report has thousands of objects, and a few dozen kinds of them: each is sorted once. */
function orderOf(keys: readonly string[]): readonly string[] {
  const kind = JSON.stringify(keys);
  const known = orders.get(kind) ?? [...keys].sort(byRank);
  orders.set(kind, known);
  return known;
}

const orders = new Map<string, readonly string[]>();

const rankOf = (key: string): number => RANK.get(key) ?? RANK.size;

const byRank = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);

// What an editor would hide or obey: control characters above C0, direction of writing, line separators.
const HIDDEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
