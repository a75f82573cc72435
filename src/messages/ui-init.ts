import { later } from './later.ts';

/** What `init` says. */
const ja = later(() => ({
  done: (folder: string, files: number) =>
    [
      `${folder} に見本のプロジェクトを作りました(${files}ファイル)`,
      '',
      '次は:',
      ...(folder === '.' ? [] : [`  cd ${folder}`]),
      '  kpi-report build --term 2024H1',
      '',
    ].join('\n'),
}));

const en: typeof ja = later(() => ({
  done: (folder, files) =>
    [
      `made a sample project in ${folder} (${files} files)`,
      '',
      'next:',
      ...(folder === '.' ? [] : [`  cd ${folder}`]),
      '  kpi-report build --term 2024H1',
      '',
    ].join('\n'),
}));

export const initWords = { ja, en };
