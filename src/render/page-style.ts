import type { Report } from '../model/report.ts';

/** What a style sheet cannot know: the project's own colour and letters, and the running heads of paper. */
export const pageStyle = (report: Report): string => [themeStyle(report), ...runningHeads(report)].join('\n');

/** Changes of the variables that the style sheet is built on. */
export function themeStyle({ theme }: Report): string {
  if (!theme) return '';
  const { color, font } = theme;
  // report.json may have been edited by hand: only what is surely a colour becomes one.
  const accent = color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color : null;
  return [
    ...(font === null
      ? []
      : [
          `.kr,.kr-page{--kr-font:${cssString(font)},"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,system-ui,sans-serif}`,
        ]),
    ...(accent === null
      ? []
      : [
          `.kr,.kr-page{--kr-accent:${accent}}`,
          // Light enough to be read on the dark ground, whatever the colour.
          `@media screen and (prefers-color-scheme:dark){.kr,.kr-page{--kr-accent:color-mix(in oklab,${accent} 40%,#fff)}}`,
        ]),
  ].join('\n');
}

/** From the second page on, whose report it is and of which term. */
const runningHeads = ({ organization, title, term }: Report): readonly string[] => [
  `@media print{@page{@top-left{content:${cssString(`${organization}  ${title}`)};color:#55626a;font:7.5pt sans-serif}@top-right{content:${cssString(term.label)};color:#55626a;font:7.5pt sans-serif}}@page:first{@top-left{content:none}@top-right{content:none}}}`,
];

/** A string of CSS that reads as this text and can end neither itself nor the style element. */
export const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[A-Za-z0-9 ]/.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`;
