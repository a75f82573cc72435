import type { Language } from '../measures/measure.ts';
import type { Comparison, ShownFigure, ShownQuantity } from '../model/report.ts';
import { compareFigures } from '../report/compare.ts';

/** A figure, or a part of one, in two terms. */
export interface Pair {
  readonly address: string;
  readonly label: string;
  readonly isPart: boolean;
  readonly old: ShownQuantity | null;
  readonly new: ShownQuantity | null;
  /** Null when one of the terms does not have it. */
  readonly comparison: Comparison | null;
}

/** Two terms side by side: KPIs in declared order, each followed by the parts that add up to it. */
export function sideBySide(
  before: ReadonlyMap<string, ShownFigure>,
  after: ReadonlyMap<string, ShownFigure>,
  language: Language,
): readonly Pair[] {
  const kpis = [...new Set([...after.keys(), ...before.keys()])];
  return kpis.flatMap((kpi) => {
    const [old, now] = [before.get(kpi), after.get(kpi)];
    return [
      pairOf(old, now, false, language),
      ...partAddresses(old, now).map((address) =>
        pairOf(partOf(old, address), partOf(now, address), true, language),
      ),
    ];
  });
}

function pairOf(
  old: ShownFigure | undefined,
  now: ShownFigure | undefined,
  isPart: boolean,
  language: Language,
): Pair {
  const { address, label } = (now ?? old)!;
  const comparison = old && now ? compareFigures(now, old, language) : null;
  return { address, label, isPart, old: old ?? null, new: now ?? null, comparison };
}

const partAddresses = (old: ShownFigure | undefined, now: ShownFigure | undefined): readonly string[] => {
  const parts = [...(now?.parts ?? []), ...(old?.parts ?? [])].filter(({ adds }) => adds);
  return [...new Set(parts.map(({ address }) => address))];
};

/** A part as a figure of its own. Whether more of it is better, nobody has said. */
function partOf(figure: ShownFigure | undefined, address: string): ShownFigure | undefined {
  const part = figure?.parts.find((each) => each.address === address);
  return figure && part && { ...figure, ...part, better: null, parts: [], target: null };
}
