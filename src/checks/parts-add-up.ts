import { type Figure, UNCLASSIFIED } from '../model/figure.ts';
import type { Check, Facts } from './check.ts';

/** The categories of a breakdown should add up to its total; rows without a category make the difference. */
export const partsAddUp: Check = (facts) =>
  facts.figures.flatMap((figure) => {
    const { project, term } = facts;
    const blank = UNCLASSIFIED[project.language];
    const members = figure.parts.filter((part) => part.adds && part.key !== blank);
    if (figure.term.id !== term.id || members.length === 0 || figure.quantity === null) return [];
    const sum = members.reduce((total, { quantity }) => total + (quantity?.n ?? 0), 0);
    const total = figure.quantity.n;
    if (sum === total && !figure.parts.some(({ key, adds }) => adds && key === blank)) return [];
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
  const part = figure?.parts.find(({ address }) => address === `${kpi}/${blank}`);
  return { total: figure?.text ?? '', missing: part?.text ?? '' };
}
