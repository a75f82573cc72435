import type { Report } from '../../model/report.ts';

/** A KPI over the terms that the report knows, oldest first, as blocks that begin at zero; empty for fewer than two. */
export function sparkline({ figures, term }: Report, kpi: string): string {
  const points = figures
    .filter((figure) => figure.kpi === kpi && figure.term.length === term.id.length)
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const values = points.map(({ n, d }) => (n === null || d === null || d === 0 ? null : n / d));
  const highest = Math.max(...values.map((value) => value ?? 0));
  if (values.filter((value) => value !== null).length < 2 || highest <= 0) return '';
  return values.map((value) => (value === null ? ' ' : BLOCKS[blockOf(value / highest)])).join('');
}

const blockOf = (share: number): number => Math.max(0, Math.ceil(share * BLOCKS.length) - 1);

const BLOCKS = [...'▁▂▃▄▅▆▇█'];
