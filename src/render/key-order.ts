/** The value with its keys in order, at every depth. What has them so already, as figures have, is not copied. */
export function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? orderedItems(value) : orderedNames(value as Names);
}

type Names = Readonly<Record<string, unknown>>;

function orderedItems(from: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let i = 0; i < from.length; i++) {
    const item = ordered(from[i]);
    if (item === from[i]) continue;
    copy ??= [...from];
    copy[i] = item;
  }
  return copy ?? from;
}

function orderedNames(from: Names): Names {
  let copy: Record<string, unknown> | null = null;
  let before = '';
  let last = -1;
  for (const key in from) {
    const rank = RANK.get(key) ?? LAST;
    if (rank < last || (rank === last && key < before)) return sorted(from);
    before = key;
    last = rank;
    const item = from[key];
    if (typeof item !== 'object') continue;
    const own = ordered(item);
    if (own === item) continue;
    copy ??= { ...from };
    copy[key] = own;
  }
  return copy ?? from;
}

function sorted(from: Names): Names {
  const keys = Object.keys(from).sort(byRank);
  // Without a prototype `__proto__` is a key like any other.
  const copy: Record<string, unknown> = keys.includes('__proto__') ? Object.create(null) : {};
  for (const key of keys) copy[key] = ordered(from[key]);
  return copy;
}

const rankOf = (key: string): number => RANK.get(key) ?? LAST;

const byRank = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);

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
const LAST = KEYS.length;
