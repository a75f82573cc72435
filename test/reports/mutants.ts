/** A `kpi.yaml` as data, as far as it is changed here. */
export interface Config {
  readonly sources: Readonly<Record<string, Words>>;
  readonly kpis: Readonly<Record<string, Words>>;
}

export type Words = Readonly<Record<string, unknown>>;

export interface Mutant {
  /** The KPI that was changed. */
  readonly of: string;
  /** What was changed, in words. */
  readonly change: string;
  readonly id: string;
  readonly kpi: Words;
  /** A source of its own, where that was changed. */
  readonly source?: readonly [name: string, words: Words];
}

/** The KPIs counted over rows that a KPI stands on, itself when it is one. */
export function countedBelow(id: string, { kpis, sources }: Config): readonly string[] {
  const words = kpis[id] ?? {};
  if (sourceOf(words, sources)) return [id];
  const named = JSON.stringify(words).match(/[^\s"'(),:[\]{}*/]+/g) ?? [];
  return [...new Set(named)]
    .filter((one) => one !== id && one in kpis)
    .flatMap((one) => countedBelow(one, { kpis, sources }));
}

/**
 * A definition with one thing changed, in every way that a slip of the pen could: a condition dropped (or
 * turned round, where it is the only one), another date, the excluded rows let in, other days, a bound
 * moved by one, another rounding.
 */
export function mutantsOf(id: string, { kpis, sources }: Config): readonly Mutant[] {
  const kpi = kpis[id] ?? {};
  const [verb, name] = sourceOf(kpi, sources) ?? ['', ''];
  const source = sources[name] ?? {};
  const changes: readonly (readonly [string, Words, Words?])[] = [
    ...['that', 'among'].flatMap((word) => conditionChanges(word, kpi, verb)),
    ...dateChanges(kpi, source),
    ...(source['exclude']
      ? [['exclude dropped', { ...kpi, [verb]: `${name}-all` }, without(source, 'exclude')] as const]
      : []),
    ...['span', 'versions', 'fit']
      .filter((word) => word in kpi)
      .map((word) => [`${word} dropped`, without(kpi, word)] as const),
    ...boundChanges(kpi),
    ...('rounding' in kpi
      ? [
          [
            'rounding turned',
            { ...kpi, rounding: kpi['rounding'] === 'truncate' ? 'half-up' : 'truncate' },
          ] as const,
        ]
      : []),
    ...columnChanges(kpi, source),
  ];
  return changes.map(([change, words, own], index) => ({
    of: id,
    change,
    id: `${id}-mutant-${index + 1}`,
    kpi: without(words, 'headline', 'chart', 'formerly'),
    ...(own && { source: [`${name}-all`, own] as const }),
  }));
}

/** The verb of a KPI that counts rows, and its source. */
export function sourceOf(
  kpi: Words,
  sources: Config['sources'],
): readonly [verb: string, source: string] | null {
  const found = Object.entries(kpi).find(
    ([key, value]) => key !== 'label' && key !== 'unit' && typeof value === 'string' && value in sources,
  );
  return found ? [found[0], String(found[1])] : null;
}

type Change = readonly [change: string, kpi: Words, source?: Words];

function conditionChanges(word: string, kpi: Words, verb: string): readonly Change[] {
  const condition = kpi[word] as Words | undefined;
  if (!condition) return [];
  const keys = Object.keys(condition);
  const needed = word === 'that' && keys.length === 1 && verb === 'percentage';
  const dropped = needed
    ? [['that turned round', { ...kpi, that: { 'none-of': [condition] } }] as const]
    : keys.map(
        (key): Change => [
          `${word}: ${key} dropped`,
          keys.length === 1 ? without(kpi, word) : { ...kpi, [word]: without(condition, key) },
        ],
      );
  const moved = keys.flatMap((key) =>
    movedBounds(condition[key]).map(
      ([by, bound]): Change => [
        `${word}: ${key} moved by ${by}`,
        { ...kpi, [word]: { ...condition, [key]: bound } },
      ],
    ),
  );
  return [...dropped, ...moved];
}

/** 9 points as 8 and as 10. */
function movedBounds(bound: unknown): readonly (readonly [number, Words])[] {
  if (typeof bound !== 'object' || bound === null || Array.isArray(bound)) return [];
  const [first] = Object.entries(bound).filter(([, value]) => typeof value === 'number');
  return first ? [-1, 1].map((by) => [by, { ...bound, [first[0]]: Number(first[1]) + by }]) : [];
}

/** Every date column in place of the one by which the rows are placed; rows in force by one of their dates alone. */
function dateChanges(kpi: Words, source: Words): readonly Change[] {
  const dates = columnsOf(source, 'date');
  const inForce = kpi['in-force'] as { readonly from: string } | undefined;
  if (inForce)
    return [
      ['in-force without its end', { ...kpi, 'in-force': { from: inForce.from } }],
      ...dates.map((date): Change => [`date: ${date} for in-force`, { ...without(kpi, 'in-force'), date }]),
    ];
  const own = kpi['date'] ?? source['date'];
  return dates
    .filter((column) => column !== own)
    .map((column) => [`date: ${column}`, { ...kpi, date: column }]);
}

/** 28 days as 27 and as 29; 9 points as 8 and as 10. */
function boundChanges(kpi: Words): readonly Change[] {
  return ['at-least', 'at-most'].flatMap((word) => {
    const match = /^(\d+)(.*)$/.exec(String(kpi[word] ?? ''));
    if (!match) return [];
    return [-1, 1].map((by): Change => {
      const moved = `${Number(match[1]) + by}${match[2]}`;
      return [`${word}: ${moved}`, { ...kpi, [word]: match[2] ? moved : Number(moved) }];
    });
  });
}

/** Another column of the same type in place of the one that is added up, looked at or told apart. */
function columnChanges(kpi: Words, source: Words): readonly Change[] {
  return ['of', 'before', 'after', 'from', 'to', 'by'].flatMap((word) => {
    const own = kpi[word];
    if (typeof own !== 'string') return [];
    const type = typeOf(source, own);
    return columnsOf(source, type)
      .filter((column) => column !== own && type !== 'category' && !Object.values(kpi).includes(column))
      .map((column): Change => [`${word}: ${column}`, { ...kpi, [word]: column }]);
  });
}

const typeOf = (source: Words, column: string): unknown =>
  (source['columns'] as Readonly<Record<string, Words>>)[column]?.['type'];

const columnsOf = (source: Words, type: unknown): readonly string[] =>
  Object.keys(source['columns'] as Words).filter((column) => typeOf(source, column) === type);

const without = (words: Words, ...keys: readonly string[]): Words =>
  Object.fromEntries(Object.entries(words).filter(([key]) => !keys.includes(key)));
