import type { z } from 'zod';
import type { Zod } from '../columns/column-type.ts';
import type { Measure } from '../measures/measure.ts';
import { amountWord, termWord } from '../measures/words.ts';
import { chartKinds } from '../model/chart.ts';
import type { Direction } from '../model/kpi.ts';
import { roundings } from '../model/rounding.ts';
import { oneOrMore } from './source-words.ts';

/** The words of a KPI of one kind: its verb and the verb's own, and the common ones. */
export const kpiWords = (z: Zod, measure: Measure, target: z.ZodType) => ({
  ...measure.words(z),
  ...commonWords(z, target),
  ...(measure.by === 'rows' ? rowWords(z) : {}),
});

/** What any KPI may say. */
export const commonWords = (z: Zod, target: z.ZodType) => ({
  label: z.string().min(1).describe('指標の名前 | name of the indicator for readers').optional(),
  unit: z.string().describe('単位（件、%、点など） | unit').optional(),
  digits: z.int().min(0).max(4).describe('小数点以下の桁数(0〜4) | digits after the point').optional(),
  rounding: z
    .enum(Object.keys(roundings))
    .describe('端数の扱い（四捨五入か切捨て） | how digits are cut')
    .optional(),
  target: target.describe('目標（期ごとでもよい） | target, one or by term').optional(),
  'higher-is-better': z.boolean().describe('高いほどよい | higher is better').optional(),
  'lower-is-better': z.boolean().describe('低いほどよい | lower is better').optional(),
  headline: z.boolean().describe('最初に大きく示す | shown at a glance first').default(false),
  note: z.string().min(1).describe('補足 | note').optional(),
  formerly: oneOrMore(z)
    .describe(
      '以前の名前（古い文章や手入力のファイルで使える） | names it had before; old prose may use them',
    )
    .optional(),
  ...validWords(z),
  versions: z
    .array(
      z.looseObject({ from: termWord(z).describe('この定義を使い始める期 | first term of this definition') }),
    )
    .min(1)
    .describe(
      '定義の変更: from の期から、ここに書いた言葉が上の言葉に代わる | later definitions: from their term on, their words stand in place of those above',
    )
    .optional(),
  chart: z
    .union([
      z.enum(chartKinds),
      z.strictObject({
        kind: z.enum(chartKinds).describe('図の種類 | kind of chart'),
        from: amountWord(z)
          .describe('軸の始まり（なければ0） | where the axis begins; zero without it')
          .optional(),
        minimum: z
          .int()
          .min(1)
          .describe('これより少ない件数では図にしない(既定10) | no chart on fewer rows than this (10)')
          .optional(),
        labels: z
          .tuple([z.string().min(1), z.string().min(1)])
          .describe('割合の図の、該当するものとそれ以外の名前 | names of the two sides of a share')
          .optional(),
      }),
    ])
    .describe(
      '図: bars 内訳、months 月ごと、distribution 点数の分布、share 割合、terms 推移 | how it is drawn',
    )
    .optional(),
  small: z
    .int()
    .min(0)
    .describe(
      '母数がこの数より小さい増減は「少数」と添える(既定30) | a base below this is noted as too small in diff (30)',
    )
    .optional(),
  'fail-on': z
    .union([thresholdWord(z), z.array(thresholdWord(z)).min(1)])
    .describe(
      'diff --fail-on がこの指標で見る変化: worse、">5%"、">2pt" | what diff --fail-on minds in this KPI',
    )
    .optional(),
});

const thresholdWord = (z: Zod) => z.string().regex(/^(worse|>\s*\d{1,6}(\.\d{1,6})?\s*(%|pt))$/);

/** Terms between which something belongs to the report. */
export const validWords = (z: Zod) => ({
  'valid-from': termWord(z).describe('使い始める期 | first term in which it is used').optional(),
  'valid-to': termWord(z).describe('使う最後の期 | last term in which it is used').optional(),
});

/** What a KPI that counts rows may say. */
export const rowWords = (z: Zod) => ({
  date: z
    .string()
    .describe('期を決める日付の列（ソースと違うとき） | date column, where it is not that of the source')
    .optional(),
  'in-force': z
    .strictObject({
      from: z.string().describe('有効になる日の列 | date column from which a row is in force'),
      to: z
        .string()
        .describe(
          '有効な最後の日の列（空欄は継続中） | date column of the last day in force; blank is still in force',
        )
        .optional(),
    })
    .describe(
      '期間中の日付の行ではなく、期の末日に有効な行を数える | the rows in force on the last day of the term, in place of those dated in it',
    )
    .optional(),
  empty: z
    .enum(['undecided', 'leave-out', 'no'])
    .describe(
      '空欄の行の扱い（未決＝エラー、除く、いいえ） | rows with a blank cell: an error, left out, or no',
    )
    .default('undecided'),
  span: z
    .union([
      z.literal('calendar-year'),
      z.strictObject({
        months: z
          .int()
          .min(1)
          .max(120)
          .describe('期の末日までの何か月か | so many months that end with the term'),
      }),
      z.strictObject({
        from: z.iso.date().describe('最初の日 | first day'),
        to: z.iso.date().describe('最後の日 | last day'),
      }),
    ])
    .describe(
      '期と違う集計期間: { months: 10 }、calendar-year（年度が始まる年の暦年）、{ from: 日, to: 日 } | days other than those of the term: months that end with it, the calendar year in which its fiscal year begins, or fixed days',
    )
    .optional(),
});

/** The comparisons of a target, as they are written. */
export const directions = {
  'at-least': '以上 | at least',
  'more-than': '超 | more than',
  'at-most': '以下 | at most',
  'less-than': '未満 | less than',
  equal: 'ちょうど | exactly',
} satisfies Record<Direction, string>;

/** A target of one term: one comparison with a value. */
export const goalWords = (z: Zod) =>
  Object.fromEntries(
    Object.entries(directions).map(([direction, what]) => [
      direction,
      amountWord(z).describe(what).optional(),
    ]),
  );
