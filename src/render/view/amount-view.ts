import { figureAnchor } from './anchors.ts';
import type { AmountView } from './view.ts';

/** Where figures are explained: address and term to an anchor; null for a figure the report has no entry of. */
export type Entries = (address: string, term: string) => string | null;

/** Entries for all figures of a report and their parts. */
export function entriesOf(
  figures: readonly {
    readonly address: string;
    readonly term: string;
    readonly parts: readonly { readonly address: string }[];
  }[],
): Entries {
  const known = new Set<string>();
  for (const { address, term, parts } of figures)
    for (const each of [address, ...parts.map((part) => part.address)]) known.add(figureAnchor(each, term));
  return (address, term) => {
    const anchor = figureAnchor(address, term);
    return known.has(anchor) ? anchor : null;
  };
}

/** A shown quantity, its unit set apart so that it can be printed smaller. */
export function amountView(
  shown: {
    readonly address: string;
    readonly term: string;
    readonly text: string;
    readonly value: string | null;
    readonly n: number | null;
    readonly d: number | null;
  },
  unit: string,
  entries: Entries,
): AmountView {
  const { address, term, text, value, n, d } = shown;
  const suffix = unit !== '' && text.endsWith(unit) && text !== unit ? unit : '';
  const amount = suffix === '' ? text : text.slice(0, -suffix.length);
  return { address, term, text, value, n, d, amount, suffix, anchor: entries(address, term) };
}
