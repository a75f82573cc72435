/** A value as JSON can hold it: every Map as the list of its entries, and where the Maps were. */
export interface PlainValue {
  readonly json: unknown;
  /** Where Maps were, those outside before those within. */
  readonly maps: readonly Path[];
  /** Where objects without a prototype were. */
  readonly bare: readonly Path[];
}

type Path = readonly (string | number)[];

/** The plain form of what consists of Maps, arrays, objects and JSON's own values; null for anything else. */
export function toPlain(value: unknown): PlainValue | null {
  const found: Found = { maps: [], bare: [] };
  try {
    return { json: plain(value, [], found), ...found };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** The value again. Changes `json`, which is of no use afterwards. */
export function fromPlain({ json, maps, bare }: PlainValue): unknown {
  const root = { value: json } as unknown as Holder;
  for (const path of bare) Object.setPrototypeOf(at(root, path), null);
  // From within outwards, so that the way to each is still the way through the lists.
  for (let i = maps.length - 1; i >= 0; i--) {
    const path = ['value', ...maps[i]!];
    const last = path.pop()!;
    const holder = at({ value: root }, path);
    holder[last] = new Map(holder[last] as unknown as [unknown, unknown][]);
  }
  return root['value'];
}

function at(root: Holder, path: Path): Holder {
  let holder = root['value'] as Holder;
  for (const step of path) holder = holder[step] as Holder;
  return holder;
}

type Holder = Record<string | number, unknown>;

interface Found {
  readonly maps: Path[];
  readonly bare: Path[];
}

class NotPlain extends Error {}

/** `path` is one list for all of the value, so that nothing is made for what is no Map. */
function plain(value: unknown, path: (string | number)[], found: Found): unknown {
  const within = (item: unknown, ...steps: readonly (string | number)[]): unknown => {
    path.push(...steps);
    const copy = plain(item, path, found);
    path.length -= steps.length;
    return copy;
  };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (value instanceof Map) {
    found.maps.push([...path]);
    return [...value].map((entry, i) => entry.map((part, k) => within(part, i, k)));
  }
  if (Array.isArray(value)) return value.map((item, i) => within(item, i));
  if (typeof value === 'object' && (isBare(value) || isOrdinary(value))) {
    if (isBare(value)) found.bare.push([...path]);
    const copy: [string, unknown][] = Object.entries(value).map(([key, item]) => [key, within(item, key)]);
    return Object.fromEntries(copy);
  }
  throw new NotPlain();
}

const isBare = (value: object): boolean => Object.getPrototypeOf(value) === null;

const isOrdinary = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;
