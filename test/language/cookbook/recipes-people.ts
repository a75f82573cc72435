import type { Recipe } from './recipe.ts';

const IN_TERM = "BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'";

const survey = {
  'data/survey.csv': `回答日,満足度,推奨度
2024-04-10,5,10
2024-05-11,4,9
2024-06-12,3,
2024-07-13,5,6
2024-08-14,,8
2024-09-15,2,9
`,
};

const surveySource = `sources:
  survey:
    label: アンケートの回答
    files: data/survey.csv
    date: 回答日
    columns:
      回答日: { type: date }
      満足度: { type: number, at-least: 1, at-most: 5, required: false }
      推奨度: { type: number, at-least: 0, at-most: 10, required: false }
`;

/** Surveys, staff and what they do. */
export const ofPeople: readonly Recipe[] = [
  {
    name: 'top-box',
    title: { ja: '満足（上位2つ）の割合と平均', en: 'Top two of five, and the mean' },
    about: {
      ja: '5点と4点を付けた方の割合と、平均点です。top-box では、答えのない方は母数に入りません（平均では empty: leave-out と書きます）。\n設問ごとに母数が違うのはそのためで、母数はページに出ます。',
      en: 'The share who gave 4 or 5, and the mean. Those who gave no answer are not in the base of top-box; for the mean say empty: leave-out.\nThat is why questions have bases of their own, which the page shows.',
    },
    files: survey,
    yaml: `${surveySource}kpis:
  survey.satisfied: { label: 満足・やや満足の割合, top-box: survey, of: 満足度, at-least: 4, count-unit: 名, higher-is-better: true }
  survey.mean: { label: 満足度の平均, average: survey, of: 満足度, empty: leave-out, count-unit: 名, unit: 点, digits: 2 }
`,
    gives: [
      {
        figure: 'survey.satisfied',
        text: '60.0%',
        sql: `SELECT count(*) FILTER (満足度 >= 4), count(満足度) FROM survey WHERE 回答日 ${IN_TERM}`,
      },
      {
        figure: 'survey.mean',
        text: '3.80点',
        sql: `SELECT sum(満足度), count(満足度) FROM survey WHERE 回答日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'nps',
    title: { ja: 'NPS®（推奨度）', en: 'NPS®' },
    about: {
      ja: '推奨度が9〜10の方の割合から、0〜6の方の割合を引いたものです。答えのない方は母数に入りません。\n推奨者・中立者・批判者の数も内訳に出ます。',
      en: 'The share of those who gave 9 or 10 minus the share of those who gave 0 to 6; those who gave no answer are not in the base.\nHow many promoters, passives and detractors there are are its parts.',
    },
    files: survey,
    yaml: `${surveySource}kpis:
  survey.nps: { label: NPS, nps: survey, of: 推奨度, count-unit: 名, higher-is-better: true }
`,
    gives: [
      {
        figure: 'survey.nps',
        text: '40.0ポイント',
        sql: `SELECT 100 * (count(*) FILTER (推奨度 >= 9) - count(*) FILTER (推奨度 <= 6)), count(推奨度) FROM survey WHERE 回答日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'holders',
    title: { ja: 'FP資格の保有者数', en: 'Holders of a qualification' },
    about: {
      ja: '期末に有効な資格の数です。取得日と失効日から数えるので、過去の期末もさかのぼれます。\n失効日が空欄のものは有効です。期首の数も内訳に出ます。',
      en: 'How many qualifications are valid on the last day of the term, from the day obtained and the day expired.\nA blank expiry is still valid; the number at the start of the term is a part.',
    },
    files: {
      'data/qualifications.csv': `社員番号,資格,取得日,失効日
001,FP2級,2019-05-20,
002,FP2級,2024-06-10,
003,FP1級,2015-01-31,2024-03-31
004,FP3級,2024-07-01,
005,FP1級,2024-10-01,
`,
    },
    yaml: `sources:
  qualifications:
    label: 資格
    files: data/qualifications.csv
    columns:
      社員番号: { type: person }
      資格: { type: category, values: [FP1級, FP2級, FP3級] }
      取得日: { type: date }
      失効日: { type: date, required: false }
kpis:
  staff.fp:
    label: FP資格（2級以上）の保有者
    stock: qualifications
    from: 取得日
    to: 失効日
    that: { 資格: [FP1級, FP2級] }
    unit: 名
    higher-is-better: true
`,
    gives: [
      {
        figure: 'staff.fp',
        text: '2名',
        sql: `SELECT count(*), 1 FROM qualifications WHERE 資格 IN ('FP1級', 'FP2級')
              AND 取得日 <= DATE '2024-09-30' AND (失効日 IS NULL OR 失効日 >= DATE '2024-09-30')`,
      },
      {
        figure: 'staff.fp/start',
        text: '2名',
        sql: `SELECT count(*), 1 FROM qualifications WHERE 資格 IN ('FP1級', 'FP2級')
              AND 取得日 <= DATE '2024-03-31' AND (失効日 IS NULL OR 失効日 >= DATE '2024-03-31')`,
      },
    ],
  },
  {
    name: 'training',
    title: { ja: '研修の計画と実施', en: 'Training planned and done' },
    about: {
      ja: '期ごとの計画の回数に対して、実施した回数です。中止した研修は exclude で除きます。\n年度で計画を立てるなら、planned: { FY2024: 12 } のように書けます。',
      en: 'How often training took place, against the plan of the term; exclude leaves out what was cancelled.\nA plan for the whole year is written as planned: { FY2024: 12 }.',
    },
    files: {
      'data/training.csv': `実施日,状態
2024-04-15,実施
2024-06-17,実施
2024-07-16,中止
2024-09-17,実施
`,
    },
    yaml: `sources:
  training:
    label: 研修
    files: data/training.csv
    date: 実施日
    every-month: false
    exclude: { 状態: 中止 }
    columns:
      実施日: { type: date }
      状態: { type: category, values: [実施, 中止] }
kpis:
  training.sessions: { label: 研修の実施回数, count: training, unit: 回 }
  training.plan: { label: 研修の計画に対する実施, planned: { 2024H1: 4, 2024H2: 4 }, done: training.sessions, higher-is-better: true }
`,
    gives: [
      {
        figure: 'training.plan',
        text: '75.0%',
        sql: `SELECT count(*), 4 FROM training WHERE 状態 <> '中止' AND 実施日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'first-contact',
    title: { ja: '事故の第一報を当社が受けた割合', en: 'Accidents reported to us first' },
    about: {
      ja: '事故の連絡のうち、当社が窓口になったものの割合です。\n窓口の区分は、拠点や夜間の受付に分けてもかまいません（that に並べて書けます）。',
      en: 'Of the accidents reported, the share for which we were the first contact.\nSeveral values can be ours: list them under that.',
    },
    files: {
      'data/accidents.csv': `受付日,窓口
2024-04-18,当社
2024-05-19,保険会社
2024-06-20,当社（夜間）
2024-08-21,当社
2024-09-22,保険会社
2024-09-23,当社
`,
    },
    yaml: `sources:
  accidents:
    label: 事故の受付
    files: data/accidents.csv
    date: 受付日
    columns:
      受付日: { type: date }
      窓口: { type: category, values: [当社, 当社（夜間）, 保険会社] }
kpis:
  accidents.first-contact:
    label: 事故の第一報を当社が受けた割合
    percentage: accidents
    that: { 窓口: [当社, 当社（夜間）] }
    count-unit: 件
    higher-is-better: true
`,
    gives: [
      {
        figure: 'accidents.first-contact',
        text: '66.7%',
        sql: `SELECT count(*) FILTER (窓口 IN ('当社', '当社（夜間）')), count(*) FROM accidents WHERE 受付日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'first-call',
    title: {
      ja: '事故受付から初回連絡まで（種目別、前年比較）',
      en: 'The first call after an accident, by line, beside last year',
    },
    about: {
      ja: '翌日までなら日付から lag で数えます（時刻は見ません）。24時間以内は、かかった時間の列から percentage で数えます。\nby: 種目 で種目ごとの件数と割合の表が付き、parts: true の series で年度ごとに並びます。連絡日が空欄の事故は、まだ連絡していないものと数えます。',
      en: 'Until the next day is a lag between two dates, whatever the time; within 24 hours is a percentage of a column of hours.\nby: shows each line in a table, and a series with parts: true the years side by side. Without a date of contact nobody has called yet.',
    },
    files: {
      'data/accidents.csv': `受付日時,種目,初回連絡日,連絡までの時間,状態
2023/5/10 9:30,自動車,2023/5/10,1.5,完了
2023/6/11 18:00,火災,2023/6/14,64.0,完了
2024/4/18 8:00,自動車,2024/4/19,30.0,完了
2024/5/19 10:15,自動車,2024/5/19,0.5,完了
2024/6/20 14:00,火災,2024/6/21,20.0,完了
2024/7/21 15:45,自動車,,,対応中
2024/8/22 11:00,火災,2024/8/22,2.0,取消
`,
    },
    yaml: `sources:
  accidents:
    label: 事故の受付
    files: data/accidents.csv
    date: 受付日時
    every-month: false
    exclude: { 状態: 取消 }
    columns:
      受付日時: { type: date }
      種目: { type: category, values: [自動車, 火災] }
      初回連絡日: { type: date, required: false }
      連絡までの時間: { type: number, decimals: 1, unit: 時間, required: false }
      状態: { type: category, values: [完了, 対応中, 取消] }
kpis:
  accidents.next-day:
    label: 翌日までに初回連絡した割合
    lag: accidents
    of: 初回連絡日
    after: 受付日時
    at-most: 1日
    by: 種目
    count-unit: 件
    higher-is-better: true
    target: { at-least: 95 }
  accidents.next-day.years: { label: 翌日までに初回連絡した割合の推移, series: accidents.next-day, parts: true, terms: 2 }
  accidents.24-hours:
    label: 24時間以内に初回連絡した割合
    percentage: accidents
    that: { 連絡までの時間: { at-most: 24 } }
    empty: no # 空欄はまだ連絡していないもの
    by: 種目
    count-unit: 件
    higher-is-better: true
    target: { at-least: 95 }
`,
    gives: [
      {
        figure: 'accidents.next-day',
        text: '75.0%',
        sql: `SELECT count(*) FILTER (初回連絡日::DATE <= 受付日時::DATE + 1), count(*) FROM accidents
              WHERE 状態 <> '取消' AND 受付日時::DATE ${IN_TERM}`,
      },
      {
        figure: 'accidents.next-day/自動車/share',
        text: '66.7%',
        sql: `SELECT count(*) FILTER (初回連絡日::DATE <= 受付日時::DATE + 1), count(*) FROM accidents
              WHERE 状態 <> '取消' AND 種目 = '自動車' AND 受付日時::DATE ${IN_TERM}`,
      },
      {
        figure: 'accidents.24-hours',
        text: '50.0%',
        sql: `SELECT count(*) FILTER (連絡までの時間 <= 24), count(*) FROM accidents
              WHERE 状態 <> '取消' AND 受付日時::DATE ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'near-misses',
    title: { ja: 'ヒヤリハットの件数と原因の構成', en: 'Near misses and their causes' },
    about: {
      ja: '報告された件数と、原因ごとの構成比です。fit: largest-remainder と書くと、足して 100.0% になるように丸めます。\n書かなければ、それぞれを四捨五入します（合計が 100.0% にならないことがあります）。',
      en: 'How many were reported, and the share of each cause; fit: largest-remainder rounds them so that they add up to 100.0 %.\nWithout it each is rounded for itself, and the sum may be 99.9 %.',
    },
    files: {
      'data/near-misses.csv': `報告日,原因
2024-04-11,確認もれ
2024-05-12,確認もれ
2024-06-13,書類の不備
2024-07-14,連絡の遅れ
2024-08-15,確認もれ
2024-08-16,書類の不備
2024-09-17,確認もれ
`,
    },
    yaml: `sources:
  near-misses:
    label: ヒヤリハット
    files: data/near-misses.csv
    date: 報告日
    columns:
      報告日: { type: date }
      原因: { type: category, values: [確認もれ, 書類の不備, 連絡の遅れ] }
kpis:
  near-misses.total: { label: ヒヤリハットの報告件数, count: near-misses, unit: 件 }
  near-misses.causes: { label: ヒヤリハットの原因, share: near-misses, by: 原因, fit: largest-remainder, digits: 1 }
`,
    gives: [
      {
        figure: 'near-misses.total',
        text: '7件',
        sql: `SELECT count(*), 1 FROM "near-misses" WHERE 報告日 ${IN_TERM}`,
      },
      {
        figure: 'near-misses.causes/確認もれ',
        text: '57.1%',
        sql: `SELECT count(*) FILTER (原因 = '確認もれ'), count(*) FROM "near-misses" WHERE 報告日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'age-bands',
    title: { ja: '年齢層ごとのお客様の数', en: 'Customers by age' },
    about: {
      ja: '数値を区切りで分けた人数です。edges に書いた数は、上の区分の始まりです。\nopen: true と書くと「40以上」のような端の区分も入ります。',
      en: 'How many rows lie in each band of a number; an edge belongs to the band above it.\nWith open: true there are bands at both ends too.',
    },
    files: {
      'data/customers.csv': `契約日,年齢
2024-04-01,19
2024-05-01,20
2024-06-01,39
2024-07-01,40
2024-08-01,75
2024-10-01,33
`,
    },
    yaml: `sources:
  customers:
    label: 新しいお客様
    files: data/customers.csv
    date: 契約日
    columns:
      契約日: { type: date }
      年齢: { type: number, unit: 歳 }
kpis:
  customers.by-age: { label: 年齢層ごとの新しいお客様, bands: customers, of: 年齢, edges: [20, 40, 60], open: true, unit: 名 }
`,
    gives: [
      {
        figure: 'customers.by-age',
        text: '5名',
        sql: `SELECT count(*), 1 FROM customers WHERE 契約日 ${IN_TERM}`,
      },
      {
        figure: 'customers.by-age/20歳以上40歳未満',
        text: '2名',
        sql: `SELECT count(*), 1 FROM customers WHERE 年齢 >= 20 AND 年齢 < 40 AND 契約日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'attainment',
    title: { ja: '目標の達成率', en: 'Attainment of a target' },
    about: {
      ja: '目標は、どの指標にも target と書けます。達成か未達成かは、その値から判定します。\n達成率そのものを示すときは attainment を使います。',
      en: 'Any KPI can have a target, and whether it was met is decided by the exact value.\nTo show how far it was attained, use attainment.',
    },
    files: {
      'data/visits.csv': `訪問日
2024-04-02
2024-05-08
2024-06-04
2024-07-02
2024-08-06
2024-09-03
2024-10-01
`,
    },
    yaml: `sources:
  visits:
    label: 契約後の訪問
    files: data/visits.csv
    date: 訪問日
    columns: { 訪問日: { type: date } }
kpis:
  visits.total: { label: 契約後の訪問件数, count: visits, unit: 件, target: { 2024H1: { at-least: 8 }, 2024H2: { at-least: 10 } } }
  visits.attainment: { label: 訪問の目標達成率, attainment: visits.total }
`,
    gives: [
      {
        figure: 'visits.attainment',
        text: '75.0%',
        sql: `SELECT count(*), 8 FROM visits WHERE 訪問日 ${IN_TERM}`,
      },
    ],
  },
];
