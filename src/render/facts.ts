import type { Report, ShownQuantity } from '../model/report.ts';

/**
 * Every figure of a report and its parts for machines, one a line: address, term, text, value, numerator,
 * denominator. It stands in a `script` element that no browser runs; nothing in it can end that element.
 */
export function factsJson({ term, asOf, state, figures }: Report): string {
  const lines = figures.flatMap((figure) =>
    [figure, ...figure.parts].map((quantity) => JSON.stringify(factOf(quantity, figure.term))),
  );
  const head = JSON.stringify({ schema: 'kpi-report-facts/1', term: term.id, asOf, state }).slice(0, -1);
  return `${head},"figures":[\n${lines.join(',\n')}\n]}`.replace(ENDING, escaped);
}

const factOf = ({ address, text, value, n, d }: ShownQuantity, term: string) => [
  address,
  term,
  text,
  value,
  n,
  d,
];

// Signs of markup, and what an editor would hide or obey.
const ENDING = /[<>&\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
