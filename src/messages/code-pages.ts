import { cliWords } from './cli.ts';
import { columnWords } from './columns.ts';
import { diffCodes } from './diff.ts';
import { figureWords } from './figures.ts';
import { ingestWords } from './ingest.ts';
import { lockWords } from './lock.ts';
import { measureWords } from './measures.ts';
import { projectWords } from './project.ts';
import { proseWords } from './prose.ts';
import { renderWords } from './render.ts';
import { verifyCodes } from './verify.ts';
import type { Args, Catalogue } from './words.ts';

/** Codes that belong together, what they are about, and what comes of one. */
export interface CodeGroup {
  readonly codes: Catalogue;
  readonly ja: { readonly title: string; readonly about: string };
  readonly en: { readonly title: string; readonly about: string };
}

/** Every code, in groups: the pages of `kpi-report help <code>` and of the reference in the docs. */
export const codeGroups: readonly CodeGroup[] = [
  {
    codes: ingestWords(),
    ja: {
      title: 'ファイルと行',
      about:
        '行の問題はその行だけを除き、最終版を止めます（終了コード 1。下書きは印を付けて作り、3）。ファイル全体の問題は何も書かずに止めます（4）。警告だけなら作ります。',
    },
    en: {
      title: 'Files and rows',
      about:
        'A problem of a row leaves that row out and stops a final report (exit 1; a draft is made and marked, exit 3). A problem of a whole file stops everything (exit 4). Warnings alone stop nothing.',
    },
  },
  {
    codes: columnWords(),
    ja: { title: 'セルと列', about: '読めないセルがある行は数えません。近い値に読み替えることはしません。' },
    en: {
      title: 'Cells and columns',
      about: 'A row with a cell that cannot be read is not counted. Nothing is guessed.',
    },
  },
  {
    codes: figureWords(),
    ja: { title: '数値の確かめ', about: '数え終えた後に、数値どうしと、申告された件数を突き合わせます。' },
    en: {
      title: 'Checks of the figures',
      about: 'After counting, figures are compared with each other and with what was declared.',
    },
  },
  {
    codes: { ...projectWords(), ...measureWords() },
    ja: { title: 'kpi.yaml', about: '設定の誤りがあると、データを読む前に止まります（終了コード 2）。' },
    en: {
      title: 'kpi.yaml',
      about: 'A mistake in the configuration ends the run before any row is read (exit 2).',
    },
  },
  {
    codes: proseWords(),
    ja: { title: '文章', about: '文章の中の数値は、すべて集計した数値か、許した数でなければなりません。' },
    en: { title: 'Prose', about: 'Every number in a sentence is a figure, or one that was allowed.' },
  },
  {
    codes: { ...lockWords(), ...diffCodes(), ...verifyCodes() },
    ja: { title: '公表した期', about: '公表した数値が、後から黙って変わることを防ぎます。' },
    en: { title: 'Published terms', about: 'A published figure never changes in silence.' },
  },
  {
    codes: renderWords(),
    ja: { title: 'テンプレート', about: 'templates/ に置いた自分のテンプレートの誤りです。' },
    en: { title: 'Templates', about: 'Mistakes in your own templates.' },
  },
  {
    codes: cliWords(),
    ja: { title: '実行', about: 'コマンドの書き方、ファイルの読み書き、同時の実行についてです。' },
    en: {
      title: 'Running',
      about: 'How a command was typed, files that could not be read or written, runs at the same time.',
    },
  },
];

/** What a code means and how to cure it, with names of what each case fills in. Null for an unknown code. */
export function codePage(
  code: string,
  language: 'ja' | 'en',
): {
  readonly title: string;
  readonly about: string;
  readonly text: string;
  readonly fix: string | null;
} | null {
  const group = codeGroups.find(({ codes }) => Object.hasOwn(codes, code));
  const words = group?.codes[code];
  if (!group || !words) return null;
  return {
    ...group[language],
    text: words[language](named(code, language)),
    fix: words.fix?.[language](named(code, language)) ?? null,
  };
}

/** Stands for the arguments of a message: each is its own name, `〈列〉`. */
const named = (code: string, language: 'ja' | 'en'): Args =>
  new Proxy<Record<string, string | number | readonly string[]>>(
    {},
    {
      get(_, key) {
        const name = String(key);
        // The one number that a message calculates with.
        if (name === 'limit' && code === 'file-too-large') return 2 ** 31;
        const shown = `〈${language === 'ja' ? (JA[name] ?? name) : name}〉`;
        return LISTS.has(name) ? [shown] : shown;
      },
    },
  );

/** Arguments that are lists. */
const LISTS: ReadonlySet<string> = new Set([
  'lines',
  'cells',
  'months',
  'kpis',
  'known',
  'expected',
  'values',
  'names',
  'places',
  'cycle',
  'columns',
  'patterns',
  'keys',
  'types',
]);

const JA: Readonly<Record<string, string>> = {
  column: '列',
  columns: '列',
  value: '値',
  term: '期',
  name: '名前',
  source: 'ソース',
  nearest: '近い名前',
  label: '名前',
  key: '言葉',
  known: '使える名前',
  found: '見つかったもの',
  count: '件数',
  address: '数値の名前',
  rows: '行数',
  names: '名前',
  folder: 'フォルダー',
  type: '型',
  expected: '書けるもの',
  given: '書かれたもの',
  first: '1つ目',
  stated: '申告',
  seen: '前の行数',
  reason: '理由',
  place: '場所',
  file: 'ファイル',
  months: '月',
  total: '全体',
  sum: '合計',
  kpi: 'KPI',
  of: '対象',
  lines: '行',
  cells: 'セル',
  encoding: '文字コード',
  kind: '種類',
  kpis: 'KPI',
  records: '行数',
  rejected: '除いた行数',
  unit: '単位',
  missing: '足りないもの',
  other: 'もう一方',
  list: '一覧',
  text: '文字',
  spelling: '書き方',
  pid: 'プロセス',
  says: '書かれたもの',
  written: '書かれたもの',
};
