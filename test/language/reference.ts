import { columnTypes } from '../../src/columns/index.ts';
import { measures } from '../../src/measures/index.ts';
import { examples } from '../../src/project/examples.ts';
import { projectSchema } from '../../src/project/json-schema.ts';
import { resultOf } from './documentation.ts';

export interface Json {
  readonly [key: string]: unknown;
}

/** A mapping of the language: its words, its examples, and how the examples are run. */
export interface Mapping {
  readonly name: string;
  readonly title: { readonly ja: string; readonly en: string };
  readonly words: Readonly<Record<string, Json>>;
  readonly required: readonly string[];
  readonly examples: readonly string[];
  readonly runs: boolean;
}

const schema = projectSchema() as Json & { definitions: Record<string, Json> };
const { definitions } = schema;

const objectIn = (json: Json): Json =>
  json['properties']
    ? json
    : (((json['anyOf'] as Json[] | undefined) ?? []).find((one) => one['properties']) ?? json);
const propertiesOf = (json: Json): Record<string, Json> =>
  (objectIn(json)['properties'] ?? {}) as Record<string, Json>;
const requiredOf = (json: Json): readonly string[] => (objectIn(json)['required'] ?? []) as string[];

/** Words that all of some definitions share, and those of one beyond them. */
const shared = (names: readonly string[]): readonly string[] => {
  const [first = [], ...rest] = names.map((name) => Object.keys(propertiesOf(definitions[name]!)));
  return first.filter((key) => rest.every((keys) => keys.includes(key)));
};
const pick = (json: Json, keep: (key: string) => boolean): Record<string, Json> =>
  Object.fromEntries(Object.entries(propertiesOf(json)).filter(([key]) => keep(key)));

const columnNames = Object.keys(columnTypes).map((name) => `column-${name}`);
const kpiNames = Object.keys(measures).map((name) => `kpi-${name}`);
const ofColumns = shared(columnNames).filter((key) => !key.includes('blank'));
const ofRows = Object.keys(measures)
  .filter((name) => Object.entries(measures).find(([key]) => key === name)?.[1].by === 'rows')
  .map((name) => `kpi-${name}`);
const ofKpis = [...shared(kpiNames), ...shared(ofRows).filter((key) => !shared(kpiNames).includes(key))];

const mapping = (
  name: string,
  ja: string,
  en: string,
  json: Json,
  more: {
    keep?: (key: string) => boolean;
    change?: Record<string, Json>;
    examples?: readonly string[];
    runs?: boolean;
  } = {},
): Mapping => ({
  name,
  title: { ja, en },
  words: { ...pick(json, more.keep ?? (() => true)), ...more.change },
  required: requiredOf(json),
  examples: more.examples ?? examples[name.replace(/^column-/, 'type-')] ?? [],
  runs: more.runs ?? false,
});

/** The top level without what has a place of its own. */
function withoutReport(json: Json): Json {
  const words = propertiesOf(json);
  return { ...json, properties: { ...words, report: { ...words['report'], properties: undefined } } };
}

/** The whole language, in the order in which one meets it. */
export const mappings: readonly Mapping[] = [
  mapping('project', 'いちばん上の段', 'The top level', withoutReport(schema)),
  mapping('source', 'ソース（sources の中）', 'A source (under sources)', definitions['source']!),
  mapping('column', '列（columns の中）', 'A column (under columns)', definitions['column-text']!, {
    keep: (key) => ofColumns.includes(key),
    change: {
      type: {
        ...propertiesOf(definitions['column-text']!)['type'],
        const: undefined,
        enum: Object.keys(columnTypes),
      },
    },
  }),
  ...Object.keys(columnTypes).map((name) =>
    mapping(
      `column-${name}`,
      `type: ${name} の列`,
      `A column of type: ${name}`,
      definitions[`column-${name}`]!,
      {
        keep: (key) => !ofColumns.includes(key),
      },
    ),
  ),
  mapping(
    'condition',
    '条件（that、among、exclude）',
    'A condition (that, among, exclude)',
    definitions['condition']!,
    {
      runs: true,
    },
  ),
  mapping('kpi', 'どのKPIにも書ける言葉', 'Words of any KPI', definitions['kpi-count']!, {
    keep: (key) => ofKpis.includes(key),
    runs: true,
  }),
  mapping('target', '目標（target の中）', 'A target', definitions['target']!, { runs: true }),
  ...Object.entries(measures).map(([name, measure]) =>
    mapping(`kpi-${name}`, `KPI: ${name}`, `KPI: ${name}`, definitions[`kpi-${name}`]!, {
      keep: (key) => !ofKpis.includes(key),
      examples: measure.examples,
      runs: true,
    }),
  ),
  mapping(
    'report',
    '報告書（report の中）',
    'The report',
    (schema['properties'] as Record<string, Json>)['report']!,
  ),
  mapping('section', '章（sections の中）', 'A section (under sections)', definitions['section']!),
  mapping(
    'mapping',
    '対応関係表（mapping の中）',
    'A mapping table (under mapping)',
    definitions['mapping']!,
  ),
  mapping(
    'mapping-row',
    '対応関係表の行（principles の中）',
    'A row of a mapping table (under principles)',
    definitions['mapping-row']!,
  ),
];

/** Words with those of the mappings inside them: `lookup`, `lookup.in`. */
export function wordsIn(
  words: Readonly<Record<string, Json>>,
  above = '',
): readonly (readonly [string, Json, boolean])[] {
  return Object.entries(words).flatMap(([key, json]) => {
    const inner = innerOf(json);
    const required = requiredOf(inner);
    const below = wordsIn(propertiesOf(inner), `${above}${key}.`).map(
      ([name, one]) => [name, one, required.includes(name.slice(above.length + key.length + 1))] as const,
    );
    return [[`${above}${key}`, json, false] as const, ...below];
  });
}

/** The mapping that a word holds, in a list, a record or a choice too; a reference is described in its own place. */
function innerOf(json: Json): Json {
  if (json['properties']) return json;
  const items = json['items'] as Json | undefined;
  const more = json['additionalProperties'];
  if (items && !Array.isArray(items)) return innerOf(items);
  if (typeof more === 'object' && more !== null) return innerOf(more as Json);
  const branches = ((json['anyOf'] ?? []) as Json[]).map(innerOf).filter((one) => one['properties']);
  return { properties: Object.assign({}, ...branches.map(propertiesOf)) };
}

/** The reference in one language. */
export function reference(language: 'ja' | 'en'): string {
  const words = WORDS[language];
  return `${[words.intro, ...mappings.map((one) => sectionOf(one, language))].join('\n\n')}\n`;
}

function sectionOf(
  { title, words, required, examples: shown, runs }: Mapping,
  language: 'ja' | 'en',
): string {
  const { head, needed, result } = WORDS[language];
  const rows = wordsIn(words).map(([name, json, inner]) => {
    const must = inner || required.includes(name) ? needed : defaultOf(json);
    return `| \`${name}\` | ${sentence(json, language)} | ${formOf(json, language)} | ${must} |`;
  });
  const blocks = shown.map((yaml) => {
    const text = `\`\`\`yaml\n${yaml}\n\`\`\``;
    if (!runs) return text;
    const { text: value, parts } = resultOf(yaml);
    const listed = parts.map(([label, one]) => `${label} ${one}`).join(language === 'ja' ? '、' : ', ');
    return `${text}\n\n${result} **${value}**${listed && ` (${listed})`}`;
  });
  return [
    `## ${title[language]}`,
    ...(rows.length > 0 ? [[...head, ...rows].join('\n')] : []),
    ...blocks,
  ].join('\n\n');
}

/** The half of a description in the language; every one has both. */
export function sentence(json: Json, language: 'ja' | 'en'): string {
  const [ja = '', en = ''] = String(json['description'] ?? '').split(' | ');
  return (language === 'ja' ? ja : en).replaceAll('|', '\\|');
}

const defaultOf = (json: Json): string => ('default' in json ? `\`${JSON.stringify(json['default'])}\`` : '');

function formOf(json: Json, language: 'ja' | 'en'): string {
  const { kinds } = WORDS[language];
  const values = json['enum'] ?? ('const' in json ? [json['const']] : undefined);
  if (Array.isArray(values)) return values.map((value) => `\`${value}\``).join(' ');
  const branches = json['anyOf'] ?? json['oneOf'];
  if (Array.isArray(branches))
    return [...new Set((branches as Json[]).map((one) => formOf(one, language)))].filter(Boolean).join(' / ');
  return json['allOf'] ? kinds['object']! : (kinds[String(json['type'])] ?? '');
}

const WORDS = {
  ja: {
    intro: `# kpi.yaml の言葉

この文書は、設定を確かめるときに使う定義そのものから作られています（\`npm run docs\`）。例はすべてテストで動かしています。
KPIの例の下の「2024年度上期」は、テストの小さな記録（\`test/language/documentation.ts\`）での値です。`,
    head: ['| 言葉 | 意味 | 値 | 既定 |', '|---|---|---|---|'],
    needed: '必須',
    result: '2024年度上期:',
    kinds: {
      string: '文字',
      number: '数',
      integer: '整数',
      boolean: '`true` `false`',
      array: '並び',
      object: '対応',
      null: '空',
    } as Readonly<Record<string, string>>,
  },
  en: {
    intro: `# The language of kpi.yaml

Made from the definitions that check a configuration (\`npm run docs\`). Every example is run by the tests.
What stands under the example of a KPI is its value on the small records of \`test/language/documentation.ts\`.`,
    head: ['| word | meaning | value | default |', '|---|---|---|---|'],
    needed: 'required',
    result: '2024H1:',
    kinds: {
      string: 'text',
      number: 'number',
      integer: 'whole number',
      boolean: '`true` `false`',
      array: 'list',
      object: 'mapping',
      null: 'nothing',
    } as Readonly<Record<string, string>>,
  },
};
