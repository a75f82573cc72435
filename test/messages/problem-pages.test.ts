import { describe, expect, test } from 'vitest';
import { codeGroups, codePage } from '../../src/messages/code-pages.ts';
import { catalogue } from './every-room.ts';

/** The reference of all codes, as Markdown. `npm run docs:problems` writes it anew. */
function reference(language: 'ja' | 'en'): string {
  const words = HEAD[language];
  const groups = codeGroups.map(({ codes, [language]: { title, about } }) => [
    `## ${title}`,
    about,
    ...Object.keys(codes).flatMap((code) => {
      const { text, fix } = codePage(code, language)!;
      return [`### ${code}`, escaped(text), ...(fix === null ? [] : [`**${words.cure}** ${escaped(fix)}`])];
    }),
  ]);
  return `${[`# ${words.title}`, words.about, ...groups.flat()].join('\n\n')}\n`;
}

const HEAD = {
  ja: {
    title: '問題のコード',
    about: '`kpi-report help <コード>` で出るものと同じです。〈 〉には、その場の名前や数が入ります。',
    cure: '直し方:',
  },
  en: {
    title: 'Codes of problems',
    about:
      'The same as `kpi-report help <code>` prints. Names and numbers of the case stand in place of 〈 〉.',
    cure: 'Cure:',
  },
};

const escaped = (text: string): string => text.replace(/[\\`*_<>|#{}[\]]/g, '\\$&').replaceAll('\n', ' ');

describe('the page of a code', () => {
  test('is there for every code', () => {
    const codes = codeGroups.flatMap((group) => Object.keys(group.codes));
    expect([...new Set(codes)].sort()).toEqual(Object.keys(catalogue).sort());
  });

  test.each(['ja', 'en'] as const)('has no word left open (%s)', (language) => {
    for (const code of Object.keys(catalogue)) {
      const { text, fix } = codePage(code, language)!;
      expect(`${text} ${fix}`).not.toMatch(/undefined|NaN|\[object|\bnull\b(?!$)/);
    }
  });

  test.each([
    ['en', 'problems.md'],
    ['ja', 'problems.ja.md'],
  ] as const)('stands in the reference, which is up to date (%s)', async (language, file) => {
    await expect(reference(language)).toMatchFileSnapshot(`../../docs/${file}`);
  });
});
