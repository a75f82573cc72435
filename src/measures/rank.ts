import { type ExactSum, worthOf } from './exact-sum.ts';

/** A category or text, and what its rows come to. */
interface Ranked {
  readonly label: string;
  readonly order: number;
  readonly n: bigint;
}

interface Ranking {
  /** Of a category, in declared order; null for texts. */
  readonly labels: readonly string[] | null;
  readonly places: number;
  /** What the rest is called; null where it is not shown. */
  readonly rest: string | null;
}

/**
 * Who has a place, with it, the largest first; what all others have together; and what all have. Sums are by ordinal of
 * a category, or by text. Whoever equals the last place stands there too; equal ones share theirs.
 */
export function rank(
  sums: ReadonlyMap<number | string, ExactSum>,
  { labels, places, rest }: Ranking,
): { shown: readonly (Ranked & { readonly place: number })[]; others: bigint; total: bigint } {
  const all = [...sums].map(([value, sum]): Ranked => {
    const n = worthOf(sum);
    return typeof value === 'number'
      ? { label: labels?.[value] ?? '', order: value, n }
      : { label: value, order: 0, n };
  });
  const sorted = all.filter(({ label }) => label !== rest).sort(byWorth);
  const last = sorted[places - 1]?.n;
  const shown = sorted
    .filter(({ n }) => last === undefined || n >= last)
    .map((one) => ({ ...one, place: sorted.findIndex(({ n }) => n === one.n) + 1 }));
  const total = together(all);
  return { shown, others: total - together(shown), total };
}

// By code units: the same on every machine.
const byWorth = (a: Ranked, b: Ranked): number =>
  a.n === b.n ? a.order - b.order || (a.label < b.label ? -1 : 1) : a.n > b.n ? -1 : 1;

const together = (some: readonly Ranked[]): bigint => some.reduce((total, { n }) => total + n, 0n);
