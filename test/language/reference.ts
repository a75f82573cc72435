import { columnTypes } from '../../src/columns/index.ts';
import { measureOf, measures } from '../../src/measures/index.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { examples } from '../../src/project/examples.ts';
import { projectSchema } from '../../src/project/json-schema.ts';
import { resultOf } from './documentation.ts';
import { shownResult } from './shown-result.ts';

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

/** KPIs that count rows first, then those made from others, those entered by hand last. */
const inOrder = (): readonly (readonly [string, Measure])[] => {
  const all = Object.entries<Measure>(measures);
  return (['kpi-rows', 'kpi-figures', 'kpi-hand'] as const).flatMap((group) =>
    all.filter(([name]) => kindOf(name) === group),
  );
};

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
  mapping(
    'version',
    '定義の変更（versions の中。ほかの言葉は KPI と同じ）',
    'A later definition (under versions; all other words are those of a KPI)',
    definitions['version']!,
    { keep: (key) => key === 'from', runs: true },
  ),
  mapping('target', '目標（target の中）', 'A target', definitions['target']!, { runs: true }),
  ...inOrder().map(([name, measure]) =>
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
  const { intro, forms } = WORDS[language];
  const sections = mappings.map((one) => sectionOf(one, language));
  return `${[intro, contents(language), forms(FORMS), ...sections].join('\n\n')}\n`;
}

/** How terms and lengths of time may be written; the tests read each of them. */
export const FORMS = {
  terms: ['2024H1', '2024年度上期', 'FY2024', '2024', '2024Q1', '2024-04'],
  durations: ['28 days', '28日', '3 months', '3か月'],
};

/** Every mapping with a link; a kind of KPI with what its first example counts. */
function contents(language: 'ja' | 'en'): string {
  const { groups } = WORDS[language];
  const listed = (group: Group) =>
    mappings
      .filter((one) => groupOf(one) === group)
      .map((one) => {
        const first = group.startsWith('kpi-') ? one.examples[0] : undefined;
        // What it counts, without in which days and how it is rounded.
        const [counts = ''] =
          first === undefined ? [] : resultOf(first, language).definition.split(/。|; |\.$/);
        const reads = counts && `: ${counts}`;
        return `- [${one.title[language]}](#${one.name})${reads}`;
      });
  return GROUPS.map((group) => [`**${groups[group]}**`, '', ...listed(group)].join('\n')).join('\n\n');
}

const GROUPS = ['project', 'kpi', 'kpi-rows', 'kpi-figures', 'kpi-hand', 'report'] as const;

type Group = (typeof GROUPS)[number];

function groupOf({ name }: Mapping): Group {
  if (name.startsWith('kpi-')) return kindOf(name.replace('kpi-', ''));
  if (['kpi', 'version', 'target', 'condition'].includes(name)) return 'kpi';
  return ['report', 'section', 'mapping', 'mapping-row'].includes(name) ? 'report' : 'project';
}

function kindOf(verb: string): Group {
  const { by, byHand } = measureOf(verb);
  return byHand ? 'kpi-hand' : by === 'rows' ? 'kpi-rows' : 'kpi-figures';
}

function sectionOf(
  { name, title, words, required, examples: shown, runs }: Mapping,
  language: 'ja' | 'en',
): string {
  const { head, needed, result, reads } = WORDS[language];
  const rows = wordsIn(words).map(([word, json, inner]) => {
    const must = inner || required.includes(word) ? needed : defaultOf(json);
    return `| \`${word}\` | ${sentence(json, language)} | ${formOf(json, language)} | ${must} |`;
  });
  const blocks = shown.map((yaml) => {
    const text = `\`\`\`yaml\n${yaml}\n\`\`\``;
    if (!runs) return text;
    const figure = resultOf(yaml, language);
    return `${text}\n\n${reads} ${figure.definition}  \n${result} ${shownResult(figure, language)}`;
  });
  return [
    `<a id="${name}"></a>\n\n## ${title[language]}`,
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

const ticked = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(' ');

const WORDS = {
  ja: {
    intro: `# kpi.yaml の言葉

はじめての方は [KPI の作り方の例](cookbook.ja.md) から、近い指標を写して書き換えるのが早道です。ここには、書ける言葉のすべてがあります。

\`kpi.yaml\` は3つの部分からできています。\`sources:\` にどの CSV にどんな列があるかを、\`kpis:\` に何をどう数えるかを、
\`report:\` に報告書の章の並びを書きます。KPI は、数え方の言葉（\`count\` など）1つと、どの KPI にも書ける言葉（\`unit\` や \`target\`）からできています。

この文書は、設定を確かめるときに使う定義そのものから作られています（\`npm run docs\`）。例はすべてテストで動かしています。
KPI の例の下には、その定義の読み方と、テストの小さな記録（\`test/language/documentation.ts\`）での値があります。
\`/count\` のような名前は、本文に \`{{kpi "指標/count"}}\` と書くときの内訳の名前です（書いていなければ、表示の名前そのものです）。`,
    groups: {
      project: '全体と記録',
      kpi: 'KPI に共通の言葉',
      'kpi-rows': '記録の行を数える KPI',
      'kpi-figures': 'ほかの KPI から求める KPI',
      'kpi-hand': '手で入れる KPI',
      report: '報告書',
    } satisfies Record<Group, string>,
    forms: ({ terms, durations }: typeof FORMS) => `## 値の書き方

| 値 | 書き方 |
|---|---|
| 期 | ${ticked(terms)} |
| 期間の長さ | ${ticked(durations)} |
| 日付 | \`2024-04-01\` |
| 割合 | \`30\`（30% のこと。% は付けません） |
| 列・区分の名前 | CSV の見出しと区分の通り。記号で始まるものや数字だけのものは \`"…"\` で囲みます |`,
    reads: '読み方:',
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

If you are new to it, begin with the [cookbook](cookbook.md): copy the recipe nearest to your indicator and change it. Here is
every word there is.

\`kpi.yaml\` has three parts: \`sources:\` says which CSV files there are and what columns they have, \`kpis:\` what is counted and
how, \`report:\` which sections the report has. A KPI is one word that says how it counts (\`count\` and the like) and words that
any KPI can have (\`unit\`, \`target\`).

Made from the definitions that check a configuration (\`npm run docs\`); every example is run by the tests. Under the example of a
KPI stand what it reads as, and its value on the small records of \`test/language/documentation.ts\`. A name like \`/count\` is that
of a part, for prose: \`{{kpi "indicator/count"}}\`; a part without one goes by its label.`,
    groups: {
      project: 'The whole, and the records',
      kpi: 'Words that KPIs share',
      'kpi-rows': 'KPIs that count rows',
      'kpi-figures': 'KPIs made from other KPIs',
      'kpi-hand': 'KPIs entered by hand',
      report: 'The report',
    } satisfies Record<Group, string>,
    forms: ({ terms, durations }: typeof FORMS) => `## How values are written

| value | written as |
|---|---|
| a term | ${ticked(terms)} |
| a length of time | ${ticked(durations)} |
| a date | \`2024-04-01\` |
| a percentage | \`30\` for 30 %, without the sign |
| names of columns and categories | as in the CSV file; those that begin with a sign, or are digits alone, in \`"…"\` |`,
    reads: 'Reads:',
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
