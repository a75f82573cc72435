import { later } from './later.ts';
import { both, list, meant } from './project-phrases.ts';
import type { Args, Catalogue } from './words.ts';

/** What stands in a `kpi.yaml`: keys and the kinds of values. */
export const shapeWords = later<Catalogue>(() => ({
  'config-key-missing': {
    ja: ({ key }) => `「${key}」がありません`,
    en: ({ key }) => `${key} is missing`,
    fix: {
      ja: ({ key, known }) => `「${key}: …」を加えてください${known ? `。書けるもの: ${list(known)}` : ''}`,
      en: ({ key, known }) => `add ${key}: …${known ? `, one of ${list(known)}` : ''}`,
    },
  },
  'config-key-unknown': {
    ja: ({ name }) => `「${name}」という項目はここにはありません`,
    en: ({ name }) => `there is no key ${name} here`,
    fix: { ja: (args) => belongs(args, 'ja'), en: (args) => belongs(args, 'en') },
  },
  'config-value-missing': {
    ja: () => '値がありません',
    en: () => 'there is no value',
    fix: {
      ja: ({ expected }) => `${kinds(expected, 'ja')}を書くか、この行を消してください`,
      en: ({ expected }) => `write ${kinds(expected, 'en')}, or remove the line`,
    },
  },
  'config-value-kind': {
    ja: ({ expected, found }) => `${kinds(expected, 'ja')}を書くところに、${kinds(found, 'ja')}があります`,
    en: ({ expected, found }) => `${kinds(expected, 'en')} is expected here, not ${kinds(found, 'en')}`,
    fix: { ja: (args) => rewrite(args, 'ja'), en: (args) => rewrite(args, 'en') },
  },
  'config-value-unknown': {
    ja: ({ value }) => `「${value}」はここに書けません`,
    en: ({ value }) => `${value} is not one of the values`,
    fix: both(meant),
  },
  'config-value-blank': {
    ja: () => '空の文字は書けません',
    en: () => 'the text is empty',
    fix: {
      ja: () => '内容を書くか、この行を消してください',
      en: () => 'write something, or remove the line',
    },
  },
  'config-list-blank': {
    ja: () => '中身がひとつもありません',
    en: () => 'nothing is listed',
    fix: { ja: () => '少なくともひとつ書いてください', en: () => 'write at least one entry' },
  },
  'config-value-low': {
    ja: ({ minimum }) => `${minimum} 以上の数を書きます`,
    en: ({ minimum }) => `the number must be at least ${minimum}`,
    fix: {
      ja: ({ minimum }) => `${minimum} 以上にしてください`,
      en: ({ minimum }) => `write ${minimum} or more`,
    },
  },
  'config-value-high': {
    ja: ({ maximum }) => `${maximum} 以下の数を書きます`,
    en: ({ maximum }) => `the number must be at most ${maximum}`,
    fix: {
      ja: ({ maximum }) => `${maximum} 以下にしてください`,
      en: ({ maximum }) => `write ${maximum} or less`,
    },
  },
  'config-date': {
    ja: ({ value }) => `「${value}」は日付として読めません`,
    en: ({ value }) => `${value} is not a date`,
    fix: {
      ja: () => '暦にある日を 2024-12-04 の形で書いてください',
      en: () => 'write a day of the calendar as 2024-12-04',
    },
  },
  'config-value-form': {
    ja: ({ value }) => `「${value}」の書き方がちがいます`,
    en: ({ value }) => `${value} is not written as expected`,
    fix: { ja: () => '数は 85.2 のように半角で書いてください', en: () => 'write a number as 85.2' },
  },
}));

type Language = 'ja' | 'en';

const KINDS: Readonly<Record<string, Record<Language, string>>> = {
  text: { ja: '文字', en: 'a text' },
  number: { ja: '数', en: 'a number' },
  decimal: { ja: '小数', en: 'a decimal' },
  integer: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  list: { ja: '並び（[a, b] か - a）', en: 'a list' },
  mapping: { ja: '項目の組（キー: 値）', en: 'a mapping (key: value)' },
  nothing: { ja: '空', en: 'nothing' },
};

const kinds = (names: Args[string] | undefined, language: Language): string =>
  [names ?? []]
    .flat()
    .map((name) => KINDS[String(name)]?.[language] ?? String(name))
    .join(language === 'ja' ? 'か' : ' or ');

function rewrite({ expected, found }: Args, language: Language): string {
  const quotable =
    [expected ?? []].flat().includes('text') &&
    (/^(number|decimal)$/.test(String(found)) || found === 'boolean');
  if (quotable) return language === 'ja' ? '"…" と引用符で囲んでください' : 'put it in "quotes"';
  return language === 'ja'
    ? `${kinds(expected, 'ja')}に書き直してください`
    : `write ${kinds(expected, 'en')} instead`;
}

function belongs(args: Args, language: Language): string {
  if (args['verbs'] === undefined) return meant(args, language);
  const verbs = list(args['verbs']);
  return language === 'ja'
    ? `${verbs} のKPIで使う項目です。消すか、そのKPIに移してください`
    : `it belongs to KPIs of the kind ${verbs}: remove it, or move it there`;
}
