/**
 * A mistake as an office makes it: `from` in the good configuration becomes `to`, which must be named
 * under `code` in the line that holds `line` (the first line of `to` unless said), with words that hold
 * `suggestion`.
 */
export interface Seeded {
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly suggestion: string;
  readonly line?: string;
}

type Row = readonly [from: string, to: string, code: string, suggestion: string, line?: string];

const yaml: readonly Row[] = [
  ['organization: 見本保険', 'organization： 見本保険', 'yaml-colon-wide', 'organization: …'],
  ['title: KPIの御報告', 'title:KPIの御報告', 'yaml-colon-space', 'title: …'],
  ['    label: お客様の声', '\tlabel: お客様の声', 'yaml-tab', '空白'],
  ['    label: 改善\n', '     label: 改善\n', 'yaml-indent', '同じ桁'],
  ['terms: [2024H1]', 'terms: [2024H1', 'yaml-bracket', ']'],
  ['unit: "%" }\nreport', 'unit: "% }\nreport', 'yaml-quote', '"', 'rate: { label'],
  ['label: 前回の御報告', 'label: 前回: 御報告', 'yaml-quotes-needed', '引用符'],
  ['label: 前回の御報告', 'label: @前回', 'yaml-quotes-needed', '引用符'],
  ['sources:\n', '---\nsources:\n', 'yaml-documents', '1つの文書'],
  ['label: 前年,', 'label: *name,', 'yaml-alias', '引用符'],
  ['label: 前年,', 'label: !name 前年,', 'yaml-tag', '引用符'],
  ['  blocks: {', '  ? [blocks]\n  : 1\n  blocks: {', 'yaml-key', '名前: 値'],
  ['kpis:\n', `kpis: ${'['.repeat(80)}\n`, 'yaml-too-deep', '括弧'],
  ['label: 件数', 'label: 件\uFFFD', 'config-encoding', 'UTF-8'],
  ['organization: 見本保険', 'organization: "見本" 保険', 'yaml-syntax', '引用符'],
  ['organization: 見本保険', 'organization: "\\見本"', 'yaml-syntax', '引用符'],
];

const shape: readonly Row[] = [
  ['organization:', 'organisation:', 'config-key-unknown', 'organization'],
  ['title: KPIの御報告\n', '', 'config-key-missing', 'title', 'organization:'],
  ['language: ja', 'language: jp', 'config-value-unknown', 'ja'],
  ['fiscal-year-starts: 4', 'fiscal-year-starts: 13', 'config-value-high', '12'],
  ['fiscal-year-starts: 4', 'fiscal-year-starts: 0', 'config-value-low', '1 以上'],
  ['fiscal-year-starts: 4', 'fiscal-year-starts: 4月', 'config-value-kind', '数'],
  ['time-zone: Asia/Tokyo', 'time-zone: Asia/Tokio', 'config-time-zone', 'Asia/Tokyo'],
  ['2024-12-04', '2024-12-32', 'config-date', '2024-12-04'],
  ['{ 2024H1: 2024-12-04 }', '{ 2024上期: 2024-12-04 }', 'config-term-unknown', '2024H1'],
  ['url: https://www.example.com/kpi/', 'url: javascript:alert(1)', 'config-url-scheme', 'https://'],
  [
    'url: https://www.example.com/kpi/',
    'url: www.example.com/kpi/',
    'config-url-scheme',
    'https://www.example.com/kpi/',
  ],
  ['url: https://www.example.com/kpi/', 'url: https://www.example.com/kpi x', 'config-url-character', '%20'],
  ['terms: [2024H1]', 'terms: [24H1]', 'config-term-unknown', '2024H1'],
  ['terms: [2024H1]', 'terms: []', 'config-list-blank', 'ひとつ'],
  ['terms: [2024H1]', 'terms: 2024H1', 'config-value-kind', '並び'],
  ['label: 件数,', 'label: 2024,', 'config-value-kind', '引用符'],
  ['label: 件数,', 'lable: 件数,', 'config-key-unknown', 'label'],
  ['label: 件数,', 'label: "",', 'config-value-blank', '内容'],
  ['label: 件数,', 'label: , ', 'config-value-missing', '文字'],
  ['count: voices, unit: 件', 'count:voices, unit: 件', 'yaml-colon-space', 'count: …'],
  ['    digits: 1', '    digits: 5', 'config-value-high', '4 以下'],
  ['    digits: 1', '    digits: 1.5', 'config-value-kind', '整数'],
  ['    rounding: truncate', '    rounding: truncat', 'config-value-unknown', 'truncate'],
  ['headline: true', 'headline: はい', 'config-value-kind', 'true か false'],
  ['    digits: 1\n', '    digits: 1\n    digits: 2\n', 'config-key-twice', '消す', 'digits: 2'],
  ['    digits: 1\n', '    digits: 01\n', 'config-number', '引用符'],
  ['    empty: no', '    empty: leaveout', 'config-value-unknown', 'leave-out'],
  ['- heading: 原則1\n', '- heading:原則1\n', 'yaml-colon-space', 'heading: …'],
];

const sources: readonly Row[] = [
  ['files: data/voices_*.csv', 'files: ../data/voices_*.csv', 'config-path-outside', 'data/'],
  ['files: data/voices_*.csv', 'files: /data/voices_*.csv', 'config-path-outside', 'data/voices_*.csv'],
  ['files: data/voices_*.csv', 'files: C:/data/voices.csv', 'config-path-outside', 'data/'],
  ['files: data/voices_*.csv', 'files: data\\voices_*.csv', 'config-path-backslash', 'data/voices_*.csv'],
  ['files: data/voices_*.csv', 'files: data/**/voices.csv', 'config-pattern-stars', 'data/*/voices.csv'],
  ['files: data/voices_*.csv', 'files: data/voices_[12].csv', 'config-pattern-brackets', '[ ]'],
  ['    files: data/voices_*.csv\n', '', 'config-key-missing', 'files', '  voices:'],
  ['data/old/calls_??.csv]', 'data/../../calls.csv]', 'config-path-outside', 'data/'],
  ['    key: 受付番号', '    key: 受付番合', 'column-unknown', '受付番号'],
  ['    key: 受付番号', '    key: [受付番号, 受付番号]', 'key-column-twice', '1つ'],
  ['    key: 受付番号', '    key: 点数', 'key-optional', '必ず値のある列'],
  ['    date: 受付日', '    date: 受付', 'column-unknown', '受付日'],
  ['    date: 受付日', '    date: 区分', 'column-type', '受付日'],
  ['    encoding: utf-8', '    encoding: utf8', 'config-value-unknown', 'utf-8'],
  ['    encoding: utf-8', '    encodng: utf-8', 'config-key-unknown', 'encoding'],
  ['exclude: { 状態: 取消 }', 'exclude: { 状態: 取り消し }', 'condition-value', '取消'],
  ['exclude: { 状態: 取消 }', 'exclude: { 情態: 取消 }', 'column-unknown', '状態'],
  ['受付日: { type: date, ', '受付日: { type: data, ', 'config-value-unknown', 'date'],
  ['受付者: { type: person }', '受付者: { personal: true }', 'config-key-missing', 'person'],
  [
    '改善: { type: flag, required: false }',
    '改善: { type: flag, requried: false }',
    'config-key-unknown',
    'required',
  ],
  ['改善: { type: flag, required: false }', '改善: flag', 'config-value-kind', '項目の組'],
  ['headers: [受付日時]', 'headers: [受付者]', 'config-header-twice', 'どちらか', '受付者: { type'],
  ['      相手: { type: text }', '      any-of: { type: text }', 'column-reserved', 'headers'],
  ['decimals: 1', 'decimals: -1', 'config-value-low', '0 以上'],
  [
    '    columns:\n      電話日: { type: date }\n      相手: { type: text }\n',
    '',
    'config-key-missing',
    'columns',
    '  calls:',
  ],
  ['      区分:\n', '      　区分:\n', 'config-key-space', '半角'],
];

const kpis: readonly Row[] = [
  ['count: voices, unit', 'count: voice, unit', 'config-source-unknown', 'voices'],
  ['count: voices, unit', 'coutn: voices, unit', 'verb-unknown', 'count'],
  ['count: voices, unit: 件, headline', 'unit: 件, headline', 'verb-missing', 'count'],
  ['count: voices, unit', 'count: voices, distinct: voices, unit', 'verb-several', '1つだけ'],
  ['  voices.people:', '  voices/people:', 'kpi-id', 'voices-people'],
  ['by: 区分', 'by: 区別', 'column-unknown', '区分'],
  ['by: 区分', 'by: 受付日', 'column-type', '区分'],
  ['by: 区分', 'by: 担当課', 'column-personal', 'personal: false'],
  ['for-each: { 状態: [完了] }', 'for-each: { 担当課: [一課] }', 'condition-personal', 'personal: false'],
  ['that: { 区分: 不満, 改善: true }', 'that: { 区分: 不滿, 改善: true }', 'condition-value', '不満'],
  ['that: { 区分: 不満, 改善: true }', 'that: { 区分: 苦情, 改善: true }', 'condition-value', '不満'],
  ['that: { 区分: 不満, 改善: true }', 'that: { 区分: 不満, 改善: たぶん }', 'condition-value', '書けるもの'],
  ['that: { 区分: 不満, 改善: true }', 'that: { 区分: { at-least: 不満 } }', 'comparison-type', 'category'],
  ['that: { 区分: 不満, 改善: true }', 'that: { 点数: { at-lest: 3 } }', 'comparison-unknown', 'at-least'],
  ['that: { 区分: 不満, 改善: true }', 'that: { 点数: { at-least: 三 } }', 'condition-value', '1234'],
  [
    'that: { 区分: 不満, 改善: true }',
    'that: { 受付日: { at-least: 2024-02-30 } }',
    'condition-value',
    '2024-04-01',
  ],
  ['that: { 区分: 不満, 改善: true }', 'that: { 区分: [] }', 'condition-nothing', '区分'],
  ['that: { 区分: 不満, 改善: true }', 'that: {}', 'condition-empty', '条件'],
  [
    'that: { 区分: 不満, 改善: true }',
    'that: { 点数: { at-least: 5, less-than: 5 } }',
    'condition-impossible',
    '点数',
  ],
  [
    'that: { 区分: 不満, 改善: true }',
    'that: { none-of: [{ 区分: [感謝, 不満, 要望, その他] }] }',
    'condition-impossible',
    '区分',
  ],
  [
    'that: { 区分: 不満, 改善: true }',
    'that: { 受付番号: { empty: true } }',
    'condition-blank',
    'required: false',
  ],
  ['that: { 区分: 不満, 改善: true }', 'that: { 区分: 不満, 状態: 取消 }', 'condition-excluded', 'exclude'],
  ['    that: { 改善: true }', '    that: { 区分: 感謝 }', 'condition-together', '区分'],
  ['    that: { 改善: true }\n', '', 'config-key-missing', 'that', '  voices.rate:'],
  ['    among: { 区分: [不満, 要望] }', '    ammong: { 区分: [不満, 要望] }', 'config-key-unknown', 'among'],
  ['label: 件数, count', 'label: 件数, by: 区分, count', 'config-key-unknown', 'breakdown'],
  ['label: 前年, year-ago', 'label: 前年, date: 受付日, year-ago', 'config-key-unknown', 'count'],
  ['year-ago: voices.rate', 'year-ago: voices.rates', 'config-kpi-unknown', 'voices.rate'],
  ['year-ago: voices.rate', 'year-ago: voices.before', 'kpi-cycle', 'voices.before → voices.before'],
  ['done: voices.total', 'done: voices.plan', 'kpi-cycle', 'voices.plan'],
  ['of: 受付者 }', 'of: 受村者 }', 'column-unknown', '受付者'],
  ['of: 点数, unit', 'of: 区分, unit', 'column-type', '点数'],
  ['maximum: voices, of: 点数, unit: 点 }', 'top: voices, by: 種目 }', 'top-several', 'priority'],
  ['pass-mark: { 2024H1: 25 }', 'pass-mark: { 2024H3: 25 }', 'config-term-unknown', '2024Q1'],
  ['pass-mark: { 2024H1: 25 }', 'pass-mark: 合格', 'config-value-form', '85.2'],
  ['attempt: best', 'attempt: bset', 'config-value-unknown', 'best'],
  ['every: month', 'every: months', 'config-value-unknown', 'month'],
  ['times: 1', 'times: 0', 'config-value-low', '1 以上'],
  ['count: calls, date: 電話日', 'count: calls', 'kpi-date', '電話日'],
  ['count: calls, date: 電話日', 'count: calls, date: 相手', 'column-type', '電話日'],
  ['on: 2024-10-10', 'on: 2024/10/10', 'config-date', '2024-12-04'],
  ['by: 保険会社A, ', '', 'config-key-missing', 'by', '  rate: {'],
  ['{ value: 85.2, by', '{ vaule: 85.2, by', 'config-key-unknown', 'value'],
  ['{ at-most: 30.5 }', '{ at-mots: 30.5 }', 'config-key-unknown', 'at-most'],
  ['{ at-most: 30.5 }', '30.5', 'target-form', 'at-most', 'target: 30.5'],
  ['{ at-most: 30.5 }', '{ at-most: 30.5, at-least: 10 }', 'target-form', 'at-least'],
  ['2024H2: { more-than: 12 }', '2024年度上期: { more-than: 12 }', 'config-term-twice', '2024H1'],
  [
    '    lower-is-better: true',
    '    lower-is-better: true\n    higher-is-better: true',
    'better-both',
    'どちらか',
  ],
];

const report: readonly Row[] = [
  ['next: 下期課題', 'next: 取り組み課題', 'blocks-same', '別の見出し'],
  ['{ plan: 取り組み課題, ', '{ plam: 取り組み課題, ', 'config-key-unknown', 'plan'],
  ['text: 1ヵ月', 'text: ヵ月', 'config-allowed-number', '1ヵ月'],
  [', reason: 目安', '', 'config-key-missing', 'reason', 'text: 1ヵ月'],
  [
    '    - { text: 1ヵ月, reason: 目安 }\n',
    '    - { text: 1, reason: 目安 }\n',
    'config-value-kind',
    '引用符',
  ],
  [
    '    - { text: 1ヵ月, reason: 目安 }\n',
    '    - { text: 1ヵ月, reason: 目安 }\n    - { text: 1ヵ月, reason: 期間 }\n',
    'config-allowed-twice',
    'どちらか',
    'reason: 期間',
  ],
  [
    '{ heading: 見出しのみ }',
    '{ heading: 三, sections: [{ heading: 四, sections: [{ heading: 五, sections: [{ heading: 六, sections: [{ heading: 七 }] }] }] }] }',
    'sections-deep',
    '5段',
  ],
  ['principles: [1]', 'principles: [8]', 'config-value-high', '7'],
  ['principles: [1]', 'principles: 1', 'config-value-kind', '並び'],
  ['prose: p1', 'prose: ../p1', 'config-path-outside', 'shared/p1'],
  ['prose: p1', 'prose: /etc/passwd', 'config-path-outside', 'etc/passwd'],
  ['prose: p1', 'prose: p1.md', 'config-prose-extension', 'p1'],
  ['prose: p3-4', 'prose: p1 # again', 'config-prose-twice', 'include'],
  ['prose: p1', 'prose: "p1?"', 'config-prose-name', '名前'],
  [
    '- heading: 原則3と4\n      principles',
    '- principles',
    'config-key-missing',
    'heading',
    '- principles: [3',
  ],
  ['        - { heading: 見出しのみ }', '        - 見出しのみ', 'config-value-kind', '項目の組'],
];

const rows = [...yaml, ...shape, ...sources, ...kpis, ...report];

/** All of them. */
export const mistakes: readonly Seeded[] = rows.map(([from, to, code, suggestion, line]) => ({
  from,
  to,
  code,
  suggestion,
  ...(line !== undefined && { line }),
}));
