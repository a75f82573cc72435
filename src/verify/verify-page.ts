import { align } from './align.ts';
import { pageTokens, type Token } from './page-tokens.ts';

/**
 * What a page says that the records do not: a figure or number that was changed, one that was taken out, and
 * one that no record backs (`unknown`).
 */
export interface Finding {
  readonly is: 'changed' | 'missing' | 'unknown';
  readonly what: Token['is'];
  /** `kpi/part@term`; null for numbers outside figures. */
  readonly address: string | null;
  readonly expected: string | null;
  readonly found: string | null;
  readonly context: string;
  /** Line of the page; null for what is not there. */
  readonly line: number | null;
}

export interface Verification {
  /** Figures and facts that are as the records give them. */
  readonly right: number;
  readonly findings: readonly Finding[];
  /** The page is a part of the report: what lies outside of it was not looked for. */
  readonly fragment: boolean;
}

/**
 * Holds a page against the one that today's records, definitions and prose give, in digits alone: words
 * may be changed by hand, numbers may not.
 */
export const verifyPage = (page: string, expected: string): Verification =>
  verifyTokens(pageTokens(page), pageTokens(expected), isFragment(page));

/** The same for what was read from the pages already. */
export function verifyTokens(
  found: readonly Token[],
  expected: readonly Token[],
  fragment: boolean,
): Verification {
  const steps = align(expected.map(keyOf), found.map(keyOf), fragment);
  let right = 0;
  const findings = steps.flatMap(([at, in_]): Finding[] => {
    const [wanted, there] = [at === null ? null : expected[at]!, in_ === null ? null : found[in_]!];
    if (wanted && there && keyOf(wanted) === keyOf(there)) {
      if (there.is === 'figure' || there.is === 'fact') right++;
      return [];
    }
    // Two things of different kinds at one place: one went, the other came.
    if (wanted && there && (wanted.is !== there.is || wanted.address !== there.address))
      return [findingOf(wanted, null), findingOf(null, there)];
    return [findingOf(wanted, there)];
  });
  return { right, findings, fragment };
}

const keyOf = ({ is, key }: Token): string => `${is} ${key}`;

/** A page that has neither `<html>` nor `<body>` was cut out of one. */
export const isFragment = (page: string): boolean => !/<(?:html|body)[\s>]/i.test(page);

function findingOf(expected: Token | null, found: Token | null): Finding {
  const { is, address, context } = (found ?? expected)!;
  return {
    is: expected && found ? 'changed' : expected ? 'missing' : 'unknown',
    what: is,
    address,
    expected: expected?.text ?? null,
    found: found?.text ?? null,
    context,
    line: found?.line ?? null,
  };
}
