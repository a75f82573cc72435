import { later } from './later.ts';

/** What `verify` says. */
const ja = later(() => ({
  right: (count: number) => `記録と一致する数値 ${count}件`,
  wrong: (count: number) => `記録と一致しない所 ${count}件`,
  fragment: 'ページの一部として確かめました(書かれていない部分は見ていません)',
  changed: (expected: string, found: string) => `変わっています: 記録では ${expected}、ページでは ${found}`,
  missing: (expected: string) => `ページにありません: 記録では ${expected}`,
  unknown: (found: string) => `記録にありません: ページでは ${found}`,
  what: { figure: '指標', fact: '機械用のデータ', number: '指標の外の数', attribute: '属性' },
}));

const en: typeof ja = later(() => ({
  right: (count) => `${count} figures are as the records give them`,
  wrong: (count) => `${count} are not`,
  fragment: 'checked as a part of the page: what is not there was not looked for',
  changed: (expected, found) => `changed: the records give ${expected}, the page ${found}`,
  missing: (expected) => `taken out: the records give ${expected}`,
  unknown: (found) => `unknown to the records: ${found}`,
  what: { figure: 'figure', fact: 'fact block', number: 'number outside figures', attribute: 'attribute' },
}));

export const verifyWords = { ja, en };
