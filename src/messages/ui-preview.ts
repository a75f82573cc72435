import { later } from './later.ts';

/** What `preview` says on the terminal and in the browser. */
const ja = later(() => ({
  title: 'kpi-report プレビュー',
  waiting: 'まだページを作れません。問題を直すと、ここに表示されます。',
  at: (url: string) => `プレビュー: ${url}  （終わるには Ctrl-C）`,
  made: (milliseconds: number, errors: number, warnings: number) =>
    `更新しました（${milliseconds} ミリ秒）  エラー ${errors}  警告 ${warnings}`,
  kept: (errors: number) => `作れないので、前のページを残しています  エラー ${errors}`,
  ended: 'プレビューを終わりました',
  overlay: '直すところ',
}));

const en: typeof ja = later(() => ({
  title: 'kpi-report preview',
  waiting: 'There is no page yet. It appears here once the problems are solved.',
  at: (url) => `preview: ${url}  (Ctrl-C ends it)`,
  made: (milliseconds, errors, warnings) =>
    `updated (${milliseconds} ms)  errors ${errors}  warnings ${warnings}`,
  kept: (errors) => `no page could be made, the last one stays  errors ${errors}`,
  ended: 'preview ended',
  overlay: 'To be corrected',
}));

export const previewWords = { ja, en };
