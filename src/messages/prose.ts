import { later } from './later.ts';
import type { Args, Catalogue, Wording } from './words.ts';

const list = (value: Args[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : `${value}`;

/** The nearest name as the thing to do, else where to look. */
const orNearest = (ja: string, en: string): Wording => ({
  ja: ({ nearest }) => (nearest ? `${nearest} ではありませんか` : ja),
  en: ({ nearest }) => (nearest ? `did you mean ${nearest}?` : en),
});

const tagForms: Wording = {
  ja: () => '{{kpi "名前"}} または {{include "名前"}} と半角で書いてください。文字として出すときは \\{{ です',
  en: () => 'write {{kpi "name"}} or {{include "name"}}; to print the braces, write \\{{',
};

const noPersons: Wording = {
  ja: () => '誰のことか分からない書き方に直してください',
  en: () => 'reword it so that no person can be recognised',
};

/** What can be wrong in what people write: tags, figures, numbers, personal data, layout. */
export const proseWords = later<Catalogue>(() => ({
  'tag-unclosed': {
    ja: () => '{{ が同じ行の中で }} で閉じられていません',
    en: () => '{{ is not closed by }} on the same line',
    fix: tagForms,
  },
  'tag-malformed': {
    ja: () => '{{ }} の書き方が正しくありません',
    en: () => 'this tag cannot be read',
    fix: tagForms,
  },
  'tag-mistyped': {
    ja: () => '数値の差し込みのように見えますが、このままでは文字として印刷されます',
    en: () => 'this looks like a tag, but would be printed as text',
    fix: tagForms,
  },
  'tag-unknown': {
    ja: ({ tag }) => `{{${tag} …}} という差し込みはありません。使えるのは kpi と include だけです`,
    en: ({ tag }) => `there is no tag {{${tag} …}}; there are kpi and include only`,
    fix: {
      ja: (args) => (args['nearest'] ? `${args['nearest']} ではありませんか` : tagForms.ja(args)),
      en: (args) => (args['nearest'] ? `did you mean ${args['nearest']}?` : tagForms.en(args)),
    },
  },
  'claim-unknown': {
    ja: ({ says }) => `「${says}」が何を約束する言葉か、決められていません`,
    en: ({ says }) => `what “${says}” promises is not declared`,
    fix: {
      ja: ({ says, known }) =>
        `kpi.yaml の report: claims: に「${says}: { at-least: 95 }」のように範囲を書くか、次の言葉を使ってください: ${list(known)}`,
      en: ({ says, known }) =>
        `declare it under report: claims: in kpi.yaml, as in ${says}: { at-least: 95 }, or use ${list(known)}`,
    },
  },
  'claim-not-share': {
    ja: ({ says, address, text }) =>
      `「${says}」は割合についての言葉ですが、${address}（${text}）は割合ではありません`,
    en: ({ says, address, text }) => `“${says}” speaks of a share, and ${address} (${text}) is none`,
    fix: {
      ja: () => '対象のうちの割合を求めるKPI（percentage、frequency、coverage など）を書いてください',
      en: () => 'name a KPI that is a share of something: percentage, frequency, coverage …',
    },
  },
  'claim-unit': {
    ja: ({ says, address, unit }) => `「${says}」と ${address} の単位「${unit}」が違います`,
    en: ({ says, address, unit }) => `“${says}” and ${address} (in ${unit}) have different units`,
    fix: {
      ja: () => '単位をそろえるか、別のKPIを書いてください',
      en: () => 'write the unit of the figure, or name another KPI',
    },
  },
  'claim-untrue': {
    ja: ({ says, address, text }) => `「${says}」とありますが、${address} は ${text} です`,
    en: ({ says, address, text }) => `it says “${says}”, but ${address} is ${text}`,
    fix: {
      ja: () => '文章を実績に合わせてください',
      en: () => 'let the sentence say what the figure says',
    },
  },
  'tag-attribute-unknown': {
    ja: ({ tag, attribute }) => `${tag} に「${attribute}」という指定はありません`,
    en: ({ tag, attribute }) => `${tag} has no attribute “${attribute}”`,
    fix: {
      ja: ({ nearest, expected }) =>
        nearest
          ? `${nearest} ではありませんか`
          : expected
            ? `使えるのは ${list(expected)} です`
            : '消してください',
      en: ({ nearest, expected }) =>
        nearest ? `did you mean ${nearest}?` : expected ? `it may be ${list(expected)}` : 'take it away',
    },
  },
  'tag-value-unknown': {
    ja: ({ attribute, value }) => `${attribute} に「${value}」は指定できません`,
    en: ({ attribute, value }) => `${attribute} cannot be “${value}”`,
    fix: {
      ja: ({ expected }) => (expected ? `使えるのは ${list(expected)} です` : '値を書いてください'),
      en: ({ expected }) => (expected ? `it may be ${list(expected)}` : 'give it a value'),
    },
  },
  'tag-attributes-clash': {
    ja: ({ first, second }) => `${first} と ${second} は一緒に使えません`,
    en: ({ first, second }) => `${first} and ${second} cannot stand together`,
    fix: { ja: () => '二つの差し込みに分けてください', en: () => 'write two tags' },
  },
  'tag-term-unknown': {
    ja: ({ term }) => `期間「${term}」が読めません`,
    en: ({ term }) => `“${term}” is not a term`,
    fix: {
      ja: () => '2023H1、2023年度上期、year-ago、term-ago のように書いてください',
      en: () => 'write it like 2023H1, FY2023, year-ago or term-ago',
    },
  },
  'tag-not-here': {
    ja: () => 'コードの中、リンク先、画像の説明では {{ }} は置き換えられません',
    en: () => 'a tag is not replaced in code, in the address of a link or in the text of an image',
    fix: { ja: () => '文の中に出してください', en: () => 'move it into the sentence' },
  },
  'figure-unknown': {
    ja: ({ address }) => `KPI「${address}」は kpi.yaml にありません`,
    en: ({ address }) => `there is no KPI “${address}” in kpi.yaml`,
    fix: orNearest(
      'kpi.yaml の kpis にある名前を書いてください',
      'write a name that stands under kpis in kpi.yaml',
    ),
  },
  'figure-part-unknown': {
    ja: ({ address }) => `「${address}」という内訳はありません`,
    en: ({ address }) => `there is no part “${address}”`,
    fix: orNearest(
      'kpi-report explain で内訳の名前を確かめてください',
      'kpi-report explain lists the parts of a KPI',
    ),
  },
  'figure-without-term': {
    ja: ({ address, term }) => `「${address}」の${term}の値がありません`,
    en: ({ address, term }) => `there is no figure “${address}” for ${term}`,
    fix: {
      ja: () => '期間の指定を確かめてください',
      en: () => 'check which term it should be',
    },
  },
  'figure-misfit': {
    ja: ({ address, as }) => `「${address}」は as="${as}" の形では書けません`,
    en: ({ address, as }) => `“${address}” cannot be printed as="${as}"`,
    fix: {
      ja: ({ known }) =>
        `この指標に書けるもの: ${list(known)}（parts は内訳のあるKPI、counts は割合のKPI、target はその期の目標があるKPIに使います）`,
      en: ({ known }) =>
        `of this KPI one can write ${list(known)} (parts is for breakdowns, counts for percentages, target for a KPI with a target of the term)`,
    },
  },
  'figures-differ': {
    ja: ({ first, second, firstText, secondText }) =>
      `一つの数として書かれた二つの値が違います: ${first} は${firstText}、${second} は${secondText}`,
    en: ({ first, second, firstText, secondText }) =>
      `two figures printed as one differ: ${first} is ${firstText}, ${second} is ${secondText}`,
    fix: { ja: () => '別々に書いてください', en: () => 'print them apart' },
  },
  'include-unknown': {
    ja: ({ name }) => `差し込むファイル「${name}」がありません`,
    en: ({ name }) => `there is no file “${name}” to include`,
    fix: orNearest(
      'この期の prose フォルダーに作ってください',
      'write it in the folder of this term’s prose',
    ),
  },
  'include-cycle': {
    ja: ({ names }) => `差し込みが一回りしています: ${list(names)}`,
    en: ({ names }) => `files include each other in a circle: ${list(names)}`,
    fix: { ja: () => 'どれか一つの include を消してください', en: () => 'take one of the includes away' },
  },
  'include-has-headings': {
    ja: ({ name }) => `「${name}」に ## の見出しがあるため差し込めません`,
    en: ({ name }) => `“${name}” has ## headings and cannot be included`,
    fix: {
      ja: () => '共通の段落だけのファイルにしてください',
      en: () => 'keep only the shared paragraphs in it',
    },
  },
  'include-empty': {
    ja: ({ name }) => `差し込む「${name}」に何も書かれていません`,
    en: ({ name }) => `“${name}”, included here, is empty`,
  },
  'include-not-alone': {
    ja: () => '二段落以上のファイルは、文の途中には差し込めません',
    en: () => 'a file of more than one paragraph cannot be included within a sentence',
    fix: { ja: () => 'include だけの行にしてください', en: () => 'give the include a line of its own' },
  },
  'link-not-allowed': {
    ja: () => 'このリンク先は使えないため、リンクにせず文字だけを出します',
    en: () => 'this link’s address is not allowed; only its text is shown',
    fix: {
      ja: () => 'https:、http:、mailto: またはサイト内の相対アドレスにしてください',
      en: () => 'use https:, http:, mailto: or a relative address',
    },
  },
  'image-not-shown': {
    ja: () => '画像は載せられないため、説明の文字（なければアドレス）だけを出します',
    en: () => 'images are not shown; only the description, or else the address, is printed',
  },
  'list-renumbered': {
    ja: ({ written, printed }) =>
      `${written}. と書かれていますが、番号付きの並びなので ${printed}. と印刷されます`,
    en: ({ written, printed }) => `written as ${written}. but, in a numbered list, printed as ${printed}.`,
    fix: {
      ja: ({ written }) => `番号を続けるか、${written}\\. と書いて文字のままにしてください`,
      en: ({ written }) => `number the list through, or write ${written}\\. to keep it as typed`,
    },
  },
  'number-unbacked': {
    ja: ({ number }) => `数字「${number}」を裏づけるKPIがありません`,
    en: ({ number }) => `no figure backs the number ${number}`,
    fix: {
      ja: () =>
        '{{kpi "名前"}} で差し込むか、KPIでない数字なら kpi.yaml の allowed-numbers に理由を添えて加えてください',
      en: () => 'bind it with {{kpi "name"}}, or add it with a reason to allowed-numbers in kpi.yaml',
    },
  },
  'allowed-number-unused': {
    ja: ({ text }) => `allowed-numbers の「${text}」は本文のどこにも使われていません`,
    en: ({ text }) => `“${text}” in allowed-numbers stands nowhere in the prose`,
  },
  'personal-value': {
    ja: () => 'データの個人の欄にある値が本文に書かれています',
    en: () => 'a value of a person column stands in the prose',
    fix: noPersons,
  },
  'personal-telephone': {
    ja: () => '本文に電話番号が書かれています',
    en: () => 'a telephone number stands in the prose',
    fix: noPersons,
  },
  'personal-mail': {
    ja: () => '本文にメールアドレスが書かれています',
    en: () => 'a mail address stands in the prose',
    fix: noPersons,
  },
  'prose-missing': {
    ja: () => '本文がまだありません',
    en: () => 'this prose has not been written',
    fix: {
      ja: ({ term }) => `kpi-report prose --term ${term} で書き始めのファイルを作れます`,
      en: ({ term }) => `kpi-report prose --term ${term} writes a file to begin with`,
    },
  },
  'prose-empty': {
    ja: ({ label }) => `「${label}」に何も書かれていません`,
    en: ({ label }) => `nothing is written under “${label}”`,
    fix: { ja: () => '書くか、見出しを消してください', en: () => 'write it, or take the heading away' },
  },
  'prose-before-heading': {
    ja: () => '最初の ## 見出しより前に文があり、どこにも載りません',
    en: () => 'there is text before the first ## heading; it would be printed nowhere',
    fix: {
      ja: () => '「## 取り組み課題」のような見出しの下に移してください',
      en: () => 'move it under a ## heading',
    },
  },
  'prose-label-empty': {
    ja: () => '## の後に見出しの文字がありません',
    en: () => 'this ## heading has no words',
  },
  'prose-label-tag': {
    ja: () => '## 見出しには差し込みを書けません',
    en: () => 'a ## heading cannot hold a tag',
    fix: { ja: () => '見出しの下の文に移してください', en: () => 'move it into the text below' },
  },
  'prose-label-repeated': {
    ja: ({ label }) => `見出し「${label}」が二度あります`,
    en: ({ label }) => `the heading “${label}” stands twice`,
  },
}));
