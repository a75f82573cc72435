import { later } from './later.ts';

/** What `restate` says. */
const ja = later(() => ({
  nothing: (term: string) => `${term}の数値は公表した時のままです。訂正はありません`,
  restated: (term: string, count: number) =>
    `${term}の数値${count}件を訂正として lock/${term}.json に残しました。次の build で脚注に載ります`,
  change: (address: string, initial: string, adjustment: string, restated: string) =>
    `${address}  公表時 ${initial}  増減 ${adjustment}  訂正後 ${restated}`,
}));

const en: typeof ja = later(() => ({
  nothing: (term) => `the figures of ${term} are those published: nothing to restate`,
  restated: (term, count) =>
    `${count} figures of ${term} restated in lock/${term}.json; the next build prints a footnote`,
  change: (address, initial, adjustment, restated) =>
    `${address}  initial ${initial}  adjustment ${adjustment}  restated ${restated}`,
}));

export const lockUiWords = { ja, en };
