import type { Kpi } from '../model/kpi.ts';
import type { Format } from '../model/quantity.ts';
import { reportCycles } from './cycles.ts';
import { type Definition, makeFormats } from './formats.ts';
import { reportMisfits } from './misfits.ts';
import { readKpi } from './read-kpi.ts';
import type { Reference, Surroundings } from './resolver.ts';
import { isMapping } from './shape.ts';

/** The KPIs of a configuration, and those to show first, in the order written. */
export function readKpis(
  value: unknown,
  language: 'ja' | 'en',
  around: Surroundings,
): { kpis: ReadonlyMap<string, Kpi>; headline: readonly string[] } {
  const definitions = new Map<string, Definition>();
  const references = new Map<string, readonly Reference[]>();
  for (const [id, words] of isMapping(value) ? Object.entries(value) : []) {
    const read = readKpi(id, words, around);
    references.set(id, read.references);
    if (read.definition) definitions.set(id, read.definition);
  }
  reportCycles(references, around.findings);
  const formats = makeFormats(new Map([...definitions].map(([id, one]) => [id, lastOf(one)])), language);
  reportMisfits(definitions, references, language, around.findings);
  const all = [...definitions.values()];
  return {
    kpis: new Map(all.map((one) => [one.kpi.id, kpiOf(one, formats.ofDefinition)])),
    headline: all.filter(({ words }) => words['headline'] === true).map(({ kpi }) => kpi.id),
  };
}

/** What it means now. */
const lastOf = (one: Definition): Definition => one.versions?.at(-1)?.definition ?? one;

/** The KPI as it is defined now, with all that it meant before. */
function kpiOf(first: Definition, formatOf: (definition: Definition) => Format): Kpi {
  const { versions = [] } = first;
  const whole = (one: Definition): Kpi => ({ ...one.kpi, format: formatOf(one) });
  if (versions.length === 0) return whole(first);
  const all = [
    { from: null, kpi: whole(first) },
    ...versions.map(({ from, definition }) => ({ from, kpi: whole(definition) })),
  ];
  const { formerly, valid } = first.kpi;
  return { ...all.at(-1)!.kpi, ...(formerly && { formerly }), ...(valid && { valid }), versions: all };
}
