import type { Interval } from '../calendar/term.ts';
import type { Part, Result } from '../model/figure.ts';
import type { Format } from '../model/quantity.ts';
import type { Amount } from './amounts.ts';
import { quantityOf, withinLimits } from './exact-sum.ts';
import type { Language } from './measure.ts';
import { countFormat, monthFormat, personFormat } from './part-formats.ts';
import { monthsOf } from './spans.ts';
import { summedQuantity } from './summed.ts';

/** What is divided among persons, and how. */
export interface Division {
  /** What is added up; null where rows are counted. */
  readonly amount: Amount | null;
  readonly unit: string | null;
  readonly each: 'term' | 'month';
  readonly take: 'average' | 'minimum';
}

/**
 * What the rows of each person come to, divided among persons (null where nobody knows them) of a span: the
 * average or the least, with what it is made from as parts.
 */
export function dividedAmong(
  persons: readonly string[] | null,
  perMember: ReadonlyMap<string, bigint>,
  spec: Division,
  span: Interval,
  format: Format,
  language: Language,
): Result {
  const { up, down, digits } = spec.amount ?? { up: 1, down: 1, digits: 0 };
  const label = LABELS[language];
  // What was scaled is as fine as the figure itself.
  const plain = {
    ...countFormat(spec.amount?.unit ?? spec.unit, language),
    digits: down === 10 ** digits ? digits : format.digits,
  };
  const own = (persons ?? []).map((person) => perMember.get(person) ?? 0n);
  const total = own.reduce((sum, each) => sum + each, 0n);
  const others = [...perMember.values()].reduce((sum, each) => sum + each, 0n) - total;
  const least = own.reduce((low: bigint | null, each) => (low === null || each < low ? each : low), null);
  const months = monthsOf(span);
  const amount = (n: bigint) => summedQuantity(n, spec.amount);
  const part = (key: keyof typeof label, quantity: Part['quantity'], format: Part['format']): Part => ({
    key,
    label: label[key],
    quantity,
    format,
    adds: false,
  });
  const spans = spec.each === 'month' ? months : 1;
  const parts = [
    part('minimum', least === null ? NOBODY : amount(least), plain),
    part('total', amount(total), plain),
    part('persons', quantityOf(BigInt(own.length), 1n), personFormat(language)),
    ...(others === 0n ? [] : [part('others', amount(others), plain)]),
    ...(spec.each === 'month'
      ? [part('months', months === null ? NOBODY : quantityOf(BigInt(months), 1n), monthFormat(language))]
      : []),
  ];
  if (persons === null) return { quantity: null, parts: parts.map((one) => ({ ...one, quantity: null })) };
  const n = (spec.take === 'average' ? total : (least ?? 0n)) * BigInt(up);
  const people = spec.take === 'average' || own.length === 0 ? own.length : 1;
  return withinLimits({ quantity: quantityOf(n, BigInt(down) * BigInt(people * (spans ?? 0))), parts });
}

/** Nobody has a least. */
const NOBODY = { n: 0, d: 0 } as const;

const LABELS = {
  ja: {
    minimum: '最も少ない1人',
    total: '合計',
    persons: '人数',
    others: '名簿にない人の分',
    months: '月数',
  },
  en: {
    minimum: 'least of one person',
    total: 'total',
    persons: 'persons',
    others: 'of persons not on the roster',
    months: 'months',
  },
};
