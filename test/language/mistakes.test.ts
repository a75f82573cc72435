import { expect, test } from 'vitest';
import { wordsOf } from '../../src/messages/index.ts';
import { readProject } from '../../src/project/read-project.ts';
import { base } from './documentation.ts';

// Mistakes in the words of time, shares, combinations and validity, each as an office makes it.
type Row = readonly [kpi: string, code: string, suggestion: string, line: string];

const kpis: readonly Row[] = [
  ['attainment: voices.improve', 'config-kpi-unknown', 'voices.improved', 'attainment'],
  ['attainment: voices.improved\ntarget: { at-lest: 90 }', 'config-key-unknown', 'at-least', 'target'],
  ['expression: voices.total + roleplay.people', 'expression-units', '「/」', 'expression'],
  ['expression: voices.total - share.one', 'expression-units', 'voices.', 'expression'],
  ['expression: voices.complaints / voices.totl', 'config-kpi-unknown', 'voices.total', 'expression'],
  ['expression: voices.total +', 'expression-form', 'a / b', 'expression'],
  ['expression: voices.total × 2', 'expression-form', 'a / b', 'expression'],
  ['expression: voices.total + voices.complaints\nunit: "%"', 'expression-unit-result', '「/」', 'unit'],
  ['expression: voices.total + example\nunit: 件', 'kpi-cycle', 'ソースから数える', 'expression'],
  ['lag: policies\nof: 更改日\nat-least: 28 days', 'lag-side', 'before', 'lag'],
  [
    'lag: policies\nof: 更改日\nbefore: 満期日\nafter: 始期日\nat-least: 28 days',
    'lag-side',
    'before',
    'lag',
  ],
  ['lag: policies\nof: 更改日\nbefore: 満期日', 'lag-over', 'at-least', 'lag'],
  ['lag: policies\nof: 更改日\nbefore: 満期日\nat-least: 28 day s', 'duration-form', '28 days', 'at-least'],
  ['lag: policies\nof: 更改日\nafter: 始期日\nat-most: 24時間', 'duration-hours', '1日', 'at-most'],
  ['lag: policies\nof: 更改日\nbefore: 満期日\nat-least: 4週間', 'duration-form', '28 days', 'at-least'],
  ['lag: policies\nof: 保険料\nbefore: 満期日\nat-least: 28日', 'column-type', '更改日', 'of: 保険料'],
  ['lag: policies\nof: 更改\nbefore: 満期日\nat-least: 28日', 'column-unknown', '更改日', 'of: 更改'],
  [
    'lag: policies\nof: 更改日\nbefore: 満期日\nat-least: 28 days\nthat: { 種別: 生命 }',
    'condition-value',
    '生保',
    'that',
  ],
  ['stock: policies\nfrom: 開始日', 'column-unknown', '始期日', 'from: 開始日'],
  ['stock: policies\nfrom: 始期日\nat: 期末', 'config-value-unknown', 'end', 'at: 期末'],
  ['stock: policies\nfrom: 種別', 'column-type', '始期日', 'from: 種別'],
  ['cohort: policies\nfrom: 始期日\nto: 終了日', 'config-key-missing', 'months', 'cohort'],
  ['cohort: policies\nfrom: 始期日\nto: 終了日\nmonths: 13か月', 'config-value-kind', '数', 'months'],
  ['cohort: policies\nfrom: 始期日\nto: 終了日\nmonths: 0', 'config-value-low', '1', 'months'],
  ['cohort: policies\nfrom: 始期日\nto: 終了日\nmonths: 13\namount: 種別', 'column-type', '保険料', 'amount'],
  ['percentage: policies\nthat: { 種別: 生保 }\namount: 種別', 'column-type', '保険料', 'amount'],
  [
    'percentage: policies\nthat: { 種別: 生保 }\namount: 保険料\ncount-unit: 百万件',
    'amount-unit-differs',
    '百万円',
    'count-unit',
  ],
  ['average: survey\nof: 満足', 'column-unknown', '満足度', 'of: 満足'],
  ['average: survey\nof: 回答日', 'column-type', '満足度', 'of: 回答日'],
  ['average: survey\nof: 満足度\nunit: 千円', 'amount-unit-differs', '千点', 'unit'],
  ['averag: survey\nof: 満足度', 'verb-unknown', 'average', 'averag'],
  ['minimum: roleplay\nof: 回', 'column-type', '合計点', 'of: 回'],
  ['maximum: policies\nof: 保険料\nunit: 点', 'amount-unit-differs', '円', 'unit'],
  ['minimun: roleplay\nof: 合計点', 'verb-unknown', 'minimum', 'minimun'],
  ['per-person: roleplay\nperson: 社員', 'column-unknown', '社員番号', 'person'],
  ['per-person: roleplay', 'config-key-missing', 'person', 'per-person'],
  ['per-person: roleplay\nperson: 社員番号\nroster: staff', 'config-kpi-unknown', 'staff.people', 'roster'],
  ['per-person: roleplay\nperson: 社員番号\nroster: example', 'kpi-cycle', 'ソースから数える', 'roster'],
  ['per-person: roleplay\nperson: 社員番号\neach: 月', 'config-value-unknown', 'month', 'each'],
  ['per-person: roleplay\nperson: 社員番号\ntake: least', 'config-value-unknown', 'minimum', 'take'],
  ['per-person: roleplay\nperson: 社員番号\ndivided-by: 60', 'divided-by-alone', 'of', 'divided-by'],
  ['per-person: roleplay\nperson: 社員番号\nof: 回', 'column-type', '合計点', 'of: 回'],
  ['per-month: voices.totl', 'config-kpi-unknown', 'voices.total', 'per-month'],
  ['per-month: share.one', 'per-month-rate', '件数', 'per-month'],
  ['points: activities\nby: 種別\nweights: { 振返り: 1 }', 'points-missing', '会議', 'weights'],
  [
    'points: activities\nby: 種別\nweights: { 振返り: 1, 会議: 2, 会儀: 3 }',
    'points-category',
    'もしかして: 会議',
    'weights',
  ],
  [
    'points: activities\nby: 種別\nweights: { 振返り: 1, 会議: 一点 }',
    'config-value-form',
    '一点',
    'weights',
  ],
  [
    'points: activities\nby: 種別\nweights: { 振返り: 1, 会議: 2 }\nunit: ポイント',
    'points-unit',
    'P',
    'unit',
  ],
  ['points: activities\nby: 日付\nweights: { 振返り: 1 }', 'column-type', '種別', 'by: 日付'],
  ['index: voices.totl\nbase: 2023H1', 'config-kpi-unknown', 'voices.total', 'index'],
  ['index: voices.total\nbase: 23上期', 'config-term-unknown', '2023H1', 'base'],
  ['index: voices.total', 'config-key-missing', 'base', 'index'],
  ['index: example\nbase: 2023H1', 'kpi-cycle', 'ソースから数える', 'index'],
  ['cumulative: voices.total\nsince: 年度', 'config-term-unknown', '2024H1', 'since'],
  ['cumulative: voices.total\nsince: 2022', 'none', '', ''],
  ['cumulative: voices.total', 'config-key-missing', 'since', 'cumulative'],
  ['cumulative: share.one\nsince: 2022', 'cumulative-kind', 'count', 'cumulative'],
  ['cumulative: roleplay.people\nsince: 2022', 'cumulative-kind', '重複', 'cumulative'],
  ['cumulative: stock.one\nsince: 2022', 'cumulative-kind', '残高', 'cumulative'],
  ['cumulative: voices.totals\nsince: 2022', 'config-kpi-unknown', 'voices.total', 'cumulative'],
  ['sum: policies\nof: 種別', 'column-type', '保険料', 'of: 種別'],
  ['sum: policies\nof: 保検料', 'column-unknown', '保険料', 'of: 保検料'],
  ['sum: policies', 'config-key-missing', 'of', 'sum'],
  ['sum: policies\nof: 保険料\nby: 始期日', 'column-type', '種別', 'by: 始期日'],
  ['sum: policies\nof: 保険料\nunit: 百万件', 'amount-unit-differs', '百万円', 'unit'],
  ['sum: policies\nof: 保険料\nunit: 兆円', 'none', '', ''],
  ['sum: roleplay\nof: 加点\nunit: 千点', 'amount-unit-unsaid', 'unit: 点', 'unit'],
  ['sum: roleplay\nof: 時間\nunit: 百時間', 'amount-units-several', '時間', 'unit'],
  ['sum: roleplay\nof: 加点\nunit: 点', 'none', '', ''],
  ['sum: roleplay\nof: 指数\nunit: 千億点', 'amount-scale', 'decimals', 'unit'],
  ['sum: policies\nof: 保険料\ndivided-by: 1', 'config-value-low', '2', 'divided-by'],
  ['sum: policies\nof: 保険料\ndivide-by: 1000', 'config-key-unknown', 'divided-by', 'divide-by'],
  ['sum: policies\nof: 保険料\nchart: share', 'chart-not-for', 'months', 'chart'],
  ['crosstab: voices\nrows: 区分\ncolumns: 月', 'axis-unknown', 'month', 'columns: 月'],
  ['crosstab: voices\nrows: 区別\ncolumns: month', 'axis-unknown', '区分', 'rows: 区別'],
  ['crosstab: voices\nrows: 区分\ncolumns: months', 'axis-unknown', 'month', 'columns: months'],
  ['crosstab: voices\nrows: 区分\ncolumns: 受付日', 'column-type', '区分', 'columns: 受付日'],
  ['crosstab: voices\nrows: 区分\ncolumns: 区分', 'axes-same', 'breakdown', 'columns: 区分'],
  ['crosstab: voices\nrows: month\ncolumns: quarter', 'axes-same', 'month', 'columns: quarter'],
  ['crosstab: voices\nrows: 区分', 'config-key-missing', 'columns', 'crosstab'],
  ['crosstab: voices\nrows: 区分\ncolumns: month\nof: 区分', 'column-type', 'number', 'of: 区分'],
  ['crosstab: voices\nrows: 区分\ncolumns: month\ndivided-by: 12', 'divided-by-alone', 'of', 'divided-by'],
  ['nps: survey\nof: 満足度', 'nps-range', 'at-most: 10', 'of: 満足度'],
  ['nps: survey\nof: 推奨', 'column-unknown', '推奨度', 'of: 推奨'],
  ['nps: survey\nof: 説明', 'column-type', '推奨度', 'of: 説明'],
  ['top-box: survey\nof: 満足度', 'top-box-levels', 'at-least', 'top-box'],
  ['top-box: survey\nof: 満足度\nat-least: 4\nlevels: [4, 5]', 'top-box-levels', 'levels', 'levels'],
  ['top-box: survey\nof: 説明\nat-least: よい', 'config-value-form', 'よい', 'at-least'],
  ['top-box: survey\nof: 説明\nat-least: 4', 'column-type', '満足度', 'of: 説明'],
  ['top-box: survey\nof: 説明\nlevels: [とても良い, よい]', 'condition-value', 'とてもよい', 'levels'],
  ['bands: survey\nof: 年齢\nedges: [20, 60, 40]', 'bands-order', '20, 40, 60', 'edges'],
  ['bands: survey\nof: 年齢\nedges: [20, 20]', 'bands-order', 'edges', 'edges'],
  ['bands: survey\nof: 年齢\nedges: [20歳, 40歳]', 'config-value-form', '20歳', 'edges'],
  ['bands: survey\nof: 年令\nedges: [20, 40]', 'column-unknown', '年齢', 'of: 年令'],
  ['bands: survey\nof: 説明\nedges: [20, 40]', 'column-type', '年齢', 'of: 説明'],
  ['band-share: survey\nof: 年齢\nedges: [20, 40]\nfit: 100', 'config-value-unknown', 'each', 'fit'],
  ['top: roleplay\nby: 社員番号', 'column-personal', '社員番号', 'by: 社員番号'],
  ['top: survey\nby: 店舗', 'column-unknown', '店名', 'by: 店舗'],
  ['top: survey\nby: 店名\nplaces: 0', 'config-value-low', '1', 'places'],
  ['top: survey\nby: 店名\nof: 説明', 'column-type', '満足度', 'of: 説明'],
  ['top: survey\nby: 店名\nrest: 未分類', 'overlay-label', '未分類', 'rest'],
  ['crosstab: products\nrows: 種別\ncolumns: month', 'axis-undated', 'date', 'columns: month'],
  ['share: voices\nby: 受付日', 'column-type', '区分', 'by: 受付日'],
  ['share: voices\nby: 区分\nfit: 最大剰余', 'config-value-unknown', 'largest-remainder', 'fit'],
  ['series: voices.total\nterms: 1', 'config-value-low', '2', 'terms'],
  ['series: voices.total\nterms: 50', 'config-value-high', '20', 'terms'],
  ['series: voices.totals', 'config-kpi-unknown', 'voices.total', 'series'],
  ['series: voices.total\nstep: half', 'config-value-unknown', 'term', 'step'],
  ['series: example', 'kpi-cycle', 'ソースから数える', 'series'],
  ['coverage: roleplay.peple\nof: staff.people', 'config-kpi-unknown', 'roleplay.people', 'coverage'],
  ['coverage: roleplay.people', 'config-key-missing', 'of', 'coverage'],
  ['manual: { 2024H1: { value: 85.2, by: A社 } }', 'config-key-missing', 'on', 'manual'],
  ['manual: { 2024H1: { value: 約85, by: A社, on: 2024-10-10 } }', 'config-value-form', '約85', 'manual'],
  ['manual: { 2024H1: { value: 85.2, by: A社, on: 2024/10/10 } }', 'config-date', '2024-', 'manual'],
  ['manual: { 24上期: { value: 85.2, by: A社, on: 2024-10-10 } }', 'config-term-unknown', '2024H1', 'manual'],
  ['manual-file: ../manual.csv', 'config-path-outside', 'manual.csv', 'manual-file'],
  ['manual-file: data\\manual.csv', 'config-path-backslash', 'data/manual.csv', 'manual-file'],
  ['manual-fil: data/manual.csv', 'verb-unknown', 'manual-file', 'manual-fil'],
  ['count: policies\nin-force: { from: 始期, to: 終了日 }', 'column-unknown', '始期日', 'from: 始期'],
  ['count: policies\nin-force: { from: 始期日, to: 種別 }', 'column-type', '終了日', 'to: 種別'],
  ['count: policies\nin-force: { to: 終了日 }', 'config-key-missing', 'from', 'in-force'],
  ['count: policies\nin-force: { from: 始期日 }\ndate: 満期日', 'in-force-date', 'date', 'date'],
  ['stock: policies\nfrom: 始期日\nin-force: { from: 始期日 }', 'in-force-not-for', 'count', 'in-force'],
  ['frequency: policies\nin-force: { from: 始期日 }', 'in-force-not-for', 'count', 'in-force'],
  ['count: voices\nspan: calender-year', 'config-value-unknown', 'calendar-year', 'span'],
  ['count: voices\nspan: { months: 10か月 }', 'config-value-kind', '数', 'span'],
  ['count: voices\nspan: { mouths: 10 }', 'config-key-unknown', 'months', 'span'],
  ['count: voices\nspan: { from: 2024-09-30, to: 2024-02-01 }', 'valid-backwards', 'from', 'span'],
  ['year-ago: voices.total\nspan: { months: 10 }', 'config-key-unknown', 'count', 'span'],
  ['count: survey\nthat: { 満足度: { empty: はい } }', 'condition-form', '列: 値', 'that'],
  ['count: voices\nthat: { 区分: [[不満]] }', 'condition-form', '列: 値', 'that'],
  ['count: survey\nthat: { 満足度: { at-least: [4] } }', 'condition-form', '列: 値', 'that'],
  ['count: voices\nthat: { any-of: [不満] }', 'condition-form', '列: 値', 'that'],
  ['count: voices\nthat: { any-of: 不満 }', 'condition-list', '条件の並び', 'that'],
  ['count: voices\nthat: { none-of: [] }', 'condition-list', '条件の並び', 'that'],
  ['frequency: products', 'frequency-date', '日付の列がない', 'frequency'],
  [
    'frequency: activities\nfor-each: { チーム: { not: 第1チーム } }',
    'frequency-groups',
    '列: [値, 値]',
    'for-each',
  ],
  [
    'count: policies\nin-force: { from: 始期日, to: 終了日 }\nchart: months',
    'chart-undated',
    '別の図',
    'chart',
  ],
  ['count: voices\nvalid-from: 2024', 'none', '', ''],
  ['count: voices\nvalid-from: 2024上', 'config-term-unknown', '2024H1', 'valid-from'],
  ['count: voices\nvalid-from: 2025H1\nvalid-to: 2024H1', 'valid-backwards', 'from', 'valid-to'],
  ['count: voices\nformerly: voices.total', 'formerly-taken', '一方', 'formerly'],
  ['count: voices\nversions: []', 'config-list-blank', '', 'versions'],
  ['count: voices\nversions: [{ that: { 改善: true } }]', 'config-key-missing', 'from', 'versions'],
  [
    'count: voices\nversions: [{ from: 24H1, that: { 改善: true } }]',
    'config-term-unknown',
    '2024H1',
    'versions',
  ],
  ['count: voices\nversions: [{ from: 2024H1, that: { 改修: true } }]', 'column-unknown', '改善', 'versions'],
  ['count: voices\nversions: [{ from: 2024H1, percentge: voices }]', 'config-key-unknown', '', 'versions'],
  [
    'count: voices\nversions: [{ from: 2024H1, distinct: voices, of: チー厶 }]',
    'column-unknown',
    'チーム',
    'versions',
  ],
];

const OF_THE_WHOLE = new Set([
  'coverage',
  'lag',
  'cohort',
  'sum',
  'per-person',
  'index',
  'cumulative',
  'crosstab',
  'top-box',
]);

const indented = (yaml: string): string => yaml.replace(/^/gm, '    ');

test.each(kpis)('%s is %s', (kpi, code, suggestion, line) => {
  const share = '  share.one: { label: 割合, percentage: voices, that: { 改善: true } }\n';
  const stock =
    '  stock.one: { label: 保有, count: policies, in-force: { from: 始期日, to: 終了日 }, unit: 本 }\n';
  const yaml = base.replace(
    'report:\n',
    `${share}${stock}  example:\n    label: 例\n${indented(kpi)}\nreport:\n`,
  );
  const { problems } = readProject(yaml, 'kpi.yaml');
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (code === 'none') return expect(errors).toEqual([]);
  expect(errors.map((one) => one.code)).toContain(code);
  const problem = errors.find((one) => one.code === code)!;
  const { text, fix } = wordsOf(problem, 'ja');
  expect(`${text} ${fix ?? ''}`).toContain(suggestion);
  const at = yaml.split('\n')[(problem.place?.line ?? 0) - 1] ?? '';
  // What is missing from a KPI as a whole is named at its name.
  expect(OF_THE_WHOLE.has(line) ? `${at} ${line}` : at).toContain(line);
  expect(wordsOf(problem, 'en').text).not.toBe(code);
});

const claims: readonly (readonly [string, string, string])[] = [
  ['全件: { at-least: 95 }', 'claim-fixed', 'ほぼ全件'],
  ['30%超: { more-than: 30 }', 'claim-fixed', '消す'],
  ['数名: { at-least: 6, at-most: 2 }', 'claim-impossible', 'at-least'],
  ['数名: { at-last: 2 }', 'config-key-unknown', 'at-least'],
  ['数名: {}', 'target-form', 'at-least'],
  ['数名: 2から6', 'config-value-kind', ''],
  ['数名: { at-least: 二 }', 'config-value-form', '二'],
];

test.each(claims)('a claim %j is %s', (claim, code, suggestion) => {
  const yaml = base.replace('  sections:', `  claims:\n    ${claim}\n  sections:`);
  const { problems } = readProject(yaml, 'kpi.yaml');
  expect(problems.map((one) => one.code)).toEqual([code]);
  const { text, fix } = wordsOf(problems[0]!, 'ja');
  expect(`${text} ${fix ?? ''}`).toContain(suggestion);
  expect(yaml.split('\n')[problems[0]!.place!.line! - 1]).toContain(claim.split(':')[0]);
});
