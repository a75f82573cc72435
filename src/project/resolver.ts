import { columnTypes } from '../columns/index.ts';
import type { Resolver } from '../measures/measure.ts';
import type { Condition } from '../model/condition.ts';
import type { Quantity } from '../model/quantity.ts';
import { resolveCondition } from './conditions.ts';
import type { Findings } from './findings.ts';
import { type Draft, type Drafts, findColumn, findSource, near } from './lookup.ts';
import { isMapping, type Words } from './shape.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** What the words of a KPI may refer to. */
export interface Surroundings {
  readonly drafts: Drafts;
  /** Ids of all KPIs, those with problems too. */
  readonly ids: readonly string[];
  /** The KPI of each former name. */
  readonly formers: ReadonlyMap<string, string>;
  readonly terms: TermReader;
  readonly findings: Findings;
}

/** A reference from one KPI to another, and where it is made. */
export interface Reference {
  readonly to: string;
  readonly path: Path;
}

/** The resolver of one KPI's words, and what it came across: references, and conditions by their word. */
export function makeResolver(
  words: Words,
  path: Path,
  { drafts, ids, formers, terms, findings }: Surroundings,
): {
  resolver: Resolver;
  references: readonly Reference[];
  conditions: ReadonlyMap<string, Condition>;
} {
  const references: Reference[] = [];
  const conditions = new Map<string, Condition>();
  const asked = new Map<string, Path>();
  const draftOf = (name: string): Draft => drafts.get(name) as Draft;
  const resolver: Resolver = {
    id: String(path[1]),
    source: (key) => findSource(drafts, words[key], [...path, key], findings)?.source ?? null,
    column(source, name, below, types) {
      const at = [...path, ...below];
      asked.set(name, at);
      return findColumn(draftOf(source.name), name, at, findings, types);
    },
    columns(source, value, below) {
      const names = typeof value === 'string' ? [value] : value;
      const columns = names.map((name, i) =>
        resolver.column(source, name, typeof value === 'string' ? below : [...below, i]),
      );
      return columns.every((column) => column !== null) ? columns : null;
    },
    condition(source, value, below) {
      if (value === undefined) return null;
      for (const key of isMapping(value) ? Object.keys(value) : []) asked.set(key, [...path, ...below, key]);
      const condition = resolveCondition(draftOf(source.name), value, [...path, ...below], findings);
      if (condition && below.length === 1) conditions.set(String(below[0]), condition);
      return condition ?? false;
    },
    kpi(id, below) {
      const at = [...path, ...below];
      if (ids.includes(id)) {
        references.push({ to: id, path: at });
        return id;
      }
      const now = formers.get(id);
      const nearest = now === undefined ? nearId(id, ids) : { nearest: now };
      findings.add('config-kpi-unknown', at, { value: id, ...nearest });
      return null;
    },
    term: (text, below) => (text === '*' ? text : terms.id(text, [...path, ...below])),
    quantity: (value) => quantityOf(value) ?? tooLong(value),
    problem: (code, below, args) => findings.add(code, [...path, ...below], args),
    labels(column) {
      const { name } = column;
      if (column.personal) findings.add('column-personal', asked.get(name) ?? path, { name, column: name });
      return columnTypes[column.type]!.values(column);
    },
    values: (column) => columnTypes[column.type]!.values(column),
  };
  const tooLong = (value: number | string): Quantity => {
    findings.add('config-number', path, { written: String(value) });
    return { n: 0, d: 0 };
  };
  return { resolver, references, conditions };
}

/** The nearest name, else the first of those that begin with it: `staff` may mean `staff.people`. */
function nearId(id: string, ids: readonly string[]): { readonly nearest?: string } {
  const found = near(id, ids);
  const longer = ids.find((one) => one.startsWith(`${id}.`));
  return found.nearest === undefined && longer !== undefined ? { nearest: longer } : found;
}

/** The exact quantity of a decimal text or number, digits kept: 85.20 is 8520 / 100. Null when it has too many. */
export function quantityOf(value: number | string): Quantity | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  const digits = match ? match[2]! + (match[3] ?? '') : '';
  if (!match || digits.length > 15) return null;
  return { n: Number(`${match[1]}${digits}`) || 0, d: 10 ** (match[3]?.length ?? 0) };
}
