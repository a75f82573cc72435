import type { Condition } from '../model/condition.ts';
import type { Language, Names } from './measure.ts';

/**
 * A source, and the condition that its rows meet where there is one, as a sentence takes it:
 * 「契約」で種別が生保であるもの, or Policies where 種別 is 生保.
 */
export function sourceWhere(
  { source, that }: { readonly source: string; readonly that: Condition | null },
  names: Names,
  language: Language,
): string {
  const name = names.source(source);
  const condition = that && names.condition(that);
  if (language === 'ja') return `「${name}」${condition ? `で${condition}であるもの` : ''}`;
  return `${name}${condition ? ` where ${condition}` : ''}`;
}
