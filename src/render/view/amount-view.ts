import { figureAnchor } from './anchors.ts';
import type { AmountView } from './view.ts';

/** Where figures are explained: address and term to an anchor; null for a figure the report has no entry of. */
export interface Entries {
  (address: string, term: string): string | null;
  /** Whether the entry with this anchor has a footnote, which a mark beside the figure leads to. */
  noted(anchor: string): boolean;
}

/** Entries for all figures of a report and their parts. */
export function entriesOf(
  figures: readonly {
    readonly address: string;
    readonly term: string;
    readonly parts: readonly { readonly address: string }[];
    readonly footnotes?: readonly string[];
  }[],
): Entries {
  const known = new Map<string, boolean>();
  for (const { address, term, parts, footnotes = [] } of figures) {
    const isNoted = footnotes.length > 0;
    known.set(figureAnchor(address, term), isNoted);
    for (const part of parts) known.set(figureAnchor(part.address, term), isNoted);
  }
  const anchorOf = (address: string, term: string): string | null => {
    const anchor = figureAnchor(address, term);
    return known.has(anchor) ? anchor : null;
  };
  return Object.assign(anchorOf, { noted: (anchor: string) => known.get(anchor) === true });
}

/** A shown quantity, its unit set apart so that it can be printed smaller. */
export function amountView(
  shown: {
    readonly address: string;
    readonly text: string;
    readonly value: string | null;
    readonly n: number | null;
    readonly d: number | null;
  },
  term: string,
  unit: string,
  entries: Entries,
): AmountView {
  const { address, text, value, n, d } = shown;
  const suffix = unit !== '' && text.endsWith(unit) && text !== unit ? unit : '';
  const anchor = entries(address, term);
  const amount = suffix === '' ? text : text.slice(0, -suffix.length);
  return {
    address,
    term,
    text,
    value,
    n,
    d,
    amount,
    suffix,
    anchor,
    noted: anchor !== null && entries.noted(anchor),
  };
}
