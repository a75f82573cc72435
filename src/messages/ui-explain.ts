import type { RowCounts } from '../model/figure.ts';
import { later } from './later.ts';

/** What `explain` says about a figure. */
const ja = later(() => ({
  definition: '定義',
  formula: '式',
  target: '目標',
  parts: '内訳',
  overlay: (text: string) => `${text}(合計に含めない)`,
  attribution: (by: string, on: string) => `${by}から${on}に受け取った数値`,
  source: '数え元',
  note: '注記',
  uses: '元の指標',
  rows: '行',
  where: '定義の場所',
  notMeasurable: '分母が0、または値がないため、算出できません',
  roundings: { 'half-up': '四捨五入', truncate: '切り捨て' } as Readonly<Record<string, string>>,
  rounded: (digits: number, rounding: string) => `小数${digits}桁、${rounding}`,
  account: ({ accepted, counted, outside, leftOut, undecided, excluded }: RowCounts) =>
    `採用 ${accepted} = 数えた ${counted} + 期間外 ${outside} + 条件外 ${leftOut} + 未判定 ${undecided} + 除外 ${excluded}`,
  files: 'ファイルごとの行',
  physical: (lines: number) => `全${lines}行`,
  counted: '数えた行',
  numerator: '分子の行',
  denominator: '分母の行',
  undecided: '判定できない行',
  lines: (text: string) => `${text}行目`,
  more: (ranges: number) => `ほか${ranges}か所(--rows ですべて)`,
  period: '集計期間',
  history: '経緯',
  byHand: '手入力',
}));

const en: typeof ja = later(() => ({
  definition: 'definition',
  formula: 'formula',
  target: 'target',
  parts: 'parts',
  overlay: (text) => `${text} (not part of the total)`,
  attribution: (by, on) => `given by ${by} on ${on}`,
  source: 'from',
  note: 'note',
  uses: 'made from',
  rows: 'rows',
  where: 'defined at',
  notMeasurable: 'nothing to divide by, or no value: not measurable',
  roundings: { 'half-up': 'half up', truncate: 'truncated' },
  rounded: (digits, rounding) => `${digits} ${digits === 1 ? 'digit' : 'digits'}, ${rounding}`,
  account: ({ accepted, counted, outside, leftOut, undecided, excluded }) =>
    `${accepted} accepted = ${counted} counted + ${outside} outside + ${leftOut} left out + ${undecided} undecided + ${excluded} excluded`,
  files: 'rows by file',
  physical: (lines) => `${lines} lines`,
  counted: 'counted',
  numerator: 'numerator',
  denominator: 'denominator',
  undecided: 'undecided',
  lines: (text) => `lines ${text}`,
  more: (ranges) => `and ${ranges} more (--rows shows all)`,
  period: 'period',
  history: 'history',
  byHand: 'entered by hand',
}));

export const explainWords = { ja, en };
