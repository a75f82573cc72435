import { parseTerm, type Term } from '../calendar/term.ts';
import type { Findings } from './findings.ts';
import type { Path } from './tree.ts';

/** Terms as the configuration names them, under its fiscal year. */
export interface TermReader {
  /** Month (1–12) in which the fiscal year starts. */
  readonly starts: number;
  /** The canonical id of a term, or null after a problem. Naming one term twice in a mapping is a problem. */
  id(text: string, path: Path): string | null;
  /** The term itself. */
  term(text: string, path: Path): Term | null;
}

export function makeTermReader(starts: number, findings: Findings): TermReader {
  const named = new Map<string, string>();
  const read = (text: string, path: Path): Term | null => {
    const term = parseTerm(text, starts);
    if (!term) {
      findings.add('config-term-unknown', path, { name: text, value: text, ...suggestion(text, starts) });
      return null;
    }
    const place = JSON.stringify([path.slice(0, -1), term.id]);
    const first = named.get(place);
    if (first !== undefined && first !== path.at(-1))
      findings.add('config-term-twice', path, { name: text, value: text, first });
    named.set(place, String(path.at(-1)));
    return term;
  };
  return { starts, term: read, id: (text, path) => read(text, path)?.id ?? null };
}

/** 2024-H1, 24H1, 2024年上期 and 2024上期 are most often meant as 2024H1. */
function suggestion(text: string, starts: number): { nearest?: string } {
  const clean = text.normalize('NFKC').toUpperCase();
  const year = /(?:^|\D)(\d{4}|\d{2})(?!\d)/.exec(clean)?.[1];
  const half = /H\s*([12])|([12])H/.exec(clean);
  const quarter = /Q\s*([1-4])|([1-4])Q/.exec(clean);
  const index = half?.[1] ?? half?.[2] ?? (/上/.test(clean) ? '1' : /下/.test(clean) ? '2' : '');
  const part = index ? `H${index}` : quarter ? `Q${quarter[1] ?? quarter[2]}` : '';
  // 2024H3 is not meant as the year 2024.
  if (year === undefined || (part === '' && /[A-Z期半]/.test(clean.replace('FY', '')))) return {};
  const nearest = `${year.length === 2 ? `20${year}` : year}${part}`;
  return parseTerm(nearest, starts) ? { nearest } : {};
}
