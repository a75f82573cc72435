import { manualColumns } from '../model/manual-columns.ts';
import type { Column, Source } from '../model/source.ts';
import { checkPattern } from './file-names.ts';
import type { Findings } from './findings.ts';
import type { Draft } from './lookup.ts';
import { isMapping } from './shape.ts';

const VERB = 'manual-file';

/**
 * The files of figures entered by hand that KPIs name, each a source like any other: read, checked and
 * accounted for line by line. Its column KPI knows the KPIs that stand on the file, by their former names too.
 */
export function manualSources(
  kpis: unknown,
  language: 'ja' | 'en',
  findings: Findings,
): ReadonlyMap<string, Draft> {
  const files = new Map<string, Record<string, readonly string[]>>();
  for (const [id, words] of isMapping(kpis) ? Object.entries(kpis) : []) {
    const pattern = isMapping(words) ? words[VERB] : null;
    if (typeof pattern !== 'string' || pattern === '') continue;
    checkPattern(pattern, ['kpis', id, VERB], findings);
    const known = files.get(pattern) ?? {};
    files.set(pattern, { ...known, [id]: formerNames(words) });
  }
  return new Map(
    [...files].map(([pattern, ids]) => {
      const path = ['kpis', Object.keys(ids)[0] ?? '', VERB];
      return [pattern, { source: sourceOf(pattern, ids, language, findings.place(path)), broken: new Set() }];
    }),
  );
}

const formerNames = (words: unknown): readonly string[] =>
  isMapping(words) ? [words['formerly'] ?? []].flat().map(String) : [];

function sourceOf(
  pattern: string,
  ids: Readonly<Record<string, readonly string[]>>,
  language: 'ja' | 'en',
  place: Source['place'],
): Source {
  const column = (name: string, type: string, others: readonly string[], settings = {}): Column => ({
    name,
    type,
    headers: [name, ...others],
    required: name !== manualColumns.note,
    personal: false,
    settings,
    place,
  });
  const { kpi, term, value, by, on, note, decimals } = manualColumns;
  const columns = [
    column(kpi, 'category', ['指標', '指標名', 'kpi'], { values: new Map(Object.entries(ids)) }),
    column(term, 'term', ['期間', '対象期間', 'term']),
    column(value, 'number', ['数値', '実績', 'value'], { decimals, unit: UNITS }),
    column(by, 'text', ['提供元', '出所', 'by']),
    column(on, 'date', ['入手日', '提供日', 'on']),
    column(note, 'text', ['補足', '注記', 'note']),
  ];
  return {
    name: pattern,
    label: LABEL[language],
    files: [pattern],
    key: [kpi, term],
    date: null,
    columns: new Map(columns.map((one) => [one.name, one])),
    encoding: null,
    everyMonth: false,
    exclude: null,
    place,
  };
}

const LABEL = { ja: '手入力の数値', en: 'figures entered by hand' };

/** Units that people type after a value; what the figure is in is said by the KPI. */
const UNITS = [
  '%',
  '件',
  '名',
  '人',
  '社',
  '先',
  '回',
  '点',
  'pt',
  'ポイント',
  '円',
  '千円',
  '百万円',
  '億円',
  '年',
  '日',
];
