import { type Term, termLabel } from '../calendar/term.ts';
import { type Figure, type Part, type Result, UNCLASSIFIED } from '../model/figure.ts';
import { count } from '../model/quantity.ts';
import { type Cell, GAP, type Heading, layGrid, TOTAL } from './grid.ts';
import type { Figures, Language } from './measure.ts';

/**
 * The parts of a KPI by terms, those of the newest first, with the KPI as a whole in the last row. A part that
 * a term does not have is a gap; only of rows without a category it is known then that there were none.
 */
export function partsOverTerms(
  kpi: string,
  terms: readonly Term[],
  figures: Figures,
): Pick<Result, 'parts' | 'grid'> {
  const { language } = figures;
  const known = terms.map((term) => figures.get(kpi, term));
  const all = known.toReversed().flatMap(membersOf);
  const rows = [...new Map(all.map((part) => [part.key, part])).values()];
  const sums = rows.some(({ adds }) => adds);
  const last = terms.at(-1)!;
  const whole: Heading = sums
    ? { key: TOTAL[language], label: TOTAL[language], total: true }
    : { key: 'value', label: nameOfAll(known) ?? figures.label(kpi, last), total: true };
  return layGrid(
    CORNER[language],
    [...rows, whole],
    terms.map((term) => ({ key: term.id, label: termLabel(term, language) })),
    language,
    (row, at) => {
      const figure = known[at]!;
      const part = rows[row];
      return part
        ? partOf(figure, part, language)
        : { quantity: figure.quantity, format: figures.format(kpi, terms[at]!), ...IN_A_ROW };
    },
  );
}

/** Of a table of shares the share of each row; the row of all is the KPI itself. */
function membersOf({ parts, grid }: Figure): readonly Part[] {
  if (grid?.lead === undefined) return parts;
  return grid.rows
    .slice(0, -1)
    .map((label, r) => ({ ...parts[r * grid.columns.length + grid.lead!]!, label }));
}

/** What a table of shares calls the row of all. */
const nameOfAll = (known: readonly Figure[]): string | undefined =>
  known.find(({ grid }) => grid?.lead !== undefined)?.grid?.rows.at(-1);

const CORNER = { ja: '内訳 × 期', en: 'part × term' };

const IN_A_ROW = { adds: false, missing: GAP };

function partOf({ quantity, parts }: Figure, row: Part, language: Language): Cell {
  const own = parts.find(({ key }) => key === row.key);
  if (own) return { quantity: own.quantity, format: own.format, ...IN_A_ROW };
  const none = quantity !== null && row.key === UNCLASSIFIED[language] ? count(0) : null;
  return { quantity: none, format: row.format, ...IN_A_ROW };
}
