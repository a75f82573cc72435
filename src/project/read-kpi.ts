import { checkTogether, dateOf, inForceOf } from './check-rows.ts';
import { belongsTo, findVerb, type Verb } from './find-verb.ts';
import type { Definition } from './formats.ts';
import type { Draft } from './lookup.ts';
import { readChart } from './read-chart.ts';
import { readCommon } from './read-common.ts';
import { readFormerly } from './read-validity.ts';
import { readVersions } from './read-versions.ts';
import { makeResolver, type Reference, type Surroundings } from './resolver.ts';
import { isMapping, readWords } from './shape.ts';
import { commonShape, kpiShape } from './shapes.ts';
import type { Path } from './tree.ts';

/** One KPI with all its definitions, null when the first cannot be resolved, and the KPIs that it refers to. */
export function readKpi(
  id: string,
  value: unknown,
  around: Surroundings,
): { definition: Definition | null; references: readonly Reference[] } {
  const path = ['kpis', id];
  checkId(id, path, around);
  const first = readOne(id, value, around);
  const later = readVersions(id, value, around, readOne);
  const references = [...first.references, ...later.references];
  if (!first.definition) return { definition: null, references };
  const { kpi, words } = first.definition;
  const formerly = readFormerly(id, words['formerly'], [...path, 'formerly'], around);
  const named = { ...kpi, ...(formerly.length > 0 && { formerly }) };
  return { definition: { ...first.definition, kpi: named, versions: later.versions }, references };
}

function readOne(
  id: string,
  value: unknown,
  around: Surroundings,
): { definition: Definition | null; references: readonly Reference[] } {
  const { findings } = around;
  const path = ['kpis', id];
  const keys = isMapping(value) ? Object.keys(value) : [];
  const verb = isMapping(value) ? findVerb(keys, path, findings) : null;
  if (!verb) {
    checkCommon(value, path, around);
    return { definition: null, references: [] };
  }
  const { words, complete } = readWords(value, kpiShape(verb.name), path, findings, belongsTo);
  const { resolver, references, conditions } = makeResolver(words, path, around);
  const spec = complete ? verb.measure.resolve(words, resolver) : null;
  const common = readCommon(words, path, around);
  if (spec === null) return { definition: null, references };
  const draft = draftOf(verb, spec, around);
  const date = draft ? dateOf(words, verb, draft, path, around) : null;
  const inForce = draft && inForceOf(words, verb, draft, path, around);
  if (draft) checkTogether(conditions, draft, path, around);
  const chart = readChart(words, verb, date, path, around);
  const kpi = {
    id,
    label: String(words['label'] ?? id),
    measure: verb.name,
    spec,
    source: draft?.source.name ?? null,
    date,
    ...(inForce && { inForce }),
    ...common,
    ...(chart && { chart }),
    place: findings.place(path),
  };
  return { definition: { kpi, verb, words }, references };
}

/** `/` leads to a part, `@` to a term; the others would end the name in prose. */
function checkId(id: string, path: Path, { findings }: Surroundings): void {
  const character = /[\s/@"'{}[\]()<>&#?%\\]/.exec(id)?.[0];
  if (character === undefined && id !== '') return;
  const better = id.replace(/[\s/@"'{}[\]()<>&#?%\\]+/g, '-').replace(/^-+|-+$/g, '');
  findings.add('kpi-id', path, { name: id, character: character ?? '', ...(better && { nearest: better }) });
}

// Without a verb what any KPI may say is still checked.
function checkCommon(value: unknown, path: Path, around: Surroundings): void {
  const shape = commonShape();
  const known = isMapping(value) ? Object.entries(value).filter(([key]) => shape.keys.includes(key)) : null;
  const { words } = readWords(known ? Object.fromEntries(known) : value, shape, path, around.findings);
  readCommon(words, path, around);
}

function draftOf({ measure }: Verb, spec: unknown, { drafts }: Surroundings): Draft | null {
  return measure.by === 'rows' ? (drafts.get(measure.sourceOf(spec)) ?? null) : null;
}
