import type { Recipe } from './recipe.ts';

const IN_TERM = "BETWEEN DATE '2024-04-01' AND DATE '2024-09-30'";

/** Applications, contracts and their renewal. */
export const ofContracts: readonly Recipe[] = [
  {
    name: 'early-renewal',
    title: { ja: '早期更改率（満期日の28日前まで）', en: 'Early renewal (28 days before maturity)' },
    about: {
      ja: '期中に満期を迎える契約のうち、満期日の28日前までに更改したものの割合です。\n更改日が空欄のものは「まだ」と数え、28日前の日がまだ来ていない契約は除いて待ちます。',
      en: 'Of the contracts that mature in the term, the share renewed at least 28 days before.\nA blank renewal date is not done; a contract whose 28th day before is still to come waits.',
    },
    files: {
      'data/renewals.csv': `満期日,更改日
2024-05-31,2024-04-20
2024-06-30,2024-06-02
2024-07-31,2024-07-04
2024-08-31,
2025-01-31,2024-09-01
`,
    },
    yaml: `sources:
  renewals:
    label: 満期を迎える契約
    files: data/renewals.csv
    date: 満期日
    columns:
      満期日: { type: date }
      更改日: { type: date, required: false }
kpis:
  renewals.early:
    label: 早期更改率
    lag: renewals
    of: 更改日
    before: 満期日
    at-least: 28 days
    count-unit: 件
    higher-is-better: true
    target: { at-least: 60 }
`,
    gives: [
      {
        figure: 'renewals.early',
        text: '50.0%',
        sql: `SELECT count(*) FILTER (更改日 <= 満期日 - 28), count(*) FROM renewals WHERE 満期日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'persistence',
    title: { ja: '13か月継続率', en: 'Persistence at month 13' },
    about: {
      ja: '期中に13か月目を迎える契約のうち、続いているものの割合です。amount を書くと保険料（ANPなど）で、なければ件数で数えます。\n25か月、37か月は months を変えるだけです。',
      en: 'Of the contracts that reach month 13 in the term, the share still in force; with amount by a sum (ANP), without it by number.\nFor months 25 and 37, change months.',
    },
    files: {
      'data/policies.csv': `始期日,終了日,年換算保険料
2023-03-01,,100000
2023-05-10,2024-01-31,50000
2023-08-20,,150000
2023-10-01,,999999
`,
    },
    yaml: `sources:
  policies:
    label: 契約
    files: data/policies.csv
    columns:
      始期日: { type: date }
      終了日: { type: date, required: false }
      年換算保険料: { type: number, unit: 円 }
kpis:
  policies.month-13:
    label: 13か月継続率（年換算保険料）
    cohort: policies
    from: 始期日
    to: 終了日
    months: 13
    amount: 年換算保険料
    higher-is-better: true
  policies.month-13.number:
    label: 13か月継続率（件数）
    cohort: policies
    from: 始期日
    to: 終了日
    months: 13
`,
    gives: [
      {
        figure: 'policies.month-13',
        text: '83.3%',
        sql: `SELECT sum(年換算保険料) FILTER (終了日 IS NULL OR 終了日 >= 始期日 + INTERVAL 13 MONTH), sum(年換算保険料)
              FROM policies WHERE 始期日 + INTERVAL 13 MONTH ${IN_TERM}`,
      },
      {
        figure: 'policies.month-13.number',
        text: '66.7%',
        sql: `SELECT count(*) FILTER (終了日 IS NULL OR 終了日 >= 始期日 + INTERVAL 13 MONTH), count(*)
              FROM policies WHERE 始期日 + INTERVAL 13 MONTH ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'early-lapse',
    title: { ja: '早期消滅率（3か月以内）', en: 'Early lapse (within three months)' },
    about: {
      ja: '期中に始まった契約のうち、3か月以内に終わったものの割合です。低いほどよい指標です。\n始まって3か月たっていない契約はまだ分からないので、除いて待ちます。',
      en: 'Of the contracts begun in the term, the share that ended within three months; lower is better.\nA contract that is younger than three months cannot be judged yet, and waits.',
    },
    files: {
      'data/policies.csv': `始期日,終了日
2024-04-01,2024-05-31
2024-04-15,
2024-05-01,2024-09-01
2024-06-20,
2024-08-01,
`,
    },
    yaml: `sources:
  policies:
    label: 新しい契約
    files: data/policies.csv
    date: 始期日
    columns:
      始期日: { type: date }
      終了日: { type: date, required: false }
kpis:
  policies.early-lapse:
    label: 早期消滅率
    lag: policies
    of: 終了日
    after: 始期日
    at-most: 3 months
    count-unit: 件
    lower-is-better: true
`,
    gives: [
      {
        figure: 'policies.early-lapse',
        text: '25.0%',
        sql: `SELECT count(*) FILTER (終了日 <= 始期日 + INTERVAL 3 MONTH), count(*) FROM policies
              WHERE 始期日 ${IN_TERM} AND (終了日 IS NOT NULL OR 始期日 + INTERVAL 3 MONTH <= DATE '2024-09-30')`,
      },
    ],
  },
  {
    name: 'not-recommended',
    title: { ja: '推奨商品以外の申込みの割合', en: 'Applications for other than recommended products' },
    about: {
      ja: '申込日の時点の推奨商品の一覧から「推奨」の列を引いて数えます。期の途中で一覧が変わっても正しく数えます。\n一覧にない商品の申込みは、行を示して知らせます。',
      en: 'The column 推奨 is looked up in the list of recommended products as of the day of application, so a list that changes within the term is right.\nAn application for a product that is not on the list is named.',
    },
    files: {
      'data/applications.csv': `申込日,商品コード
2024-04-10,A
2024-06-30,A
2024-07-01,A
2024-08-01,B
`,
      'data/products.csv': `商品コード,推奨,開始日,終了日
A,○,2023-04-01,2024-06-30
A,×,2024-07-01,
B,○,2023-04-01,
`,
    },
    yaml: `sources:
  applications:
    label: 申込み
    files: data/applications.csv
    date: 申込日
    columns:
      申込日: { type: date }
      商品コード: { type: text, personal: false }
      推奨: { type: flag, lookup: { in: products, by: { 商品コード: 商品コード }, as-of: 申込日, from: 開始日, to: 終了日, take: 推奨 } }
  products:
    label: 推奨商品の一覧
    files: data/products.csv
    columns:
      商品コード: { type: text, personal: false }
      推奨: { type: flag }
      開始日: { type: date }
      終了日: { type: date, required: false }
kpis:
  applications.other:
    label: 推奨商品以外の申込みの割合
    percentage: applications
    that: { 推奨: false }
    count-unit: 件
    rounding: truncate # 切り捨て。書かなければ四捨五入
    lower-is-better: true
`,
    gives: [
      {
        figure: 'applications.other',
        text: '25.0%',
        sql: `SELECT count(*) FILTER (p.推奨 = '×'), count(*) FROM applications a JOIN products p
              ON a.商品コード = p.商品コード AND a.申込日 >= p.開始日 AND (p.終了日 IS NULL OR a.申込日 <= p.終了日)
              WHERE a.申込日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'intentions',
    title: { ja: '意向把握の記録がある割合', en: 'Applications with a record of the customer’s wishes' },
    about: {
      ja: '成立した申込みのうち、当初と最終の意向の両方に記録日があるものの割合です。that の条件はすべて成り立つものを数えます。\n空欄を条件にするときは { empty: false } と書きます。',
      en: 'Of the applications concluded, the share with a date for the first wishes and the final ones; all entries of that must hold.\nTo ask whether a cell is filled, write { empty: false }.',
    },
    files: {
      'data/applications.csv': `申込日,状態,当初意向の記録日,最終意向の記録日
2024-04-03,成立,2024-04-01,2024-04-03
2024-05-15,成立,2024-05-10,
2024-06-20,取下げ,2024-06-18,
2024-07-07,成立,2024-07-01,2024-07-07
2024-09-09,成立,2024-09-02,2024-09-09
`,
    },
    yaml: `sources:
  applications:
    label: 申込み
    files: data/applications.csv
    date: 申込日
    columns:
      申込日: { type: date }
      状態: { type: category, values: [成立, 取下げ] }
      当初意向の記録日: { type: date, required: false }
      最終意向の記録日: { type: date, required: false }
kpis:
  applications.intentions:
    label: 意向把握の記録がある割合
    percentage: applications
    among: { 状態: 成立 }
    that: { 当初意向の記録日: { empty: false }, 最終意向の記録日: { empty: false } }
    count-unit: 件
    higher-is-better: true
`,
    gives: [
      {
        figure: 'applications.intentions',
        text: '75.0%',
        sql: `SELECT count(*) FILTER (当初意向の記録日 IS NOT NULL AND 最終意向の記録日 IS NOT NULL), count(*)
              FROM applications WHERE 状態 = '成立' AND 申込日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'elderly',
    title: { ja: '高齢のお客様への対応の割合', en: 'Careful methods with elderly customers' },
    about: {
      ja: '70歳以上のお客様の申込みのうち、いずれかの方法で対応した記録があるものの割合です。\n年齢の境目は条件に書くので、社内の規程に合わせて変えられます。',
      en: 'Of the applications of customers of 70 and over, the share with a careful method on record.\nThe limit of age is a condition: write that of your own rules.',
    },
    files: {
      'data/elderly.csv': `申込日,契約者年齢,対応方法
2024-04-05,72,親族同席
2024-05-10,80,電話確認
2024-06-15,69,
2024-07-20,75,
2024-08-25,71,親族同席
`,
    },
    yaml: `sources:
  elderly:
    label: 申込みと高齢者対応
    files: data/elderly.csv
    date: 申込日
    columns:
      申込日: { type: date }
      契約者年齢: { type: number, unit: 歳 }
      対応方法: { type: category, values: [親族同席, 複数人募集, 複数回募集, 電話確認], required: false }
kpis:
  elderly.rate:
    label: 高齢者対応の実施率
    percentage: elderly
    among: { 契約者年齢: { at-least: 70 } }
    that: { 対応方法: { empty: false } }
    count-unit: 件
    higher-is-better: true
`,
    gives: [
      {
        figure: 'elderly.rate',
        text: '75.0%',
        sql: `SELECT count(*) FILTER (対応方法 IS NOT NULL), count(*) FROM elderly WHERE 契約者年齢 >= 70 AND 申込日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'premium',
    title: { ja: '取扱保険料', en: 'Premium written' },
    about: {
      ja: '保険料の合計です。円のまま最後の桁まで足してから、unit の千円・百万円・億円に直して丸めます。\nby を書くと種目ごとの内訳も付きます。',
      en: 'The sum of the premium, added in yen to the last digit, then scaled to the unit (千円, 百万円, 億円) and rounded.\nWith by, each line of business is a part.',
    },
    files: {
      'data/premiums.csv': `計上日,種目,保険料
2024-04-30,自動車,"1,250,000"
2024-06-30,火災,"480,500"
2024-09-30,自動車,"2,999"
2024-10-31,火災,"900,000"
`,
    },
    yaml: `sources:
  premiums:
    label: 保険料の計上
    files: data/premiums.csv
    date: 計上日
    columns:
      計上日: { type: date }
      種目: { type: category, values: [自動車, 火災] }
      保険料: { type: number, unit: 円 }
kpis:
  premiums.total: { label: 取扱保険料, sum: premiums, of: 保険料, by: 種目, unit: 千円 }
`,
    gives: [
      {
        figure: 'premiums.total',
        text: '1,733千円',
        sql: `SELECT sum(CAST(replace(保険料, ',', '') AS BIGINT)), 1000 FROM premiums WHERE 計上日 ${IN_TERM}`,
      },
      {
        figure: 'premiums.total/自動車',
        text: '1,253千円',
        sql: `SELECT sum(CAST(replace(保険料, ',', '') AS BIGINT)), 1000 FROM premiums WHERE 種目 = '自動車' AND 計上日 ${IN_TERM}`,
      },
    ],
  },
  {
    name: 'paperless',
    title: { ja: 'ペーパーレス率（保険会社から届く数値）', en: 'Paperless rate (a figure from the insurer)' },
    about: {
      ja: '保険会社が計算して届ける数値は、CSVに提供者と日付を添えて書きます。ページには「手入力」と出ます。\n1つか2つなら、kpi.yaml に manual: と書くこともできます。',
      en: 'A figure that the insurer computes stands in a CSV file with who gave it and when; the page marks it as entered by hand.\nOne or two can stand in kpi.yaml itself, under manual:.',
    },
    files: {
      'data/insurer.csv': `KPI,期,値,提供者,日付,備考
insurer.paperless,2024H1,91.4,保険会社A,2024-10-10,代理店別の実績表
insurer.paperless,2023H1,88.0,保険会社A,2023-10-12,代理店別の実績表
`,
    },
    yaml: `sources:
  contracts: # 行を数える記録も、1つは書きます
    files: data/contracts.csv
    columns: { 計上日: { type: date } }
kpis:
  insurer.paperless: { label: ペーパーレス率, manual-file: data/insurer.csv, unit: "%", digits: 1, higher-is-better: true }
`,
    gives: [
      {
        figure: 'insurer.paperless',
        text: '91.4%',
        sql: "SELECT CAST(round(値 * 10) AS INTEGER), 10 FROM insurer WHERE KPI = 'insurer.paperless' AND 期 = '2024H1'",
      },
    ],
  },
  {
    name: 'per-customer',
    title: { ja: 'お客様一人当たりの契約件数（5年間と指数）', en: 'Contracts per customer, over five years' },
    about: {
      ja: '期末に有効な契約の件数を、その契約のお客様の数で割ります。どちらも in-force で数えると、同じ契約が分子と分母に入ります。\n終了日は有効な最後の日です。更改の始期日と同じ日なら、期末がその日に当たると前後の契約がどちらも数えられます。',
      en: 'Contracts in force at the end of the term by the customers who hold them, both by in-force.\nThe end is the last day in force: where a renewal begins on that very day, both count if the term ends on it.',
    },
    files: {
      'data/contracts.csv': `証券番号,お客様番号,始期日,終了日,状態
P01,C1,2019-05-01,,有効
P02,C2,2019-06-01,2022-05-31,有効
P03,C1,2021-04-01,,有効
P04,C3,2022-07-01,,有効
P05,C3,2023-02-01,,取消
P06,C3,2024-08-01,,有効
P07,C1,2024-10-01,,有効
`,
    },
    yaml: `sources:
  contracts:
    label: 保有契約
    files: data/contracts.csv
    key: 証券番号
    exclude: { 状態: 取消 }
    columns:
      証券番号: { type: text, personal: false }
      お客様番号: { type: person }
      始期日: { type: date }
      終了日: { type: date, required: false }
      状態: { type: category, values: [有効, 取消] }
kpis:
  contracts.held: { label: 保有契約件数, count: contracts, in-force: { from: 始期日, to: 終了日 }, unit: 件 }
  contracts.customers: { label: お客様数, distinct: contracts, of: お客様番号, in-force: { from: 始期日, to: 終了日 }, unit: 名 }
  contracts.per-customer: { label: お客様一人当たりの契約件数, expression: contracts.held / contracts.customers, unit: 件, digits: 2 }
  contracts.five-years: { label: お客様一人当たりの契約件数の推移, series: contracts.per-customer, terms: 5 }
  contracts.index: { label: お客様一人当たりの契約件数の指数, index: contracts.per-customer, base: 2020H1 }
`,
    gives: [
      {
        figure: 'contracts.per-customer',
        text: '2.00件',
        sql: `SELECT count(*), count(DISTINCT お客様番号) FROM contracts WHERE 状態 = '有効'
              AND 始期日 <= DATE '2024-09-30' AND coalesce(終了日, DATE '9999-12-31') >= DATE '2024-09-30'`,
      },
      {
        figure: 'contracts.five-years/2021H1',
        text: '1.50件',
        sql: `SELECT count(*), count(DISTINCT お客様番号) FROM contracts WHERE 状態 = '有効'
              AND 始期日 <= DATE '2021-09-30' AND coalesce(終了日, DATE '9999-12-31') >= DATE '2021-09-30'`,
      },
    ],
  },
];
