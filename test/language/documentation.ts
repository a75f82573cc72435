import { type Document, parse, parseDocument } from 'yaml';
import type { ShownFigure } from '../../src/model/report.ts';
import { compile, texts } from './compile.ts';

// A small office with a row of everything, on which every example of the reference is run.
export const base = `organization: 見本
title: 見本
sources:
  voices:
    label: お客様の声
    files: data/voices.csv
    date: 受付日
    every-month: false
    columns:
      受付日: { type: date }
      区分: { type: category, values: [感謝, 不満, 要望, その他] }
      改善: { type: flag }
      チーム: { type: category, values: [第1チーム, 第2チーム], required: false }
  applications:
    label: 申込み
    files: data/applications.csv
    key: 申込番号
    date: 申込日
    every-month: false
    columns:
      申込番号: { type: text, personal: false }
      申込日: { type: date }
      種別: { type: category, values: [生保, 損保] }
      商品コード: { type: text, personal: false }
      推奨: { type: flag, lookup: { in: products, by: { 商品コード: 商品コード }, as-of: 申込日, from: 開始日, to: 終了日, take: 推奨 } }
  products:
    label: 推奨商品一覧
    files: data/products.csv
    columns:
      商品コード: { type: text, personal: false }
      種別: { type: category, values: [生保, 損保] }
      推奨: { type: flag }
      開始日: { type: date }
      終了日: { type: date, required: false }
  policies:
    label: 契約
    files: data/policies.csv
    date: 満期日
    every-month: false
    columns:
      種別: { type: category, values: [生保, 損保] }
      始期日: { type: date }
      満期日: { type: date }
      更改日: { type: date, required: false }
      終了日: { type: date, required: false }
      保険料: { type: number, unit: 円 }
  roleplay:
    label: ロープレ評価
    files: data/roleplay.csv
    date: 実施日
    every-month: false
    columns:
      実施日: { type: date }
      回: { type: text, personal: false }
      社員番号: { type: text }
      合計点: { type: number, unit: 点 }
      加点: { type: number, required: false }
      時間: { type: number, unit: [分, 百時間], required: false }
      指数: { type: number, decimals: 9, unit: 点, required: false }
  activities:
    label: 活動記録
    files: data/activities.csv
    date: 日付
    every-month: false
    columns:
      日付: { type: date }
      種別: { type: category, values: [振返り, 会議] }
      チーム: { type: category, values: [第1チーム, 第2チーム] }
  survey:
    label: お客様アンケート
    files: data/survey.csv
    date: 回答日
    every-month: false
    columns:
      回答日: { type: date }
      満足度: { type: number, unit: 点, at-least: 1, at-most: 5, required: false }
      推奨度: { type: number, at-least: 0, at-most: 10, required: false }
      説明: { type: category, values: [とてもよい, よい, ふつう, よくない], required: false }
      年齢: { type: number, unit: 歳, required: false }
      店名: { type: text, personal: false, required: false }
  staff:
    label: 名簿
    files: data/staff.csv
    date: 在籍日
    every-month: false
    columns:
      在籍日: { type: date }
      社員番号: { type: text }
kpis:
  voices.total: { label: お客様の声の件数, count: voices, unit: 件 }
  voices.by-category: { label: 区分別のお客様の声, breakdown: voices, by: 区分 }
  voices.complaints: { label: ご不満の件数, count: voices, that: { 区分: 不満 }, unit: 件 }
  voices.improved: { label: 改善した件数, count: voices, that: { 区分: 不満, 改善: true }, unit: 件, target: { at-least: 4 } }
  roleplay.sessions: { label: ロープレの実施回数, distinct: roleplay, of: 回, unit: 回 }
  roleplay.people: { label: 受けた人数, distinct: roleplay, of: 社員番号, unit: 名 }
  staff.people: { label: 在籍者, distinct: staff, of: 社員番号, unit: 名 }
report:
  sections: [{ heading: 章, prose: p1 }]
`;

export const files: Readonly<Record<string, string>> = {
  'data/voices.csv': `受付日,区分,改善,チーム
2023-04-10,不満,○,第1チーム
2023-08-01,感謝,×,第2チーム
2024-02-01,不満,○,第1チーム
2024-04-02,感謝,×,第1チーム
2024-05-10,不満,○,第1チーム
2024-06-11,不満,○,第2チーム
2024-07-12,不満,×,第2チーム
2024-08-13,要望,○,第2チーム
2024-09-30,その他,×,第1チーム
2024-10-01,不満,○,第1チーム
`,
  'data/applications.csv': `申込番号,申込日,種別,商品コード
1,2024-04-01,生保,A
2,2024-06-30,生保,A
3,2024-07-01,生保,A
4,2024-08-01,損保,B
5,2023-05-01,生保,B
`,
  'data/products.csv': `商品コード,種別,推奨,開始日,終了日
A,生保,○,2023-04-01,2024-06-30
A,生保,×,2024-07-01,
B,損保,×,2023-04-01,
`,
  'data/policies.csv': `種別,始期日,満期日,更改日,終了日,保険料
損保,2023-06-01,2024-05-31,2024-04-20,,30000
損保,2023-07-01,2024-06-30,2024-06-25,,45000
損保,2023-08-01,2024-07-31,,2024-07-31,20000
生保,2023-05-15,2033-05-14,,,12000
生保,2023-06-20,2033-06-19,,2024-03-01,8000
生保,2024-05-01,2034-04-30,,2024-06-15,5000
生保,2024-05-20,2034-05-19,,,7000
`,
  'data/roleplay.csv': `実施日,回,社員番号,合計点
2024-05-01,第1回,001,28
2024-05-01,第1回,002,24
2024-08-01,第2回,002,26
2024-08-01,第2回,003,19
`,
  'data/activities.csv': `日付,種別,チーム
2024-04-05,振返り,第1チーム
2024-05-07,振返り,第1チーム
2024-06-05,振返り,第1チーム
2024-07-05,振返り,第1チーム
2024-08-05,振返り,第1チーム
2024-09-05,振返り,第1チーム
2024-04-08,振返り,第2チーム
2024-05-08,会議,第2チーム
2024-06-08,振返り,第2チーム
`,
  'data/survey.csv': `回答日,満足度,推奨度,説明,年齢,店名
2023-09-01,3,8,よい,61,本店
2024-04-10,5,10,とてもよい,34,本店
2024-05-11,4,9,よい,47,本店
2024-06-12,5,9,とてもよい,59,東支店
2024-07-13,,7,,60,東支店
2024-08-14,2,3,よくない,82,西支店
2024-09-15,4,,ふつう,,南支店
`,
  'data/staff.csv': '在籍日,社員番号\n2024-09-30,001\n2024-09-30,002\n2024-09-30,003\n2024-09-30,004\n',
  'data/manual.csv':
    'KPI,期,値,提供者,日付,備考\nexample,2024H1,85.2,保険会社A,2024-10-10,代理店別の実績表\n',
};

/** The base with something set in it, as YAML. */
export function withSet(path: readonly (string | number)[], yaml: string): string {
  const document: Document = parseDocument(base);
  document.setIn(path, document.createNode(parse(yaml)));
  return String(document);
}

/** The figure that an example of a KPI gives for 2024H1, in a report in the language. */
export function resultOf(example: string, language: 'ja' | 'en' = 'ja'): ShownFigure {
  const key = `${language}\n${example}`;
  const made = results.get(key) ?? makeResult(example, language);
  results.set(key, made);
  return made;
}

const results = new Map<string, ShownFigure>();

function makeResult(example: string, language: 'ja' | 'en'): ShownFigure {
  const yaml = `language: ${language}\n${withSet(['kpis', 'example'], labelled(example))}`;
  const outcome = compile({ yaml, files });
  const errors = outcome.problems.filter((one) => one.severity === 'error' && one.code !== 'prose-missing');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const figure = outcome.report?.figures.find(({ kpi, term }) => kpi === 'example' && term === '2024H1');
  if (!figure) throw new Error(JSON.stringify(texts(outcome)));
  return figure;
}

const labelled = (example: string): string => (/^label:/m.test(example) ? example : `label: 例\n${example}`);
