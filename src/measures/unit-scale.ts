/** A unit taken apart: 百万円 is 円 × 10^6. */
export interface UnitScale {
  readonly base: string;
  readonly power: number;
}

/**
 * What a unit of amounts says of its size: 千円, 万円, 百万円, 億円, 千億円, 兆円, 万件; `thousand yen`,
 * `million yen`, `billion yen`. Any other unit is its own base.
 */
export function scaleOf(unit: string): UnitScale {
  const text = unit.normalize('NFKC').trim();
  const english = /^(thousand|million|billion|trillion)s?(?: of)? (.+)$/i.exec(text);
  if (english) return { base: english[2]!, power: ENGLISH[english[1]!.toLowerCase()]! };
  const [, small = '', large = '', base = ''] = JAPANESE.exec(text) ?? [];
  return base === '' ? { base: text, power: 0 } : { base, power: SMALL[small]! + LARGE[large]! };
}

/** The unit of a size, as it is written in Japanese. */
export function unitOf({ base, power }: UnitScale): string {
  const large = Object.entries(LARGE).find(([, zeros]) => power - zeros >= 0 && power - zeros <= 3);
  const small = Object.entries(SMALL).find(([, zeros]) => zeros === power - (large?.[1] ?? 0));
  return (small?.[0] ?? '') + (large?.[0] ?? '') + base;
}

const JAPANESE = /^(十|百|千)?(万|億|兆)?(.+)$/;
const SMALL: Readonly<Record<string, number>> = { '': 0, 十: 1, 百: 2, 千: 3 };
const LARGE: Readonly<Record<string, number>> = { '': 0, 万: 4, 億: 8, 兆: 12 };
const ENGLISH: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
