import { later } from './later.ts';

/** What `prose` says, and the blocks that it offers where last term's file has none to follow. */
const ja = later(() => ({
  labels: ['数値・事実', '評価'],
  wrote: (count: number, folder: string) => `${folder} に${count}ファイルを作りました`,
  nothing: (folder: string) => `${folder} に足りないファイルはありません`,
  from: (term: string) =>
    `取り組み課題は${term}の次期課題から写しました。【評価】などは、これから書いてください`,
}));

const en: typeof ja = later(() => ({
  labels: ['Figures and facts', 'Assessment'],
  wrote: (count, folder) => `made ${count} ${count === 1 ? 'file' : 'files'} in ${folder}`,
  nothing: (folder) => `no file is missing in ${folder}`,
  from: (term) => `plans were taken from what ${term} named as its next tasks; the rest is yours to write`,
}));

export const proseUiWords = { ja, en };
