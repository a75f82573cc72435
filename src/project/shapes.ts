import { z } from 'zod';
import { columnTypes } from '../columns/index.ts';
import { measureOf } from '../measures/index.ts';
import { commonWords, goalWords, kpiWords, rowWords } from './kpi-words.ts';
import { lookupWords } from './lookup-words.ts';
import { mappingRowWords, mappingWords } from './mapping-words.ts';
import { linkWords, projectWords } from './project-words.ts';
import { allowedNumberWords, reportWords, sectionWords } from './report-words.ts';
import { columnWords, sourceWords } from './source-words.ts';

/** What a mapping may hold, and what it holds when it does not say. */
export interface Shape {
  readonly schema: z.ZodObject;
  readonly keys: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
}

// Mappings and lists inside a shape are checked entry by entry, so that each mistake is named.
const list = z.array(z.unknown());
const mapping = z.record(z.string(), z.unknown());

export const projectShape = once(() =>
  shapeOf(projectWords(z, { links: list, sources: mapping, kpis: mapping, report: mapping })),
);
export const linkShape = once(() => shapeOf(linkWords(z)));
export const sourceShape = once(() => shapeOf(sourceWords(z, mapping, mapping)));
export const lookupShape = once(() => shapeOf(lookupWords(z)));
export const columnShape = once((type: string) => {
  const kind = columnTypes[type]!;
  return { ...shapeOf(columnWords(z, type, kind)), settings: Object.keys(kind.words(z)) };
});
export const kpiShape = once((verb: string) => shapeOf(kpiWords(z, measureOf(verb), z.unknown())));
export const commonShape = once(() => shapeOf({ ...commonWords(z, z.unknown()), ...rowWords(z) }));
export const goalShape = once(() => shapeOf(goalWords(z)));
export const reportShape = once(() => shapeOf(reportWords(z, list, list, mapping, z.union([mapping, list]))));
export const mappingShape = once(() => shapeOf(mappingWords(z, mapping)));
export const mappingRowShape = once(() => shapeOf(mappingRowWords(z)));
export const allowedNumberShape = once(() => shapeOf(allowedNumberWords(z)));
export const sectionShape = once(() => shapeOf(sectionWords(z, list)));

function shapeOf(words: Record<string, z.ZodType>): Shape {
  const defaults = Object.entries(words).flatMap(([key, word]) => {
    const read = word.safeParse(undefined);
    return read.success && read.data !== undefined ? [[key, read.data] as const] : [];
  });
  return { schema: z.strictObject(words), keys: Object.keys(words), defaults: Object.fromEntries(defaults) };
}

/** Made when first asked for, then kept: a shape never changes. */
function once<T>(make: (name: string) => T): (name?: string) => T {
  const made = new Map<string, T>();
  return (name = '') => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(name);
    made.set(name, fresh);
    return fresh;
  };
}
