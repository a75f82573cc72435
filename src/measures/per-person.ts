import type { Condition } from '../model/condition.ts';
import { dividedByWord } from './amounts.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { type Division, dividedAmong } from './divided-among.ts';
import { addAmount, addSum, type ExactSum, sumUnder, worthOf } from './exact-sum.ts';
import { fatesOf, needCells } from './fates.ts';
import type { Counted } from './measure.ts';
import { type Meanings, meaningsOf, memberTexts } from './members.ts';
import { sourceWhere } from './source-where.ts';
import { readSummed, summedColumn } from './summed.ts';
import { sourceWord, thatWord } from './words.ts';

interface Spec extends Division {
  readonly source: string;
  readonly person: string;
  readonly means?: Meanings;
  /** The distinct KPI that counts everyone; null when they are those in the rows. */
  readonly roster: string | null;
  readonly that: Condition | null;
}

/**
 * Rows (or the sum of a column) per person, and per month with `each: month`; with `take: minimum` the least
 * that any person has. Persons are those in the rows, or everyone on a roster: then somebody without a row
 * counts with 0, and rows of persons who are not on it are a part of their own. No person is named. Nobody
 * to divide by is not measurable, nor is a period that is not whole months with `each: month`.
 */
export const perPerson: Counted<Spec, Map<string, ExactSum>> = {
  by: 'rows',
  comparesMembers: true,
  weighs: true,
  dated: true,
  words: (z) => ({
    'per-person': sourceWord(z, '1人あたりを求めるソース | source whose rows are divided among persons'),
    person: z.string().describe('人を表す列（社員番号など） | column that says which person'),
    roster: z
      .string()
      .describe(
        '全員の名簿を数える distinct のKPI（なければ行に現れる人で割る） | distinct KPI of everyone; without it the persons in the rows are taken',
      )
      .optional(),
    of: z
      .string()
      .describe(
        '件数でなく、この数値の列の合計を割る | number column whose sum is divided, instead of the rows',
      )
      .optional(),
    'divided-by': dividedByWord(z),
    each: z
      .enum(['term', 'month'])
      .describe('期を通してか、さらに月あたりか | for the whole period, or also per month')
      .default('term'),
    take: z
      .enum(['average', 'minimum'])
      .describe('1人あたりの平均か、最も少ない人の値か | the average, or the least of any person')
      .default('average'),
    that: thatWord(z),
  }),
  examples: [
    `per-person: roleplay
person: 社員番号
roster: staff.people
that: { 合計点: { at-least: 20 } }
unit: 回`,
    `per-person: roleplay
person: 社員番号
of: 合計点
divided-by: 10
each: month
take: minimum
digits: 2
unit: 割`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('per-person');
    if (!source) return null;
    const person = resolver.column(source, String(words['person']), ['person']);
    const roster = words['roster'] === undefined ? null : resolver.kpi(String(words['roster']), ['roster']);
    const that = resolver.condition(source, words['that'], ['that']);
    const amount = readSummed(words, source, resolver);
    const isRosterUnknown = words['roster'] !== undefined && roster === null;
    if (!person || isRosterUnknown || amount === false || that === false) return null;
    return {
      source: source.name,
      person: person.name,
      ...meaningsOf([person], resolver),
      roster,
      amount,
      unit: (words['unit'] as string | undefined) ?? null,
      each: words['each'] as Spec['each'],
      take: words['take'] as Spec['take'],
      that,
    };
  },
  format({ amount, take, each }, language) {
    const isWhole = take === 'minimum' && each === 'term' && !amount;
    return { unit: amount?.unit ?? (language === 'ja' ? '件' : ''), times: 1, digits: isWhole ? 0 : 1 };
  },
  describe(spec, _kpi, names, language) {
    const source = sourceWhere(spec, names, language);
    const of = spec.amount?.of;
    if (language === 'ja') {
      const who = spec.roster ? `「${names.kpi(spec.roster)}」の全員` : `現れる${spec.person}`;
      const what = spec.take === 'average' ? '1人あたりの平均' : '最も少ない1人の値';
      return `${source}の${of ? `${of}の合計` : '件数'}の、${who}についての${what}${spec.each === 'month' ? '（1か月あたり）' : ''}`;
    }
    const who = spec.roster ? `everyone in ${names.kpi(spec.roster)}` : `every ${spec.person} in them`;
    const what = spec.take === 'average' ? 'average per person' : 'least of any person';
    return `${what}${spec.each === 'month' ? ' and month' : ''}, over ${who}, of the ${of ? `sum of ${of}` : 'number'} of rows of ${source}`;
  },
  uses: (spec, term) => (spec.roster === null ? [] : [{ kpi: spec.roster, term }]),
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [spec.person, ...summedColumn(spec.amount), ...conditionColumns(spec.that)],
  select(spec, batch, empty) {
    const needed = [spec.person, ...summedColumn(spec.amount)];
    return needCells(fatesOf(batch, undefined, spec.that, empty), batch, needed, empty);
  },
  empty: () => new Map(),
  add(state, batch, rows, _fates, spec) {
    const memberOf = memberTexts([{ name: spec.person, data: columnOf(batch, spec.person) }], spec.means);
    const amounts = spec.amount && columnOf(batch, spec.amount.of).values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      addAmount(sumUnder(state, memberOf(row)), amounts ? Number(amounts[row]) : 1, batch.weights?.[row]);
    }
  },
  merge(into, from) {
    for (const [person, sum] of from) addSum(sumUnder(into, person), sum);
    return into;
  },
  result(state, spec, period, format) {
    const perMember = new Map([...state].map(([person, sum]) => [person, worthOf(sum)]));
    if (spec.roster !== null) return { quantity: null, parts: [], perMember };
    return dividedAmong([...perMember.keys()], perMember, spec, period, format, period.language);
  },
  complete(result, spec, { term, span, figures, format }) {
    if (spec.roster === null || !result.perMember) return result;
    const { members } = figures.get(spec.roster, term);
    const persons = members ? [...members] : null;
    return dividedAmong(persons, result.perMember, spec, span, format, figures.language);
  },
};
