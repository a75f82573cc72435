import type { Attribution } from '../model/figure.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Derived } from './measure.ts';
import { forTerm, type PerTerm } from './per-term.ts';
import { amountWord } from './words.ts';

interface Entry extends Attribution {
  readonly value: Quantity;
}

interface Spec {
  readonly entries: PerTerm<Entry>;
}

/** A figure that someone outside the records gave, with who and when. A term without one is not measurable. */
export const manual: Derived<Spec> = {
  by: 'figures',
  additive: true,
  byHand: true,
  words: (z) => ({
    manual: z
      .record(
        z.string(),
        z.strictObject({
          value: amountWord(z).describe('値 | value'),
          by: z.string().min(1).describe('だれから得たか | who gave it'),
          on: z.iso.date().describe('いつ得たか | when it was given'),
          note: z.string().describe('補足 | note').optional(),
        }),
      )
      .describe('手で入れる値（期ごと） | figures entered by hand, by term'),
  }),
  examples: [
    `manual: { 2024H1: { value: 85.2, by: 保険会社A, on: 2024-10-10, note: 代理店別の実績表 } }
unit: "%"`,
  ],
  resolve(words, resolver) {
    const given = words['manual'] as Record<
      string,
      { value: number | string; by: string; on: string; note?: string }
    >;
    const entries = Object.entries(given).map(([text, { value, by, on, note }]) => {
      const entry: Entry = { value: resolver.quantity(value), by, on, note: note ?? null };
      return [resolver.term(text, ['manual', text]), entry] as const;
    });
    if (!entries.every((entry): entry is readonly [string, Entry] => entry[0] !== null)) return null;
    return { entries: Object.fromEntries(entries) };
  },
  format(spec) {
    const digits = Object.values(spec.entries).map(({ value }) => String(value.d).length - 1);
    return { unit: '', times: 1, digits: Math.min(4, Math.max(0, ...digits)) };
  },
  describe(_spec, _kpi, _names, language) {
    return language === 'ja'
      ? '記録から数えず、外から得て入力した値'
      : 'a value obtained from outside and entered by hand';
  },
  inTerm: () => ({}),
  uses: () => [],
  derive(spec, term) {
    const entry = forTerm(spec.entries, term.id);
    if (entry === null) return { quantity: null, parts: [] };
    const { value, by, on, note } = entry;
    return { quantity: value, parts: [], attribution: { by, on, note } };
  },
};
