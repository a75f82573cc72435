import type { Language } from '../../measures/measure.ts';
import { codeGroups, codePage } from '../../messages/code-pages.ts';
import { ui } from '../../messages/index.ts';
import { nearest } from '../../model/nearest.ts';
import { wrap } from './width.ts';

/** The page of `help <code>` as lines, or null when no problem has that code. */
export function codePageLines(code: string, language: Language, width: number): string[] | null {
  const page = codePage(code, language);
  if (page === null) return null;
  const words = ui[language].code;
  const fold = (text: string): string[] => wrap(text, Math.min(width, 100) - 2).map((line) => `  ${line}`);
  return [
    `${code} (${page.title})`,
    '',
    words.means,
    ...fold(page.text),
    ...(page.fix === null ? [] : ['', words.cure, ...fold(page.fix)]),
    '',
    words.comes,
    ...fold(page.about),
  ];
}

/** The code or command that a mistyped one is likely to mean. */
export const nearestCode = (code: string, commands: readonly string[]): string | null =>
  nearest(code, [...commands, ...codeGroups.flatMap(({ codes }) => Object.keys(codes))]);
