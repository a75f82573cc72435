import { later } from './later.ts';
import type { Catalogue } from './words.ts';

const list = (value: unknown, separator: string): string =>
  Array.isArray(value) ? value.join(separator) : String(value);

const because = {
  ja: (inputs: unknown): string =>
    Array.isArray(inputs) && inputs.length > 0
      ? `。公表後に変わったファイル: ${list(inputs, '、')}`
      : '。CSVは公表の時と同じです',
  en: (inputs: unknown): string =>
    Array.isArray(inputs) && inputs.length > 0
      ? `; changed since: ${list(inputs, ', ')}`
      : '; the CSV files are those of that time',
};

const restate = {
  ja: ({ term }: { readonly term?: unknown }) =>
    `元に戻すか、訂正して公表するなら kpi-report restate --term ${term} --reason "理由" としてください`,
  en: ({ term }: { readonly term?: unknown }) =>
    `put it back, or, to publish a correction, kpi-report restate --term ${term} --reason "why"`,
};

/** Figures of a closed term that are not what was published. */
export const lockWords = later<Catalogue>(() => ({
  'lock-figure-changed': {
    ja: ({ term, label, changes, inputs }) =>
      `公表した${term}の「${label}」が変わります: ${list(changes, '、')}${because.ja(inputs)}`,
    en: ({ term, label, changes, inputs }) =>
      `${label}, published for ${term}, would change: ${list(changes, ', ')}${because.en(inputs)}`,
    fix: restate,
  },
  'lock-redefined': {
    ja: ({ term, label, changes }) =>
      `公表した${term}の「${label}」の数え方が、公表の時と違います${Array.isArray(changes) && changes.length > 0 ? `: ${list(changes, '、')}` : '。数値は同じです'}`,
    en: ({ term, label, changes }) =>
      `${label}, published for ${term}, is defined otherwise now${Array.isArray(changes) && changes.length > 0 ? `: ${list(changes, ', ')}` : '; its figure is the same'}`,
    fix: restate,
  },
  'lock-rows-changed': {
    ja: ({ term, label, changes, inputs }) =>
      `公表した${term}の「${label}」は同じ数値ですが、数えた行が違います${Array.isArray(changes) && changes.length > 0 ? `: ${list(changes, '、')}` : ''}${because.ja(inputs)}`,
    en: ({ term, label, changes, inputs }) =>
      `${label}, published for ${term}, is the same figure over other rows${Array.isArray(changes) && changes.length > 0 ? `: ${list(changes, ', ')}` : ''}${because.en(inputs)}`,
    fix: restate,
  },
  'lock-kpi-gone': {
    ja: ({ term, label, kpi }) => `公表した${term}の「${label}」（${kpi}）が kpi.yaml にありません`,
    en: ({ term, label, kpi }) => `${label} (${kpi}), published for ${term}, is not in kpi.yaml any more`,
    fix: restate,
  },
  'lock-kpi-new': {
    ja: ({ term, label }) => `「${label}」は、${term}を公表した後に加えた指標です`,
    en: ({ term, label }) => `${label} was added after ${term} was published`,
  },
  'lock-earlier-disagrees': {
    ja: ({ term, changes, file, inputs }) =>
      `${term}は公表した値（${file}）を載せますが、今のCSVでは違います: ${list(changes, '、')}${because.ja(inputs)}`,
    en: ({ term, changes, file, inputs }) =>
      `${term} is printed as published (${file}), but today's rows say otherwise: ${list(changes, ', ')}${because.en(inputs)}`,
    fix: restate,
  },
  'lock-earlier-redefined': {
    ja: ({ term, label }) =>
      `${term}の「${label}」は公表した値を載せます。数え方がその後に変わったため、脚注に今の数え方の値を添えます`,
    en: ({ term, label }) =>
      `${label} of ${term} is printed as published; it was redefined since, and a footnote gives today's value`,
  },
  'lock-used': {
    ja: ({ term, count }) =>
      `${term}の${count}の指標は、CSVに行が無いため lock/${term}.json の公表値を使います`,
    en: ({ term, count }) =>
      `${count} figures of ${term} come from lock/${term}.json: its rows are not there any more`,
  },
  'lock-unreadable': {
    ja: ({ name }) => `${name} は lock として読めません`,
    en: ({ name }) => `${name} is not a readable lock`,
    fix: {
      ja: () => '版管理（git など）から元の内容に戻してください。手で直すものではありません',
      en: () => 'bring it back from version control; it is not to be edited by hand',
    },
  },
  'lock-missing': {
    ja: ({ term }) => `${term}の公表値の記録（lock/${term}.json）がありません`,
    en: ({ term }) => `there is no lock/${term}.json: ${term} has not been closed`,
    fix: {
      ja: ({ term }) => `公表する時に kpi-report build --term ${term} --final としてください`,
      en: ({ term }) => `close it with kpi-report build --term ${term} --final when it is published`,
    },
  },
  'lock-options': {
    ja: ({ options }) => `${list(options, ' と ')} は一緒に使えません`,
    en: ({ options }) => `${list(options, ' and ')} cannot go together`,
  },
  'restate-reason': {
    ja: () => '訂正の理由がありません',
    en: () => 'a correction needs its reason',
    fix: {
      ja: () => '--reason "理由" を添えてください。報告書の脚注に載ります',
      en: () => 'say --reason "why"; it is printed in a footnote',
    },
  },
  'restate-date': {
    ja: ({ given }) => `訂正の日付「${given}」が読めません`,
    en: ({ given }) => `${given} is no date`,
    fix: { ja: () => '2025-01-10 のように書いてください', en: () => 'write it as 2025-01-10' },
  },
}));
