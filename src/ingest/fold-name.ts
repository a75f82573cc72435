import { plain } from '../columns/characters.ts';

/** What is left of a name when ways of spelling it are made one. */
export const foldName = (name: string): string => (SIMPLE.test(name) ? name : folded(name));

/** Kana, 々, the kanji that are no variant, and digits that do not begin with 0. */
const SIMPLE =
  /^(?!0+\d*$)[\d\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u5fb6\u5fb8-\u6ff4\u6ff6-\u7027\u7029-\u9ad8\u9ada-\u9fff]+$/;

const folded = (name: string): string =>
  plain(name)
    .normalize('NFKC')
    // Variation selectors: 辻 with one dot and with two.
    .replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/[髙﨑德濵瀨𠮷]/gu, (character) => VARIANTS[character]!)
    .replace(/[\s・.]/g, '')
    .replace(/^0+(?=\d+$)/, '')
    .toLowerCase();

/** Characters that are one name in different registers. Others (斉, 斎) are different families. */
const VARIANTS: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  德: '徳',
  濵: '浜',
  瀨: '瀬',
  𠮷: '吉',
};
