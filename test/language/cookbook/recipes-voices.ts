import type { Recipe } from './recipe.ts';

const IN_TERM = "BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'";

const voices = {
  'data/voices.csv': `受付日,拠点,区分
2024-04-10,本店,感謝
2024-05-02,本店,不満
2024-05-20,支店,感謝
2024-07-15,支店,要望
2024-08-01,本店,感謝
2024-10-03,支店,不満
`,
};

const voicesSource = `sources:
  voices:
    label: お客様の声
    files: data/voices.csv
    date: 受付日
    columns:
      受付日: { type: date }
      拠点: { type: category, values: [本店, 支店] }
      区分: { type: category, values: { 感謝: [お褒め], 不満: [苦情, ご不満], 要望: , その他: } }
`;

/** What customers say. */
export const ofVoices: readonly Recipe[] = [
  {
    name: 'voices',
    title: { ja: 'お客様の声の件数', en: 'Count of customers’ voices' },
    about: {
      ja: '区分ごとの内訳と合計です。違う書き方（お褒め、苦情）は values に書いた区分に数えます。\n書いていない区分が出てきたら「その他」には入れず、行を示して知らせます。',
      en: 'A breakdown by category with its total. Other spellings (お褒め, 苦情) count as the category that lists them.\nA category that is not listed is named with its row, and never put under その他.',
    },
    files: voices,
    yaml: `${voicesSource}kpis:
  voices.by-category: { label: お客様の声, breakdown: voices, by: 区分, unit: 件 }
`,
    gives: [
      {
        figure: 'voices.by-category',
        text: '5件',
        sql: `SELECT count(*), 1 FROM voices WHERE 受付日 ${IN_TERM}`,
      },
      {
        figure: 'voices.by-category/感謝',
        text: '3件',
        sql: `SELECT count(*), 1 FROM voices WHERE 区分 = '感謝' AND 受付日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'complaints',
    title: { ja: '苦情の割合', en: 'Share of complaints' },
    about: {
      ja: 'お客様の声のうち、不満であるものの割合です。低いほどよい指標なので lower-is-better と書きます。\n前年との増減は、前年の行があれば自動で出ます。',
      en: 'Of all voices, the share that are complaints. Lower is better, so the definition says lower-is-better.\nThe change from a year ago is shown wherever the rows of that year are there.',
    },
    files: voices,
    yaml: `${voicesSource}kpis:
  voices.complaints:
    label: 苦情の割合
    percentage: voices
    that: { 区分: 不満 }
    digits: 1
    count-unit: 件
    lower-is-better: true
`,
    gives: [
      {
        figure: 'voices.complaints',
        text: '20.0%',
        sql: `SELECT count(*) FILTER (区分 = '不満'), count(*) FROM voices WHERE 受付日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'branch-by-month',
    title: { ja: '拠点×月のお客様の声', en: 'Voices by branch and month' },
    about: {
      ja: '縦と横の2つの方向に分け、それぞれの合計も示します。month と quarter は列がなくても使えます。\n合計が合わないことはなく、区分が空欄の行は「未分類」として出ます。',
      en: 'Rows in two directions with the totals of both; month and quarter need no column of their own.\nThe totals always agree, and rows without a category are shown as such.',
    },
    files: voices,
    yaml: `${voicesSource}kpis:
  voices.branch-by-month: { label: 拠点別のお客様の声, crosstab: voices, rows: 拠点, columns: month, unit: 件 }
`,
    gives: [
      {
        figure: 'voices.branch-by-month/本店/5月',
        text: '1件',
        sql: "SELECT count(*), 1 FROM voices WHERE 拠点 = '本店' AND 受付日 BETWEEN DATE '2024-05-01' AND DATE '2024-05-31'",
      },
      {
        figure: 'voices.branch-by-month/支店/合計',
        text: '2件',
        sql: `SELECT count(*), 1 FROM voices WHERE 拠点 = '支店' AND 受付日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'five-years',
    title: { ja: '5年間の推移', en: 'Five years' },
    about: {
      ja: '同じ指標を、毎年の同じ期で並べます。過去のCSVを data/ に残しておけば、過去の値も数え直せます。\n公表した期は、公表時の値（lock）を使います。chart: terms で折れ線になります。',
      en: 'One KPI in the same term of every year; with the old exports left in data/, old values are counted anew.\nOf terms that were published, the published value is taken. chart: terms draws a line.',
    },
    files: {
      'data/voices.csv': `受付日,拠点,区分
2020-06-01,本店,感謝
2021-06-01,本店,感謝
2021-08-01,支店,不満
2022-04-20,本店,要望
2022-09-30,支店,感謝
2023-04-01,本店,感謝
2023-05-11,本店,不満
2023-06-21,支店,感謝
2024-04-10,本店,感謝
2024-05-02,本店,不満
2024-05-20,支店,感謝
2024-07-15,支店,要望
`,
    },
    yaml: `${voicesSource}kpis:
  voices.total: { label: お客様の声, count: voices, unit: 件 }
  voices.five-years: { label: お客様の声の推移, series: voices.total, terms: 5, step: year }
`,
    gives: (
      [
        ['2020', '1件'],
        ['2021', '2件'],
        ['2022', '2件'],
        ['2023', '3件'],
        ['2024', '4件'],
      ] as const
    ).map(([year, text]) => ({
      figure: `voices.five-years/${year}H1`,
      text,
      sql: `SELECT count(*), 1 FROM voices WHERE 受付日 BETWEEN DATE '${year}-04-01' AND DATE '${year}-09-30'`,
    })),
  },
  {
    name: 'answer-rate',
    title: { ja: 'アンケート回答率', en: 'Answers to a survey' },
    about: {
      ja: '2つの記録（送付と回答）の件数の割合です。件数の指標を2つ作り、expression で割ります。\n単位が合わない計算は、書いた時に知らせます。',
      en: 'A ratio across two records, those sent and those answered: two counts, divided by an expression.\nA sum of units that do not go together is an error when it is written.',
    },
    files: {
      'data/requests.csv': '送付日\n2024-04-01\n2024-05-01\n2024-06-01\n2024-07-01\n2024-08-01\n2024-10-01\n',
      'data/answers.csv': '回答日\n2024-04-20\n2024-07-09\n2024-10-02\n',
    },
    yaml: `sources:
  requests:
    label: アンケートの送付
    files: data/requests.csv
    date: 送付日
    columns: { 送付日: { type: date } }
  answers:
    label: アンケートの回答
    files: data/answers.csv
    date: 回答日
    columns: { 回答日: { type: date } }
kpis:
  survey.requests: { label: 送付した件数, count: requests, unit: 件 }
  survey.answers: { label: 回答の件数, count: answers, unit: 件 }
  survey.rate: { label: アンケート回答率, expression: survey.answers / survey.requests, unit: "%", digits: 1 }
`,
    gives: [
      {
        figure: 'survey.rate',
        text: '40.0%',
        sql: `SELECT (SELECT count(*) FROM answers WHERE 回答日 ${IN_TERM}), (SELECT count(*) FROM requests WHERE 送付日 ${IN_TERM})`,
      },
    ],
  },
];
