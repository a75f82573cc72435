import type { ColumnData } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import { count } from '../model/quantity.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { type Meanings, meaningsOf, memberTexts } from './members.ts';
import { rowsFormat } from './part-formats.ts';
import { sourceWhere } from './source-where.ts';
import { columnsWord, sourceWord, thatWord } from './words.ts';

interface Spec {
  readonly source: string;
  readonly of: readonly string[];
  readonly means?: Meanings;
  readonly that: Condition | null;
}

/** How many different values (of one column, or of several together) the rows hold. */
export const distinct: Counted<Spec, Set<string>> = {
  by: 'rows',
  weighs: true,
  dated: true,
  words: (z) => ({
    distinct: sourceWord(z, '種類を数えるソース | source whose different values are counted'),
    of: columnsWord(
      z,
      '値の種類を数える列（複数なら組み合わせ） | column, or columns together, whose values are counted once',
    ),
    that: thatWord(z),
  }),
  examples: [
    `distinct: roleplay
of: [回, 社員番号]
that: { 合計点: { at-least: 20 } }
unit: 名`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('distinct');
    if (!source) return null;
    const of = resolver.columns(source, words['of'] as string | string[], ['of']);
    const that = resolver.condition(source, words['that'], ['that']);
    if (!of || that === false) return null;
    return { source: source.name, of: of.map(({ name }) => name), ...meaningsOf(of, resolver), that };
  },
  format: (_, language) => rowsFormat(language),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    if (language === 'ja') return `${source}に現れる${spec.of.join('と')}の数（重複を除く）`;
    return `number of different ${spec.of.join(' and ')} in the rows of ${source}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [...spec.of, ...conditionColumns(spec.that)],
  select: (spec, batch, empty) =>
    needCells(fatesOf(batch, undefined, spec.that, empty), batch, spec.of, empty),
  empty: () => new Set(),
  add(state, batch, rows, _fates, spec) {
    const columns = spec.of.map((name) => ({ name, data: columnOf(batch, name) }));
    const memberOf = memberTexts(columns, spec.means);
    const asked = columns.length === 1 ? firstOfEach(columns[0]!.data, rows) : rows;
    for (let i = 0; i < asked.length; i++) state.add(memberOf(asked[i]!));
  },
  merge(into, from) {
    for (const value of from) into.add(value);
    return into;
  },
  result: (state) => ({ quantity: count(state.size), parts: [], members: state }),
};

/** Of rows that are known to have the same text one is enough. */
function firstOfEach(column: ColumnData, rows: Uint32Array): ArrayLike<number> {
  if (column.storage !== 'texts' || !column.list) return rows;
  const { texts, places } = column.list;
  const isMet = new Uint8Array(texts.length);
  const first: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const place = places[row]!;
    if (isMet[place] === 1) continue;
    isMet[place] = 1;
    first.push(row);
  }
  return first;
}
