import type { OutputFormat } from './output-format.ts';

/** The report itself, in an order that does not depend on how it was made. Read back, it is the same report. */
export const json: OutputFormat = {
  name: 'json',
  file: 'report.json',
  render: (report) => `${JSON.stringify(report, inOrder, 2).replace(HIDDEN, escaped)}\n`,
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

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  // Without a prototype `__proto__` is a key like any other.
  const ordered: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value).sort(byKey)) ordered[key] = item;
  return ordered;
}

const rankOf = (key: string): number => RANK.get(key) ?? RANK.size;

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number =>
  rankOf(a) - rankOf(b) || (a < b ? -1 : 1);

// What an editor would hide or obey: control characters above C0, direction of writing, line separators.
const HIDDEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
