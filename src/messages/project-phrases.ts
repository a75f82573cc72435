import type { Args, Wording } from './words.ts';

/** Names one after the other. */
export const list = (names: Args[string] | undefined): string => [names ?? []].flat().join(', ');

/** What was most likely meant (`nearest`), else an `example`, else all that could be written (`known`). */
export function meant({ nearest, known, example }: Args, language: 'ja' | 'en'): string {
  if (nearest !== undefined)
    return language === 'ja' ? `「${nearest}」ではありませんか` : `did you mean ${nearest}?`;
  if (example !== undefined)
    return language === 'ja' ? `${example} のように書いてください` : `write it as ${example}`;
  if ([known ?? []].flat().length === 0)
    return language === 'ja' ? 'この名前を確かめてください' : 'look at the name';
  return language === 'ja' ? `書けるもの: ${list(known)}` : `it can be ${list(known)}`;
}

/** One phrase for both languages. */
export const both = (phrase: (args: Args, language: 'ja' | 'en') => string): Wording => ({
  ja: (args) => phrase(args, 'ja'),
  en: (args) => phrase(args, 'en'),
});
