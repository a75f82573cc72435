import { type Figure, UNCLASSIFIED } from '../model/figure.ts';
import type { Check, Facts } from './check.ts';

/**
 * The categories of a breakdown, and the cells of a table, should add up to the total; rows without a category
 * make the difference.
 */
export const partsAddUp: Check = (facts) =>
  facts.figures.flatMap((figure) => {
    const { project, term } = facts;
    if (figure.term.id !== term.id || figure.parts.length === 0 || figure.quantity === null) return [];
    const blank = UNCLASSIFIED[project.language];
    const all = figure.parts.filter(({ adds }) => adds);
    const members = figure.parts.filter(({ adds }, at) => adds && isNamed(figure, at, blank));
    if (members.length === 0) return [];
    const sum = members.reduce((total, { quantity }) => total + (quantity?.n ?? 0), 0);
    const total = figure.quantity.n;
    if (sum === total && all.length === members.length) return [];
    const kpi = project.kpis.get(figure.kpi);
    const args = { kpi: figure.kpi, label: kpi?.label ?? figure.kpi };
    const found =
      total === figure.evidence?.counted
        ? { code: 'parts-sum', args: { ...args, total, sum, missing: total - sum } }
        : { code: 'parts-unclassified', args: { ...args, ...shownTexts(figure, blank, facts) } };
    return [
      { ...found, severity: 'warning', ...(kpi && { place: kpi.place }), affects: [figure.kpi] } as const,
    ];
  });

/** Amounts are named as they are printed. */
function shownTexts(
  { kpi, term }: Figure,
  blank: string,
  { shown }: Facts,
): { total: string; missing: string } {
  const figure = shown.find((one) => one.kpi === kpi && one.term === term.id);
  // A table has rows without a category in either direction.
  const [row, column] = [figure?.grid?.rows, figure?.grid?.columns].map((names) => names?.at(-1) ?? '');
  const addresses = [blank, `${blank}/${column}`, `${row}/${blank}`].map((part) => `${kpi}/${part}`);
  const parts = figure?.parts.filter(({ address }) => addresses.includes(address)) ?? [];
  return { total: figure?.text ?? '', missing: parts.map(({ text }) => text).join(' + ') };
}

/** Whether the part is a category, and so is what it stands in, in both directions of a table. */
function isNamed({ parts, grid }: Figure, at: number, blank: string): boolean {
  if (!grid) return parts[at]?.key !== blank;
  const width = grid.columns.length;
  return grid.rows[Math.floor(at / width)] !== blank && grid.columns[at % width] !== blank;
}
