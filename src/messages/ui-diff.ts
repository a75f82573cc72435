import { later } from './later.ts';

/** Headings, signs and sentences of `diff`. */
const ja = later(() => ({
  kpi: '指標',
  change: '増減',
  percent: '増減率',
  /** A column has no room for ポイント, and a terminal may print − two columns wide. */
  changed: (change: string) => change.replace('ポイント', 'pt').replace('−', '-'),
  better: '○改善',
  worse: '×悪化',
  same: '',
  elsewhere: '報告書に載らない指標',
  unchanged: (count: number) => `変わらない指標 ${count}件(--all で表示)`,
  nothing: '違いはありません',
  target: (text: string, was: string, is: string) =>
    was === is ? `目標 ${text}: ${is}` : `目標 ${text}: ${was || 'なし'}から${is || 'なし'}へ`,
  targetMoved: (was: string, is: string) => `目標が ${was || 'なし'} から ${is || 'なし'} に`,
  marks: {
    new: '新しい指標',
    gone: 'なくなった指標',
    redefined: '数え方が変わった(増減は単純に比べられない)',
    restated: '公表後に訂正した',
    small: '少数',
  },
  small: (base: number) => `少数(母数${base}): 増減から傾向は読み取れません`,
  causes: {
    data: 'データ',
    definition: '数え方',
    rows: '公表後の行の変更',
    rule: '端数の規則',
    rounding: '丸め',
  },
  because: '理由',
  mixRate: (mix: string, rate: string) => `構成${mix} 率${rate}`,
  blank: '(空欄)',
  flags: { true: 'はい', false: 'いいえ' },
  more: (count: number) => `ほか${count}区分`,
  locked: '公表値',
  prose: '文章',
  noProse: '文章に違いはありません',
  title: (old: string, now: string) => `${now}と${old}の比較`,
  failed: (count: number) => `しきい値を超えた指標 ${count}件`,
}));

const en: typeof ja = later(() => ({
  kpi: 'KPI',
  change: 'change',
  percent: '%',
  changed: (change) => change.replace('−', '-'),
  better: '+ better',
  worse: '! worse',
  same: '',
  elsewhere: 'KPIs that the report does not print',
  unchanged: (count) => `${count} unchanged (see them with --all)`,
  nothing: 'no difference',
  target: (text, was, is) =>
    was === is ? `target ${text}: ${is}` : `target ${text}: from ${was || 'none'} to ${is || 'none'}`,
  targetMoved: (was, is) => `target moved from ${was || 'none'} to ${is || 'none'}`,
  marks: {
    new: 'new',
    gone: 'gone',
    redefined: 'redefined: the two are not counted in one way',
    restated: 'restated since it was published',
    small: 'small',
  },
  small: (base) => `a base of ${base} is too small to read anything into the change`,
  causes: {
    data: 'data',
    definition: 'definition',
    rows: 'rows changed since published',
    rule: 'rounding rule',
    rounding: 'rounding',
  },
  because: 'why',
  mixRate: (mix, rate) => `mix ${mix}, rate ${rate}`,
  blank: '(blank)',
  flags: { true: 'yes', false: 'no' },
  more: (count) => `${count} more`,
  locked: 'as published',
  prose: 'Text',
  noProse: 'no difference in the text',
  title: (old, now) => `${now} against ${old}`,
  failed: (count) => `${count} KPIs beyond their threshold`,
}));

export const diffWords = { ja, en };
