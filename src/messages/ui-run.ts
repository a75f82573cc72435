import { later } from './later.ts';

/** What a run says of itself on the terminal. */
const ja = later(() => ({
  bug: (reason: string) => `kpi-report の不具合です: ${reason}`,
  bugReport: (version: string, node: string) =>
    `お手数ですが、次の内容を開発元へお知らせください(お客様の情報は含まれていません)。kpi-report ${version}、Node ${node}`,
  interrupted: '中断しました。前の報告書はそのままです',
}));

const en: typeof ja = later(() => ({
  bug: (reason) => `this is a bug in kpi-report: ${reason}`,
  bugReport: (version, node) =>
    `please report it with the lines below (they hold nothing of your customers): kpi-report ${version}, Node ${node}`,
  interrupted: 'interrupted; the last report is untouched',
}));

export const runWords = { ja, en };
