import { later } from './later.ts';
import type { Args, Catalogue } from './words.ts';

const meantJa = ({ nearest }: Args): string => (nearest === undefined ? '' : `（${nearest} のことですか）`);
const meantEn = ({ nearest }: Args): string => (nearest === undefined ? '' : `; did you mean ${nearest}?`);

/** Mistakes in a user's own templates. */
export const renderWords = later<Catalogue>(() => ({
  'template-unknown-name': {
    ja: (args) => `テンプレートの ${args['name']} という名前は、報告書にありません${meantJa(args)}`,
    en: (args) => `the report has no ${args['name']}, which this template asks for${meantEn(args)}`,
    fix: {
      ja: () => '名前を直してください。報告書全体の名前は、どこからでも @root. を付けて使えます',
      en: () => 'correct the name; names of the whole report are reached from anywhere with @root.',
    },
  },
  'template-unknown-helper': {
    ja: (args) => `テンプレートの ${args['name']} というヘルパーはありません${meantJa(args)}`,
    en: (args) => `there is no helper ${args['name']}${meantEn(args)}`,
  },
  'template-unknown-partial': {
    ja: (args) => `呼び出している部分テンプレート ${args['name']} がありません${meantJa(args)}`,
    en: (args) => `there is no partial ${args['name']}${meantEn(args)}`,
    fix: {
      ja: () => '名前を直すか、templates/partials/ にそのファイルを置いてください',
      en: () => 'correct the name, or put the file into templates/partials/',
    },
  },
  'template-context': {
    ja: ({ name, lacks }) => `部分テンプレート ${name} に渡したものに ${lacks} がありません`,
    en: ({ name, lacks }) => `what the partial ${name} is given has no ${lacks}`,
    fix: {
      ja: () => '{{> 名前 渡すもの}} の形で、必要なものを渡してください',
      en: () => 'hand over what it needs: {{> name value}}',
    },
  },
  'template-raw': {
    ja: () => '{{{ }}} と {{& }} は使えません。データの文字がそのままマークアップになってしまいます',
    en: () => '{{{ }}} and {{& }} are not allowed: text of the data would become markup',
    fix: { ja: () => '{{ }} を使ってください', en: () => 'use {{ }}' },
  },
  'template-unescaped': {
    ja: ({ name }) => `Markdown のテンプレートで ${name} がそのまま出力されています`,
    en: ({ name }) => `${name} is printed as it is in a Markdown template`,
    fix: {
      ja: ({ name }) => `{{md ${name}}} と書いてください`,
      en: ({ name }) => `write {{md ${name}}}`,
    },
  },
  'template-unsupported': {
    ja: () => '部分テンプレートのブロック（{{#> }}）と {{#* }} は使えません',
    en: () => 'partial blocks ({{#> }}) and {{#* }} cannot be used',
    fix: {
      ja: () => 'templates/partials/ に別のファイルとして置いてください',
      en: () => 'put it into a file of its own in templates/partials/',
    },
  },
  'template-syntax': {
    ja: ({ detail }) => `テンプレートを読めません: ${detail}`,
    en: ({ detail }) => `this template cannot be read: ${detail}`,
  },
  'template-unknown-file': {
    ja: (args) =>
      `templates/ のファイル ${args['file']} は、どのテンプレートの代わりにもなりません${meantJa(args)}`,
    en: (args) => `${args['file']} in templates/ stands in place of nothing${meantEn(args)}`,
    fix: {
      ja: () =>
        '置けるのは report.html.hbs、report.md.hbs、report.css と、partials/ の .html.hbs と .md.hbs です',
      en: () =>
        'report.html.hbs, report.md.hbs, report.css, and .html.hbs and .md.hbs files in partials/ can stand there',
    },
  },
  'template-unused': {
    ja: (args) => `部分テンプレート ${args['file']} は、どこからも呼び出されていません${meantJa(args)}`,
    en: (args) => `nothing calls the partial ${args['file']}${meantEn(args)}`,
  },
}));
