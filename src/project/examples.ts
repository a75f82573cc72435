/**
 * What stands under the words of `kpi.yaml`, by the name of the mapping in the schema: together the
 * examples of a mapping use each of its words. The reference prints them and the tests run them.
 * Those of a measure stand with the measure.
 */
export const examples: Readonly<Record<string, readonly string[]>> = {
  project: [
    `organization: みらい総合保険サービス
title: お客様本位の業務運営の定着を測る指標(KPI)の御報告
language: ja
fiscal-year-starts: 4
time-zone: Asia/Tokyo
published: { 2024H1: 2024-12-04 }
reports: { 2023H1: "https://www.example.com/kpi/2023/" }
theme: { color: "#0e5a66", logo: images/logo.svg, font: Noto Sans JP }
links:
  - { label: 前回の御報告, url: https://www.example.com/kpi/, terms: [2024H1] }
sources: {}
kpis: {}
report: { sections: [] }`,
  ],
  source: [
    `label: お客様の声
files: [data/voices_*.csv, data/old/voices.csv]
key: 受付番号
date: 受付日
encoding: shift_jis
header-rows: 1
same-key: last-file
control: { 2024H1: { rows: 461 } }
references: { 申込番号: applications }
every-month: false
exclude: { 状態: [取消, テスト] }
columns:
  受付番号: { type: text, personal: false }
  受付日: { type: date }
  申込番号: { type: text, required: false, personal: false }
  状態: { type: category, values: [完了, 取消, テスト] }`,
  ],
  column: [
    `商品コード: { type: text, headers: [商品番号], personal: false }
申込日: { type: date }
推奨: { type: flag, required: true, lookup: { in: products, by: { 商品コード: 商品コード }, as-of: 申込日, from: 開始日, to: 終了日, take: 推奨 } }
種別: { type: category, values: [生保, 損保], lookup: { in: products, by: { 商品コード: 商品コード }, as-of: 申込日, from: 開始日, take: 種別 } }`,
  ],
  'type-text': ['証券番号: { type: text, id: true, blank: [未, ―], most-blank: 5 }'],
  'type-date': [
    `受付日: { type: date, form: era-m-d, hour-24: same-day, without-year: 2024H1 }
計上日: { type: date, excel-serial: 1900, era-limits: false, blank: 未定, most-blank: 0 }`,
  ],
  'type-category': [
    `区分: { type: category, values: { 感謝: [お褒め], 不満: [苦情, ご不満], その他: }, blank: ―, most-blank: 1 }
方法: { type: category, values: [親族同席, 電話確認], separator: [・, ;], priority: true }`,
  ],
  'type-number': [
    `合計点: { type: number, unit: 点, out-of: 36, at-least: 0, at-most: 36, blank: 欠席, most-blank: 20 }
更改率: { type: number, percent: true, decimals: 1 }`,
  ],
  'type-flag': [
    '推奨: { type: flag, "true": [推奨], "false": [推奨外, 対象外], blank: ―, most-blank: 0, required: false }',
  ],
  'type-person': ['受付者: { type: person, blank: 不明, most-blank: 10, id: true }'],
  'type-term': ['期: { type: term, blank: ―, most-blank: 0 }'],
  kpi: [
    `label: 生保の他社商品の割合
percentage: applications
that: { 推奨: false }
unit: "%"
digits: 1
rounding: truncate
target: { 2024H1: { at-most: 30 }, 2024H2: { at-most: 25 } }
lower-is-better: true
headline: true
note: 他社商品とは推奨商品以外の商品です。
formerly: [applications.other]
valid-from: 2023H1
valid-to: 2030H2
small: 50
fail-on: [worse, ">5pt"]
chart: { kind: share, labels: [推奨以外, 推奨] }
versions:
  - { from: 2024H1, among: { 種別: 生保 } }`,
    `label: 暦年の声
count: voices
date: 受付日
empty: leave-out
span: calendar-year
higher-is-better: true
chart: months`,
    `label: 10か月の声
breakdown: voices
by: 区分
span: { months: 10 }
chart: { kind: bars, from: 0, minimum: 1 }`,
    `label: 開業からの声
count: voices
span: { from: 2024-02-01, to: 2024-09-30 }`,
    `label: 期末に有効な契約の保険料
sum: policies
of: 保険料
by: 種別
in-force: { from: 始期日, to: 終了日 }
unit: 千円`,
  ],
  version: [
    `count: voices
that: { 区分: 不満 }
versions:
  - { from: 2024H1, that: { 区分: [不満, 要望] }, note: 2024年度からご要望も含めます }
  - { from: FY2025, distinct: voices, of: チーム }`,
  ],
  target: [
    `count: voices
target: { at-least: 5 }`,
    `count: voices
target: { 2024H1: { more-than: 5 }, 2024H2: { less-than: 9 }, 2025H1: { at-most: 8 }, 2025H2: { equal: 8 } }`,
  ],
  condition: [
    `count: voices
that: { 区分: [不満, 要望], 改善: true }`,
    `count: voices
that: { 区分: { not: 感謝 }, 受付日: { at-least: 2024-05-01, less-than: 2024-09-01 } }`,
    `count: roleplay
that: { 合計点: { more-than: 20, at-most: 36 } }`,
    `count: voices
that: { any-of: [{ 改善: true }, { チーム: { empty: true } }], none-of: [{ 区分: その他 }] }`,
  ],
  report: [
    `blocks: { plan: 取り組み課題, next: 下期課題 }
allowed-numbers:
  - { text: 1ヵ月, reason: 改善事例の中の目安 }
claims:
  ほぼ全件: { at-least: 95 }
  数名: { at-least: 2, at-most: 6 }
  一桁: { more-than: 0, less-than: 10 }
  ひとり: { equal: 1 }
mapping: { edition: 2021, principles: { 原則1: { applied: true, report: p1 } } }
sections:
  - heading: 原則1
    principles: [1]
    prose: p1`,
  ],
  mapping: [
    `edition: 2021
title: 原則との対応関係表
valid-from: 2022H1
valid-to: 2024H1
policy: { label: お客様本位の業務運営方針, url: https://www.example.com/policy/, file: prose/policy.md }
principles:
  原則1: { applied: true, policy: 方針の公表, report: 章 }
  原則2: { applied: true, policy: お客様の最善の利益, report: 章 }
  原則3: { applied: true, policy: 利益相反の管理, report: 章 }
  原則4: { applied: true, policy: 手数料, report: 章 }
  原則5: { applied: true, policy: わかりやすい説明, report: 章 }
  原則5注1: { applied: true, policy: わかりやすい説明, report: 章 }
  原則5注2: { applied: false, reason: 複数の商品をまとめて販売していないため }
  原則6: { applied: true, policy: ご意向にそった提案, report: 章 }
  原則7: { applied: true, policy: 職員の育成, report: 章 }`,
  ],
  'mapping-row': [
    `text: 金融事業者は、従業員の行動、報酬・業績評価体系等を…整備すべきである。
applied: in-part
reason: 報酬の体系は見直している途中です
policy: [{ heading: 職員の育成, page: 3, url: https://www.example.com/policy/#7 }, 報酬]
report: [章, p1]`,
  ],
  section: [
    `heading: 原則3・原則4
principles: [3, 4]
prose: p3-4
valid-from: 2024H1
valid-to: 2026H1
sections:
  - { heading: 見出しのみ }`,
  ],
};
