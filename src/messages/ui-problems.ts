import { later } from './later.ts';

/** Fixed words around problems on the terminal. */
const ja = later(() => ({
  severity: { error: 'エラー', warning: '警告', note: '参考' },
  affects: '影響',
  fix: '対処',
  kpis: (named: string, more: number, some: number, all: number) =>
    `${named}${more > 0 ? ` ほか${more}件` : ''} (KPI ${all}件のうち${some}件)`,
  cell: (address: string) => `セル ${address}`,
  found: (text: string) => `「${text}」`,
  more: (code: string, count: number) => `${code} は、ほかに${count}件あります`,
  total: ({ error, warning, note }: Counts, hidden: boolean) =>
    counted([
      [error, 'エラー'],
      [warning, '警告'],
      [note, '参考'],
    ])
      .map(([count, word]) => `${word} ${count}件`)
      .join('、') + (hidden && note > 0 ? '(参考は check で見られます)' : ''),
  none: '問題は見つかりませんでした',
}));

const en: typeof ja = later(() => ({
  severity: { error: 'error', warning: 'warning', note: 'note' },
  affects: 'affects',
  fix: 'fix',
  kpis: (named, more, some, all) => `${named}${more > 0 ? ` and ${more} more` : ''} (${some} of ${all} KPIs)`,
  cell: (address) => `cell ${address}`,
  found: (text) => `"${text}"`,
  more: (code, count) => `${code}: ${count} more`,
  total: ({ error, warning, note }, hidden) =>
    counted([
      [error, 'error'],
      [warning, 'warning'],
      [note, 'note'],
    ])
      .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
      .join(', ') + (hidden && note > 0 ? ' (see them with check)' : ''),
  none: 'no problems found',
}));

interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

const counted = <Word>(pairs: readonly (readonly [number, Word])[]): readonly (readonly [number, Word])[] =>
  pairs.filter(([count]) => count > 0);

export const problemWords = { ja, en };
