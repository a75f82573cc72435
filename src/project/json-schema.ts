import { z } from 'zod';
import { columnTypes } from '../columns/index.ts';
import { measures } from '../measures/index.ts';
import { goalWords, kpiWords } from './kpi-words.ts';
import { mappingRowWords, mappingWords } from './mapping-words.ts';
import { linkWords, projectWords } from './project-words.ts';
import { allowedNumberWords, reportWords, sectionWords } from './report-words.ts';
import { columnWords, sourceWords } from './source-words.ts';

type Json = Record<string, unknown>;

/**
 * The language of `kpi.yaml` as a JSON Schema (draft-7), made of the words that check it: editors
 * complete from it and show what each word means. One definition for each kind of measure and column.
 */
export function projectSchema(): object {
  const columns = Object.entries(columnTypes).map(
    ([name, type]) => [`column-${name}`, named(name, columnWords(z, name, type))] as const,
  );
  const kpis = Object.entries(measures).map(
    ([verb, measure]) => [`kpi-${verb}`, named(verb, kpiWords(z, measure, reference('target')))] as const,
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'kpi.yaml',
    ...jsonOf(z.strictObject(topWords())),
    definitions: {
      source: jsonOf(z.strictObject(sourceWords(z, record('column'), reference('condition')))),
      column: anyOf(columns),
      ...Object.fromEntries(columns),
      kpi: anyOf(kpis),
      ...Object.fromEntries(kpis.map(([name, kpi]) => [name, withVersions(kpi)])),
      version: versionSchema(kpis.map(([, kpi]) => kpi)),
      target: jsonOf(
        z.union([z.strictObject(goalWords(z)), z.record(z.string(), z.strictObject(goalWords(z)))]),
      ),
      condition: conditionSchema(),
      mapping: jsonOf(z.strictObject(mappingWords(z, record('mapping-row')))),
      'mapping-row': jsonOf(z.strictObject(mappingRowWords(z))),
      section: jsonOf(z.strictObject(sectionWords(z, z.array(reference('section'))))),
    },
  };
}

const topWords = () =>
  projectWords(z, {
    links: z.array(z.strictObject(linkWords(z))),
    sources: record('source'),
    kpis: record('kpi'),
    report: z.strictObject(
      reportWords(
        z,
        z.array(reference('section')),
        z.array(z.strictObject(allowedNumberWords(z))),
        z.record(z.string(), z.strictObject(goalWords(z))),
        z.union([reference('mapping'), z.array(reference('mapping')).min(1)]),
      ),
    ),
  });

const reference = (name: string): z.ZodType => z.unknown().meta({ refersTo: name });

const record = (name: string): z.ZodType => z.record(z.string(), reference(name));

const named = (title: string, words: Record<string, z.ZodType>): Json => ({
  title,
  ...jsonOf(z.strictObject(words)),
});

/** A KPI whose later definitions are held to the words of KPIs too. */
function withVersions(kpi: Json): Json {
  const properties = kpi['properties'] as Record<string, Json>;
  const items = { allOf: [{ $ref: '#/definitions/version' }] };
  const versions = { ...properties['versions'], items };
  return { ...kpi, properties: { ...properties, versions } };
}

/** A later definition: any words of any kind, since those it does not say are those of the KPI. */
function versionSchema(kpis: readonly Json[]): Json {
  const words = new Map<string, Map<string, Json>>();
  for (const { properties } of kpis)
    for (const [key, json] of Object.entries(properties as Record<string, Json>)) {
      const known = words.get(key) ?? new Map<string, Json>();
      words.set(key, known.set(JSON.stringify(json), json));
    }
  const { from } = (words.get('versions')!.values().next().value!['items'] as Json)['properties'] as Json;
  const forms = [...words]
    .filter(([key]) => !['versions', 'from'].includes(key))
    .map(([key, known]) => [key, oneOf([...known.values()])] as const);
  return {
    type: 'object',
    properties: {
      from: from as Json,
      ...Object.fromEntries(forms),
    },
    required: ['from'],
    additionalProperties: false,
  };
}

/** What may have several forms, in the words of the first. */
function oneOf(forms: readonly Json[]): Json {
  const [first = {}, ...others] = forms;
  return others.length === 0 ? first : { description: first['description'], anyOf: forms };
}

const anyOf = (entries: readonly (readonly [string, Json])[]): Json => ({
  anyOf: entries.map(([name]) => ({ $ref: `#/definitions/${name}` })),
});

function jsonOf(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Json;
  return refer(json) as Json;
}

/** References spelled out. Measures leave a condition open (any names, any values): it refers too. */
function refer(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(refer);
  if (typeof json !== 'object' || json === null) return json;
  const { refersTo, ...rest } = json as Json;
  const name = refersTo ?? (isOpen(rest) ? 'condition' : null);
  if (name === null)
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, refer(value)]));
  const description = rest['description'];
  // What stands beside a $ref is not read, so the words go around it.
  return {
    ...(description !== undefined && { description }),
    allOf: [{ $ref: `#/definitions/${name}` }],
  };
}

const isOpen = ({ type, additionalProperties: more, properties }: Json): boolean =>
  type === 'object' &&
  properties === undefined &&
  typeof more === 'object' &&
  more !== null &&
  Object.keys(more).length === 0;

function conditionSchema(): Json {
  const value = z.union([z.string(), z.number(), z.boolean()]);
  const values = z.union([value, z.array(value).min(1)]);
  const bound = z.union([z.string(), z.number()]);
  const tests = z.strictObject({
    not: values.describe('この値でない | not this value, or none of these').optional(),
    'at-least': bound.describe('以上 | at least').optional(),
    'more-than': bound.describe('超 | more than').optional(),
    'at-most': bound.describe('以下 | at most').optional(),
    'less-than': bound.describe('未満 | less than').optional(),
    empty: z.boolean().describe('空欄か | whether the cell is blank').optional(),
  });
  const several = z.array(reference('condition')).min(1);
  return jsonOf(
    z
      .object({
        'any-of': several.describe('どれかひとつが成り立つ | at least one holds').optional(),
        'none-of': several.describe('どれも成り立たない | none holds').optional(),
      })
      .catchall(z.union([values, tests]))
      .describe('列: 値。すべてが成り立つ行 | column: value; every entry must hold'),
  );
}
