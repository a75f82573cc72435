import { nearest } from '../model/nearest.ts';
import type { ShownQuantity } from '../model/report.ts';
import type { ProseContext, ProseFigure } from './context.ts';
import type { Fault } from './fault.ts';

/** What an address names: a figure, and the quantity shown, its own or that of a part. */
export interface Found {
  readonly figure: ProseFigure;
  readonly shown: ShownQuantity;
}

/** The quantity at an address (`voices.by-category` or `voices.by-category/感謝`) in a term, or why not. */
export function findFigure(address: string, term: string, context: ProseContext): Found | Fault {
  const slash = address.indexOf('/');
  const kpi = slash < 0 ? address : address.slice(0, slash);
  const figure = context.figure(kpi, term);
  if (!figure) {
    return context.kpis.includes(kpi)
      ? { code: 'figure-without-term', args: { address, term } }
      : unknown('figure-unknown', address, kpi, context.kpis, address.slice(kpi.length));
  }
  if (slash < 0) return { figure, shown: figure };
  const part = figure.parts.find((candidate) => candidate.address === figure.address + address.slice(slash));
  const addresses = figure.parts.map((candidate) => candidate.address);
  return part ? { figure, shown: part } : unknown('figure-part-unknown', address, address, addresses, '');
}

function unknown(
  code: string,
  address: string,
  word: string,
  candidates: readonly string[],
  rest: string,
): Fault {
  const near = nearest(word, candidates);
  return { code, args: { address, ...(near === null ? {} : { nearest: near + rest }) } };
}
