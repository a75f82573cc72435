import type { Batch } from '../model/batch.ts';
import { type Part, UNCLASSIFIED } from '../model/figure.ts';
import type { Format, Quantity } from '../model/quantity.ts';
import type { Source } from '../model/source.ts';
import { type Axis, placesOf } from './axis.ts';
import { checkLabels } from './axis-labels.ts';
import { readCategories } from './categories.ts';
import { columnOf } from './conditions.ts';
import { addAmount, type ExactSum } from './exact-sum.ts';
import { layGrid } from './grid.ts';
import { Fate, type Language, type Period, type Resolver, type Zod } from './measure.ts';

/** Rows, or amounts, of the numerator and of the denominator. */
export interface Shares {
  readonly hits: ExactSum;
  readonly base: ExactSum;
}

/** The column by whose categories a share is given too. */
export type ByCategory = Extract<Axis, { by: 'column' }>;

export const byCategoryWord = (z: Zod) =>
  z
    .string()
    .describe(
      '区分ごとの割合も表にする区分の列（種目、店舗など） | category column by which the share is shown too, as a table',
    )
    .optional();

/** The column that `by` names; null where it is absent, `false` after a problem. */
export function readByCategory(
  words: Readonly<Record<string, unknown>>,
  source: Source,
  resolver: Resolver,
): ByCategory | null | false {
  if (words['by'] === undefined) return null;
  const categories = readCategories('by', words, source, resolver);
  if (!categories) return false;
  const axis = { by: 'column', ...categories } as const;
  checkLabels('by', axis, ALL, resolver.problem);
  return axis;
}

/** Columns that are read for it. */
export const columnsBy = (by: ByCategory | undefined): readonly string[] => (by ? [by.column] : []);

/** その、種目ごとの値も; and by 種目. */
export const describeBy = (by: ByCategory | undefined, language: Language): string => {
  if (!by) return '';
  return language === 'ja' ? `と、${by.column}ごとの割合` : `, and by ${by.column}`;
};

/** Adds rows to the cell of each of their categories; one without any to the last cell. */
export function addByCategory(
  cells: readonly Shares[],
  batch: Batch,
  rows: Uint32Array,
  fates: Uint8Array,
  { by, of }: { readonly by: ByCategory; readonly of: string | null },
  period: Period,
): void {
  const places = placesOf(by, batch, period);
  const amounts = of === null ? null : columnOf(batch, of).values;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = batch.weights?.[row] ?? 1;
    const amount = amounts ? Number(amounts[row]) : 1;
    for (const at of places(row)) {
      addAmount(cells[at]!.base, amount, weight);
      if (fates[row] === Fate.Hit) addAmount(cells[at]!.hits, amount, weight);
    }
  }
}

/** What stands in a row of the table. */
export interface ShareLine {
  readonly count: Quantity | null;
  readonly of: Quantity | null;
  readonly share: Quantity | null;
}

/**
 * The table of a share by category: a row each, 未分類 where there is any, and all together in the last, whose
 * cells keep the addresses of a share without a table.
 */
export function shareTable(
  by: ByCategory,
  lines: readonly ShareLine[],
  whole: ShareLine,
  formats: { readonly number: Format; readonly share: Format },
  labels: Readonly<Record<keyof ShareLine, string>>,
  language: Language,
) {
  const named = [...by.labels, UNCLASSIFIED[language]].map((label, at) => ({ label, line: lines[at]! }));
  const shown = named.filter(({ line }, at) => at < by.labels.length || line.of?.n !== 0);
  const rows = [
    ...shown.map(({ label }) => ({ key: label, label })),
    { key: ALL[language], label: ALL[language], total: true },
  ];
  const columns = KEYS.map((key) => ({ key, label: labels[key] }));
  const { parts, grid } = layGrid(by.column, rows, columns, language, (r, c) => ({
    quantity: (shown[r]?.line ?? whole)[KEYS[c]!],
    format: KEYS[c] === 'share' ? formats.share : formats.number,
    adds: false,
  }));
  const last = parts.length - KEYS.length;
  return {
    parts: parts.map((part, at): Part => (at < last ? part : { ...part, key: KEYS[at - last]! })),
    grid: { ...grid, lead: KEYS.indexOf('share') },
  };
}

const KEYS = ['count', 'of', 'share'] as const;

const ALL = { ja: '全体', en: 'all' };
