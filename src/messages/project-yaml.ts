import { later } from './later.ts';
import type { Catalogue } from './words.ts';

/** How a `kpi.yaml` is written, before anything it says. */
export const yamlWords = later<Catalogue>(() => ({
  'config-blank': {
    ja: () => '設定が空です',
    en: () => 'the configuration is empty',
    fix: {
      ja: () => 'kpi-report init で見本を作り、書き換えてください',
      en: () => 'start from the sample that kpi-report init writes',
    },
  },
  'config-encoding': {
    ja: () => 'UTF-8 として読めない文字があります',
    en: () => 'a character is not UTF-8',
    fix: {
      ja: () => 'エディタで文字コードを UTF-8 にして保存し直してください',
      en: () => 'save the file as UTF-8',
    },
  },
  'config-key-space': {
    ja: ({ key }) => `「${key}」の前か後ろに、キーの一部として読まれる空白があります`,
    en: ({ key }) => `a space before or after ${key} is read as part of the key`,
    fix: {
      ja: () => '字下げには半角の空白だけを使ってください（全角の空白は使えません）',
      en: () => 'indent with plain spaces only, not with full-width ones',
    },
  },
  'config-key-twice': {
    ja: ({ key, line }) => `「${key}」が2度書かれています（はじめは${line}行目）`,
    en: ({ key, line }) => `${key} is written twice (first in line ${line})`,
    fix: {
      ja: () => 'どちらかを消すか、名前を変えてください',
      en: () => 'remove one of them, or rename it',
    },
  },
  'config-number': {
    ja: ({ written }) => `「${written}」は、書いたままの数としては読まれません`,
    en: ({ written }) => `${written} would not be read as the number that it shows`,
    fix: {
      ja: ({ written }) =>
        `番号なら "${written}" と引用符で囲み、数なら 1234.5 のように15桁までで書いてください`,
      en: ({ written }) =>
        `quote it if it is a code ("${written}"); write a number as 1234.5, up to 15 digits`,
    },
  },
  'yaml-alias': {
    ja: () => '別名（*）は使えません',
    en: () => 'aliases (*) are not used here',
    fix: {
      ja: () => '内容をそのまま書いてください。* で始まる文字なら引用符で囲んでください',
      en: () => 'write the content out; quote a text that begins with *',
    },
  },
  'yaml-bracket': {
    ja: ({ open }) => `ここで開いた「${open}」が閉じていません`,
    en: ({ open }) => `the ${open} opened here is not closed`,
    fix: {
      ja: ({ open }) => `「${open === '[' ? ']' : '}'}」を補ってください`,
      en: ({ open }) => `close it with ${open === '[' ? ']' : '}'}`,
    },
  },
  'yaml-colon-space': {
    ja: ({ key }) => `「${key}:」のあとに半角の空白がありません`,
    en: ({ key }) => `there is no space after "${key}:"`,
    fix: { ja: ({ key }) => `「${key}: …」と書いてください`, en: ({ key }) => `write "${key}: …"` },
  },
  'yaml-colon-wide': {
    ja: ({ key }) => `「${key}」のあとのコロンが全角です`,
    en: ({ key }) => `the colon after ${key} is full-width`,
    fix: {
      ja: ({ key }) => `半角のコロンと空白で「${key}: …」と書いてください`,
      en: ({ key }) => `write "${key}: …" with a plain colon and a space`,
    },
  },
  'yaml-documents': {
    ja: () => '「---」のあとに2つ目の文書があります',
    en: () => 'a second document follows ---',
    fix: { ja: () => '1つの文書にまとめてください', en: () => 'make it one document' },
  },
  'yaml-indent': {
    ja: () => '字下げが前後の行とそろっていません',
    en: () => 'the indent does not match the lines around it',
    fix: {
      ja: () => '同じ段の項目は、左端を同じ桁にそろえてください',
      en: () => 'begin entries of one level in the same column',
    },
  },
  'yaml-key': {
    ja: () => 'キーには文字を書きます',
    en: () => 'a key must be a text',
    fix: { ja: () => '「名前: 値」の形で書いてください', en: () => 'write name: value' },
  },
  'yaml-quote': {
    ja: () => 'ここで開いた引用符が閉じていません',
    en: () => 'the quote opened here is not closed',
    fix: { ja: ({ open }) => `「${open}」を補ってください`, en: ({ open }) => `close it with ${open}` },
  },
  'yaml-quotes-needed': {
    ja: () => 'この書き方では値として読めません',
    en: () => 'this cannot be read as a value',
    fix: {
      ja: () => '「: 」「@」「%」などを含む値は "…" と引用符で囲んでください',
      en: () => 'put a value that holds ": " or begins with @, % or ` in "quotes"',
    },
  },
  'yaml-syntax': {
    ja: ({ detail }) => `YAML として読めません（${detail}）`,
    en: ({ detail }) => `this cannot be read as YAML (${detail})`,
    fix: {
      ja: () => '字下げ、コロンのあとの空白、引用符、括弧を確かめてください',
      en: () => 'look at the indent, the space after the colon, quotes and brackets',
    },
  },
  'yaml-tab': {
    ja: () => '字下げにタブが使われています',
    en: () => 'a tab is used as indent',
    fix: { ja: () => '半角の空白に直してください', en: () => 'use spaces' },
  },
  'yaml-tag': {
    ja: ({ tag }) => `型の指定（${tag}）は使えません`,
    en: ({ tag }) => `tags (${tag}) are not used here`,
    fix: {
      ja: () => '指定を消してください。! で始まる文字なら引用符で囲んでください',
      en: () => 'remove it; quote a text that begins with !',
    },
  },
  'yaml-too-deep': {
    ja: () => '入れ子が深すぎます',
    en: () => 'the nesting is too deep',
    fix: { ja: () => '括弧と字下げを確かめてください', en: () => 'look at the brackets and indents' },
  },
}));
