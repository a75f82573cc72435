import { shownResult } from '../shown-result.ts';
import { cooked, FRAME, type Recipe } from './recipe.ts';
import { ofContracts } from './recipes-contracts.ts';
import { ofPeople } from './recipes-people.ts';
import { ofVoices } from './recipes-voices.ts';

/** The indicators that agencies publish most. Source: domain of 158 indicators of 34 agencies. */
export const recipes: readonly Recipe[] = [...ofVoices, ...ofContracts, ...ofPeople];

/** The cookbook in one language: what the tests run is what it says. */
export function cookbook(language: 'ja' | 'en'): string {
  const words = WORDS[language];
  const contents = recipes.map(({ title, name }, i) => `${i + 1}. [${title[language]}](#${name})`).join('\n');
  const sections = recipes.map((recipe, i) => sectionOf(recipe, i + 1, language));
  return `${[words.intro, fenced('yaml', FRAME), words.rest, contents, ...sections].join('\n\n')}\n`;
}

function sectionOf(recipe: Recipe, number: number, language: 'ja' | 'en'): string {
  const { name, title, about, files, yaml } = recipe;
  return [
    `<a id="${name}"></a>\n\n## ${number}. ${title[language]}`,
    about[language],
    ...Object.entries(files).map(([path, text]) => `\`${path}\`\n\n${fenced('csv', text)}`),
    fenced('yaml', yaml),
    `${WORDS[language].gives}\n\n${printed(recipe, language)}`,
  ].join('\n\n');
}

/** Every KPI of the recipe as the page prints it. */
const printed = (recipe: Recipe, language: 'ja' | 'en'): string =>
  (cooked(recipe).report?.figures ?? [])
    .filter(({ term }) => term === '2024H1')
    .map((figure) => `${figure.label} \`${figure.kpi}\`: ${shownResult(figure, language)}`)
    .join('\n\n');

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

const WORDS = {
  ja: {
    intro: `# KPI の作り方の例

代理店がよく公表している指標を、CSV の例、\`kpi.yaml\` に書く内容、その値の順に並べました。この文書は
\`test/language/cookbook\` から作られ（\`npm run docs\`）、例はすべてテストで動かし、値は別の道具（SQL）で数えた値と比べています。
自分の記録に合わせて、ファイルと列の名前を書き換えて使ってください。言葉の一つひとつの意味は
[kpi.yaml の言葉](language.ja.md) にあります。

どの例も、次の枠に \`sources:\` と \`kpis:\` を足したものです。`,
    rest: '値は 2024年度上期（2024年4月1日〜9月30日）のものです。本文には `{{kpi "名前"}}` で差し込みます。',
    gives: '2024年度上期の値:',
  },
  en: {
    intro: `# Cookbook

The indicators that agencies publish most: rows as they may come, the YAML that makes the indicator, and what it prints.
Made from \`test/language/cookbook\` (\`npm run docs\`); every recipe is run by the tests, and its figures are compared with SQL
on the same rows. Put the names of your own files and columns in their place. What each word means stands in
[the language of kpi.yaml](language.md).

Each recipe is \`sources:\` and \`kpis:\` for this frame:`,
    rest: 'The figures are those of 2024H1 (1 April to 30 September 2024). In prose they are written as `{{kpi "name"}}`.',
    gives: 'For 2024H1:',
  },
};
