import type { Listed } from '../command.ts';
import { command as build } from './build.ts';

/** All commands, in the order of the help. A new one is its file and a line here; only `build` is loaded at once. */
export const commands = {
  build: { ja: '報告書を作る', en: 'make the report', load: async () => ({ command: build }) },
  check: { ja: '問題をすべて見る', en: 'see every problem', load: () => import('./check.ts') },
  preview: {
    ja: '書きながらブラウザで見る',
    en: 'see the page while writing',
    load: () => import('./preview.ts'),
  },
  explain: { ja: '数値の根拠を見る', en: 'see what a figure stands on', load: () => import('./explain.ts') },
  diff: { ja: '2つの期間を比べる', en: 'compare two terms', load: () => import('./diff.ts') },
  accept: {
    ja: '例外を認める',
    en: 'accept an exception',
    load: () => import('./accept.ts'),
  },
  verify: {
    ja: 'ページの数値を確かめる',
    en: 'check the figures of a page',
    load: () => import('./verify.ts'),
  },
  restate: {
    ja: '公表した数値を訂正する',
    en: 'correct a published figure',
    load: () => import('./restate.ts'),
  },
  list: { ja: 'KPI と期間の一覧', en: 'list KPIs, sources, terms', load: () => import('./list.ts') },
  prose: {
    ja: '次の期の文章のひな型を作る',
    en: 'make the prose files of a term',
    load: () => import('./prose.ts'),
  },
  init: { ja: '見本を作る', en: 'make a sample project', load: () => import('./init.ts') },
  schema: { ja: 'kpi.yaml の型を出す', en: 'print the JSON Schema', load: () => import('./schema.ts') },
} satisfies Readonly<Record<string, Listed>>;
