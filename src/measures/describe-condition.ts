import type { Condition } from '../model/condition.ts';
import type { Language } from './measure.ts';

/** The condition in words: 「種別が生保、推奨がいいえ」, "種別 is 生保 and 推奨 is no". */
export function describeCondition(condition: Condition, language: Language): string {
  const words = (part: Condition): string => describeCondition(part, language);
  const ja = language === 'ja';
  switch (condition.is) {
    case 'all':
      return condition.of.map((part) => inList(part, words(part), ja)).join(ja ? '、かつ' : ' and ');
    case 'any':
      return condition.of.map((part) => inList(part, words(part), ja)).join(ja ? '、または' : ' or ');
    case 'not':
      return describeNot(condition.of, words(condition.of), ja);
    case 'empty':
      return ja ? `${condition.column}が空欄` : `${condition.column} is blank`;
    case 'in': {
      const values = condition.words.map((word) => YES_NO[language].get(word) ?? word);
      return ja
        ? `${condition.column}が${values.join('・')}${values.length > 1 ? 'のいずれか' : ''}`
        : `${condition.column} is ${values.join(' or ')}`;
    }
    case 'range':
      return ja
        ? `${condition.column}が${condition.words}${RANGE.ja[condition.over]}`
        : `${condition.column} is ${RANGE.en[condition.over]} ${condition.words}`;
  }
}

const YES_NO = {
  ja: new Map([
    ['true', 'はい'],
    ['false', 'いいえ'],
  ]),
  en: new Map([
    ['true', 'yes'],
    ['false', 'no'],
  ]),
};

const RANGE = {
  ja: { 'at-least': '以上', 'more-than': '超', 'at-most': '以下', 'less-than': '未満' },
  en: { 'at-least': 'at least', 'more-than': 'more than', 'at-most': 'at most', 'less-than': 'less than' },
} as const;

/** What is a list itself stands apart in a list. */
function inList(part: Condition, words: string, ja: boolean): string {
  if (part.is !== 'all' && part.is !== 'any') return words;
  return ja ? `「${words}」` : `(${words})`;
}

/** 「…であるもの」 may follow, as after every other condition. */
function describeNot(part: Condition, words: string, ja: boolean): string {
  if (part.is === 'empty') return ja ? `${part.column}が記入済み` : `${part.column} is filled in`;
  if (part.is === 'in' && part.words.length === 1)
    return ja ? `${words}以外` : `${part.column} is not ${words.slice(part.column.length + ' is '.length)}`;
  return ja ? `「${words}」以外` : `not (${words})`;
}
