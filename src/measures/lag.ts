import type { Batch } from '../model/batch.ts';
import type { Condition } from '../model/condition.ts';
import type { EmptyRule } from '../model/kpi.ts';
import { columnOf, conditionColumns } from './conditions.ts';
import { type Duration, describeDuration, isShorterThanDays, mover, readDuration } from './durations.ts';
import { fatesOf, needCells } from './fates.ts';
import { type HitsInBase, hitsInBase } from './hits-in-base.ts';
import { type Counted, Fate, type Period } from './measure.ts';
import { type ByCategory, byCategoryWord, columnsBy, describeBy, readByCategory } from './shares-by.ts';
import { sourceWhere } from './source-where.ts';
import { conditionWord, sourceWord } from './words.ts';

interface Spec {
  readonly source: string;
  /** The date that should lie early or late enough. */
  readonly of: string;
  /** The date it is held against. */
  readonly against: string;
  readonly side: 'before' | 'after';
  readonly over: 'at-least' | 'at-most';
  readonly by: Duration;
  readonly among: Condition | null;
  /** What a row in time has to meet too. */
  readonly that?: Condition;
  readonly unit: string | null;
  readonly split?: ByCategory;
}

/**
 * Share of rows whose second date lies at least, or at most, so many days or months before or after the
 * first. The time of day is not looked at: one day after is the next day, up to 48 hours. A blank second date is *not done*. A row whose deadline is still to come by the as-of day and
 * that is not yet done cannot be observed: it waits, and is left out. With `that` only rows that meet it are
 * in time (ended within six months by 解約 or 失効, not by a claim); it is asked of rows in time alone.
 */
export const lag: Counted<Spec, HitsInBase> = {
  by: 'rows',
  weighs: true,
  dated: true,
  adds: 'share',
  words: (z) => ({
    lag: sourceWord(z, '日付の間隔を見るソース | source whose dates are compared'),
    of: z.string().describe('早さ・遅さを見る日付の列 | date column that should be early or late enough'),
    before: z.string().describe('この日付より前か（満期日など） | … before this date column').optional(),
    after: z.string().describe('この日付より後か（始期日など） | … after this date column').optional(),
    'at-least': z
      .string()
      .describe('少なくともこれだけ（28 days, 1 month, 28日） | at least so long')
      .optional(),
    'at-most': z
      .string()
      .describe(
        '多くともこれだけ（3 months, 3か月。1日は翌日までで、時刻は見ない） | at most so long (1 day is until the next day, whatever the time)',
      )
      .optional(),
    among: conditionWord(z, '分母にする行の条件（なければ全行）', 'condition of the denominator').optional(),
    that: conditionWord(
      z,
      '間隔に加えて分子の行が満たす条件',
      'condition that a row in time has to meet too',
    ).optional(),
    by: byCategoryWord(z),
    'count-unit': z.string().describe('分子・分母の単位 | unit of numerator and denominator').optional(),
  }),
  examples: [
    `lag: policies
of: 更改日
before: 満期日
at-least: 28 days
among: { 種別: 損保 }
count-unit: 件
date: 満期日`,
    `lag: policies
of: 終了日
after: 始期日
at-most: 3 months
that: { 種別: 生保 }
by: 種別
date: 始期日`,
  ],
  resolve(words, resolver) {
    const source = resolver.source('lag');
    if (!source) return null;
    const side = words['before'] === undefined ? 'after' : 'before';
    const over = words['at-least'] === undefined ? 'at-most' : 'at-least';
    const twice = (a: string, b: string): boolean => (words[a] === undefined) === (words[b] === undefined);
    if (twice('before', 'after')) resolver.problem('lag-side', ['lag']);
    if (twice('at-least', 'at-most')) resolver.problem('lag-over', ['lag']);
    if (twice('before', 'after') || twice('at-least', 'at-most')) return null;
    const of = resolver.column(source, String(words['of']), ['of'], ['date']);
    const against = resolver.column(source, String(words[side]), [side], ['date']);
    const by = readDuration(String(words[over]));
    if (!by) resolver.problem(wrongForm(String(words[over])), [over], { found: String(words[over]) });
    const among = resolver.condition(source, words['among'], ['among']);
    const that = resolver.condition(source, words['that'], ['that']);
    const split = readByCategory(words, source, resolver);
    if (!of || !against || !by || among === false || that === false || split === false) return null;
    const unit = (words['count-unit'] as string | undefined) ?? null;
    return {
      source: source.name,
      of: of.name,
      against: against.name,
      side,
      over,
      by,
      among,
      ...(that && { that }),
      ...(split && { split }),
      unit,
    };
  },
  format: () => ({ unit: '%', times: 100, digits: 1 }),
  describe(spec, _kpi, names, language) {
    const source = sourceWhere({ source: spec.source, that: spec.among }, names, language);
    const that = spec.that && names.condition(spec.that);
    const by = describeDuration(spec.by, language);
    if (language === 'ja') {
      const when = `${spec.against}の${by}${spec.side === 'before' ? '前' : '後'}${WHEN[spec.side][spec.over]}`;
      return `${source}のうち、${spec.of}が${when}${isShort(spec.by) ? '（日付で比べ、時刻は見ない）' : ''}${that ? `で、${that}` : ''}であるものの割合（期限がまだ来ていない行は除く）${describeBy(spec.split, language)}`;
    }
    const over = spec.over === 'at-least' ? 'at least' : 'at most';
    return `of the rows of ${source}, the share whose ${spec.of} is ${over} ${by} ${spec.side} ${spec.against}${isShort(spec.by) ? ' (by date, whatever the time of day)' : ''}${that ? ` and ${that}` : ''}, rows that are not yet due left out${describeBy(spec.split, language)}`;
  },
  sourceOf: (spec) => spec.source,
  columnsOf: (spec) => [
    spec.of,
    spec.against,
    ...conditionColumns(spec.among),
    ...conditionColumns(spec.that ?? null),
    ...columnsBy(spec.split),
  ],
  select(spec, batch, empty, period) {
    const fates = needCells(fatesOf(batch, undefined, spec.among, empty), batch, [spec.against], empty);
    return alsoThat(decide(fates, spec, batch, period), spec.that, batch, empty);
  },
  ...hitsInBase,
};

const WHEN = {
  before: { 'at-least': 'まで', 'at-most': '以降' },
  after: { 'at-least': '以降', 'at-most': '以内' },
};

const wrongForm = (text: string) => (isShorterThanDays(text) ? 'duration-hours' : 'duration-form');

// Of a few days the reader may think in hours, and a day is up to 48 of them.
const isShort = ({ n, unit }: Duration): boolean => unit === 'days' && n <= 7;

/** The second date is in time when it lies on the right side of `first ± duration`. */
function decide(fates: Uint8Array, spec: Spec, batch: Batch, period: Period): Uint8Array {
  const second = columnOf(batch, spec.of);
  const first = columnOf(batch, spec.against).values;
  const deadlineOf = mover(spec.by, spec.side === 'before' ? -1 : 1);
  const early = (spec.side === 'before') === (spec.over === 'at-least');
  for (let i = 0; i < fates.length; i++) {
    if (fates[i] !== Fate.Hit) continue;
    const from = Number(first[i]);
    const deadline = deadlineOf(from);
    const done = !second.empty[i];
    const at = Number(second.values[i]);
    const inTime = done && (early ? at <= deadline : at >= deadline) && onSide(at, from, spec);
    if (inTime) continue;
    const waiting = early && !done && period.asOf < deadline;
    fates[i] = waiting ? Fate.LeftOut : Fate.Base;
  }
  return fates;
}

/** Rows in time that do not meet the condition stay in the denominator; a blank cell decides nothing. */
function alsoThat(
  fates: Uint8Array,
  that: Condition | undefined,
  batch: Batch,
  empty: EmptyRule,
): Uint8Array {
  if (!that) return fates;
  const met = fatesOf(batch, null, that, empty);
  for (let i = 0; i < fates.length; i++) if (fates[i] === Fate.Hit) fates[i] = met[i]!;
  return fates;
}

/** At most so long before or after means between the two dates. */
const onSide = (at: number, from: number, { side, over }: Spec): boolean =>
  over === 'at-least' || (side === 'before' ? at <= from : at >= from);
