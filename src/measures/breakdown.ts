import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { UNCLASSIFIED } from '../model/figure.ts';
import { count } from '../model/quantity.ts';
import { placesIn, readCategories } from './categories.ts';
import { Answer, answers, conditionColumns } from './conditions.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { rowsFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { weightOf } from './weights.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly by: string;
  readonly labels: readonly string[];
  readonly several: boolean;
  readonly that: Condition | null;
  readonly overlays: readonly { readonly label: string; readonly that: Condition }[];
}

interface State {
  rows: number;
  /** By category; the last one is of rows without one. */
  readonly cells: number[];
  readonly overlays: number[];
}

/**
 * Rows by category, in the declared order, with their total. A blank category is 未分類 and shown when
 * it occurs. Overlays count rows that also meet a condition; they are not members of the sum, nor are
 * the categories of a column that holds several at once.
 */
export const breakdown: Counted<Spec, State> = {
  by: 'rows',
  additive: true,
  weighs: true,
  dated: true,
  adds: 'count',
  charts: ['bars', 'months'],
  words: (z) => ({
    breakdown: sourceWord(z, '内訳を数えるソース | source whose rows are broken down'),
    by: z.string().describe('内訳の区分になる列 | category column to group by'),
    that: thatWord(z),
    overlays: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .describe('内訳の合計に入れずに添える件数 | counts shown beside the parts, not members of the sum')
      .optional(),
  }),
  examples: [
    `breakdown: voices
by: 区分
that: { チーム: 第1チーム }
overlays: { 改善したもの: { 改善: true } }`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('breakdown');
    if (!source) return null;
    const by = readCategories('by', words, source, resolver);
    const that = resolver.condition(source, words['that'], ['that']);
    const overlays = Object.entries((words['overlays'] ?? {}) as Record<string, unknown>).map(
      ([label, value]) => ({
        label,
        that: resolver.condition(source, value, ['overlays', label]),
      }),
    );
    if (
      !by ||
      that === false ||
      !overlays.every((overlay): overlay is Spec['overlays'][number] => !!overlay.that)
    )
      return null;
    const { column, labels, several } = by;
    const taken = [...labels, ...Object.values(UNCLASSIFIED)];
    for (const { label } of overlays)
      if (taken.includes(label)) resolver.problem('overlay-label', ['overlays', label], { name: label });
    return { source: source.name, by: column, labels, several, that, overlays };
  },
  format: (_, language) => rowsFormat(language),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja') return `${source}の件数と、${spec.by}ごとの内訳`;
    return `number of rows of ${source}, by ${spec.by}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [
    spec.by,
    ...conditionColumns(spec.that),
    ...spec.overlays.flatMap(({ that }) => conditionColumns(that)),
  ],
  select(spec, batch, empty) {
    const fates = fatesOf(batch, undefined, spec.that, empty);
    if (empty !== 'undecided') return fates;
    return needCells(
      fates,
      batch,
      spec.overlays.flatMap(({ that }) => conditionColumns(that)),
      empty,
    );
  },
  empty: (spec) => ({
    rows: 0,
    cells: [...spec.labels, ''].map(() => 0),
    overlays: spec.overlays.map(() => 0),
  }),
  add(state, batch, rows, _fates, spec) {
    state.rows += weightOf(batch, rows);
    addCells(state, batch, rows, spec);
    spec.overlays.forEach(({ that }, k) => {
      const given = answers(that, batch);
      for (let i = 0; i < rows.length; i++)
        if (given[rows[i]!] === Answer.Yes) state.overlays[k]! += batch.weights?.[rows[i]!] ?? 1;
    });
  },
  merge(into, from) {
    into.rows += from.rows;
    from.cells.forEach((n, k) => {
      into.cells[k]! += n;
    });
    from.overlays.forEach((n, k) => {
      into.overlays[k]! += n;
    });
    return into;
  },
  result(state, spec, period, format) {
    const part = (label: string, n: number, adds: boolean) => ({
      key: label,
      label,
      quantity: count(n),
      format,
      adds,
    });
    const blank = UNCLASSIFIED[period.language];
    const unclassified = state.cells[spec.labels.length]!;
    return {
      quantity: count(state.rows),
      parts: [
        ...spec.labels.map((label, k) => part(label, state.cells[k]!, !spec.several)),
        ...(unclassified > 0 ? [part(blank, unclassified, !spec.several)] : []),
        ...spec.overlays.map(({ label }, k) => part(label, state.overlays[k]!, false)),
      ],
    };
  },
};

function addCells(state: State, batch: Batch, rows: Uint32Array, spec: Spec): void {
  const places = placesIn(batch, spec.by, spec.labels);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    for (const at of places(row)) state.cells[at]! += weight;
  }
}
