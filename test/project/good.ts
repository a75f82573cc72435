/** A small configuration that uses most of the language and has nothing wrong with it. */
export const good = `organization: 見本保険
title: KPIの御報告
language: ja
fiscal-year-starts: 4
time-zone: Asia/Tokyo
published: { 2024H1: 2024-12-04 }
links:
  - label: 前回の御報告
    url: https://www.example.com/kpi/
    terms: [2024H1]
sources:
  voices:
    label: お客様の声
    files: data/voices_*.csv
    key: 受付番号
    date: 受付日
    encoding: utf-8
    exclude: { 状態: 取消 }
    columns:
      受付番号: { type: text, personal: false }
      受付日: { type: date, headers: [受付日時] }
      受付者: { type: person }
      点数: { type: number, decimals: 1, required: false }
      区分:
        type: category
        values: { 感謝: [お褒め], 不満: [苦情], 要望: , その他: }
      改善: { type: flag, required: false }
      状態: { type: category, values: [完了, 取消] }
      種目: { type: category, values: [自動車, 火災], separator: ・ }
      担当課: { type: category, values: [一課, 二課], personal: true }
  calls:
    files: [data/calls.csv, data/old/calls_??.csv]
    columns:
      電話日: { type: date }
      相手: { type: text }
kpis:
  voices.total: { label: 件数, count: voices, unit: 件, headline: true }
  voices.by: { label: 内訳, breakdown: voices, by: 区分, overlays: { 改善あり: { 改善: true } } }
  voices.improved:
    label: 改善
    count: voices
    that: { 区分: 不満, 改善: true }
    higher-is-better: true
    target: { 2024H1: { at-least: 10 }, 2024H2: { more-than: 12 } }
    empty: no
  voices.rate:
    label: 改善の割合
    percentage: voices
    among: { 区分: [不満, 要望] }
    that: { 改善: true }
    digits: 1
    rounding: truncate
    lower-is-better: true
    target: { at-most: 30.5 }
  voices.before: { label: 前年, year-ago: voices.rate }
  voices.people: { label: 人数, distinct: voices, of: 受付者 }
  voices.top: { label: 最高, maximum: voices, of: 点数, unit: 点 }
  voices.pass:
    label: 合格率
    pass-rate: voices
    of: 点数
    pass-mark: { 2024H1: 25 }
    per: 受付者
    attempt: best
  voices.plan: { label: 計画, planned: { 2024H1: 2 }, done: voices.total, unit: "%" }
  voices.monthly: { label: 頻度, frequency: voices, every: month, times: 1, for-each: { 状態: [完了] } }
  calls.total: { label: 電話, count: calls, date: 電話日 }
  rate: { label: 率, manual: { 2024H1: { value: 85.2, by: 保険会社A, on: 2024-10-10 } }, unit: "%" }
report:
  blocks: { plan: 取り組み課題, next: 下期課題 }
  allowed-numbers:
    - { text: 1ヵ月, reason: 目安 }
  sections:
    - heading: 原則1
      principles: [1]
      prose: p1
      sections:
        - { heading: お客様の声, prose: shared/voices }
        - { heading: 見出しのみ }
    - heading: 原則3と4
      principles: [3, 4]
      prose: p3-4
`;
