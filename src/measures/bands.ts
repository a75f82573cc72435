import type { Condition } from '../model/condition.ts';
import { type Part, UNCLASSIFIED } from '../model/figure.ts';
import { count } from '../model/quantity.ts';
import { type Band, bandsOf, placeIn, readEdges } from './band-edges.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { rowsFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly of: string;
  /** In steps of the column's last digit, ascending; with their names as they are read. */
  readonly edges: readonly number[];
  readonly names: readonly string[];
  /** Whether what lies below the first and above the last edge is a band too. */
  readonly open: boolean;
  readonly that: Condition | null;
}

/** Rows by band: below the first edge, between the edges, from the last edge on, and without a number. */
type State = number[];

/**
 * Rows by the size of a number, in bands of declared edges; a row on an edge lies in the band above it. Rows
 * below the first edge and from the last on are bands of their own: always with `open`, else when there are any,
 * so that none is dropped. A blank cell is 未分類, shown when it occurs, unless `empty: leave-out`.
 */
export const bands: Counted<Spec, State> = {
  by: 'rows',
  weighs: true,
  dated: true,
  adds: 'count',
  charts: ['bars', 'months'],
  words: (z) => ({
    bands: sourceWord(
      z,
      '数の大きさごとに分けて数えるソース | source whose rows are divided by the size of a number',
    ),
    of: z.string().describe('分ける数値の列（年齢、損益率など） | number column by which they are divided'),
    edges: z
      .array(z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]))
      .min(2)
      .describe(
        '境目（小さい順）。[20, 40, 60] なら 20以上40未満、40以上60未満 | edges in ascending order; a number on an edge is in the band above it',
      ),
    open: z
      .boolean()
      .describe(
        '最初の境目より下と最後の境目より上も、行がなくても帯として示すか（書かなければ、行があるときだけ示す） | whether what lies outside the edges is shown even where there is none',
      )
      .default(false),
    that: thatWord(z),
  }),
  examples: [
    `bands: survey
of: 年齢
edges: [20, 40, 60]
open: true
that: { 店名: { not: 西支店 } }
unit: 名`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('bands');
    if (!source) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['number']);
    const that = resolver.condition(source, words['that'], ['that']);
    const edges = of && readEdges(words['edges'] as readonly (number | string)[], of, resolver);
    if (!of || !edges || that === false) return null;
    return { source: source.name, of: of.name, ...edges, open: words['open'] === true, that };
  },
  format: (_, language) => rowsFormat(language),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja')
      return `${source}の件数と、${spec.of}が${spec.names.join('・')}を境とする帯ごとの内訳（境目の値は上の帯に入れる）`;
    return `number of rows of ${source}, by bands of ${spec.of} with edges at ${spec.names.join(', ')}, an edge being in the band above it`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.of, ...conditionColumns(spec.that)],
  select(spec, batch, empty) {
    const fates = fatesOf(batch, undefined, spec.that, empty);
    return empty === 'undecided' ? fates : needCells(fates, batch, [spec.of], empty);
  },
  empty: (spec) => Array.from({ length: spec.edges.length + 2 }, () => 0),
  add(state, batch, rows, _fates, spec) {
    const { values, empty } = columnOf(batch, spec.of);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const at = empty[row] ? state.length - 1 : placeIn(spec.edges, Number(values[row]));
      state[at]! += batch.weights?.[row] ?? 1;
    }
  },
  merge(into, from) {
    for (const [at, n] of from.entries()) into[at]! += n;
    return into;
  },
  result(state, spec, period, format) {
    const blank = UNCLASSIFIED[period.language];
    const part = (label: string, at: number): Part => ({
      key: label,
      label,
      quantity: count(state[at]!),
      format,
      adds: true,
    });
    const shown = ({ at, outer }: Band): boolean => !outer || spec.open || state[at]! > 0;
    return {
      quantity: count(state.reduce((sum, n) => sum + n, 0)),
      parts: [
        ...bandsOf(spec.names, period.language)
          .filter(shown)
          .map(({ label, at }) => part(label, at)),
        ...(state.at(-1)! > 0 ? [part(blank, state.length - 1)] : []),
      ],
    };
  },
};
