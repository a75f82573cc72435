import { later } from './later.ts';
import { both, list, meant } from './project-phrases.ts';
import type { Catalogue } from './words.ts';

/** What the mapping table of the principles (対応関係表) can be told. */
export const mappingWords = later<Catalogue>(() => ({
  'mapping-principle': {
    ja: ({ value }) => `「${value}」がどの原則か分かりません`,
    en: ({ value }) => `${value} names no principle`,
    fix: {
      ja: () => '原則5、原則5注2、補充原則1 のように書いてください',
      en: () => 'write principle 5, principle 5 note 2, supplementary principle 1',
    },
  },
  'mapping-edition': {
    ja: ({ value, edition }) => `「${value}」は ${edition}年版の原則にありません`,
    en: ({ value, edition }) => `the edition of ${edition} has no ${value}`,
    fix: {
      ja: () => 'edition の年を確かめるか、この行を消してください（補充原則は 2024年版からです）',
      en: () => 'look at edition, or take the row out (supplementary principles came in 2024)',
    },
  },
  'mapping-twice': {
    ja: ({ value, other }) => `「${value}」の行は「${other}」としてもう書かれています`,
    en: ({ value, other }) => `${value} has a row already: ${other}`,
    fix: { ja: () => '1つの行にまとめてください', en: () => 'make one row of them' },
  },
  'mapping-left-out': {
    ja: ({ ja, edition }) => `対応関係表に、${edition}年版の次の原則の行がありません: ${list(ja)}`,
    en: ({ en, edition }) => `the mapping table has no row for ${list(en)} of the edition of ${edition}`,
    fix: {
      ja: () => '行を加えてください。実施しないものは applied: false とし、理由を reason に書きます',
      en: () => 'add the rows; one that is not applied says applied: false and the reason',
    },
  },
  'mapping-reason': {
    ja: ({ name }) => `「${name}」を実施しない（または一部だけ実施する）理由がありません`,
    en: ({ name }) => `${name} is not applied, or in part, without a reason`,
    fix: {
      ja: () => 'reason に、実施しない理由か代わりの取り組みを書いてください',
      en: () => 'say under reason why not, or what is done instead',
    },
  },
  'mapping-nowhere': {
    ja: ({ name }) => `「${name}」は実施とありますが、取組方針にも報告書にも該当箇所が書かれていません`,
    en: ({ name }) => `${name} is applied, and no place in the policy or in the report says so`,
    fix: {
      ja: () => 'policy（取組方針の見出し）か report（この報告書の章の見出し）を書いてください',
      en: () => 'name a heading of the policy under policy, or a section under report',
    },
  },
  'mapping-anchor-blank': {
    ja: () => '取組方針の該当箇所に何も書かれていません',
    en: () => 'the place in the policy says nothing',
    fix: {
      ja: () => 'heading、page、url のどれかを書いてください',
      en: () => 'give a heading, a page or an url',
    },
  },
  'mapping-section': {
    ja: ({ value }) => `報告書に「${value}」という章がありません`,
    en: ({ value }) => `the report has no section ${value}`,
    fix: both(meant),
  },
  'mapping-section-several': {
    ja: ({ value }) => `「${value}」という見出しの章がいくつもあります`,
    en: ({ value }) => `several sections have the heading ${value}`,
    fix: both(meant),
  },
  'mapping-policy-file': {
    ja: ({ value }) => `「${value}」は方針のファイルの名前になりません`,
    en: ({ value }) => `${value} is no name of a file`,
    fix: {
      ja: () => '* や ? のない、1つのファイルを書いてください',
      en: () => 'name one file, without * and ?',
    },
  },
}));
