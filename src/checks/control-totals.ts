import type { Term } from '../calendar/term.ts';
import { rowsIn } from '../model/rows-in.ts';
import type { Column, Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import type { RowCheck } from './check.ts';

/**
 * What the original system says of a term must be what was read of it: the number of rows, the excluded
 * ones too, and sums to the last digit. Source: the input policy, *The row ledger*, 5.
 */
export const controlTotals: RowCheck = ({ project, tables, term, terms }) => {
  const byId = new Map([term, ...terms].map((one) => [one.id, one]));
  return [...project.sources.values()].flatMap((source) => {
    const table = tables.get(source.name);
    return [...(source.control ?? [])].flatMap(([id]) => {
      const about = byId.get(id);
      const wrong = table && about ? mismatches(source, table, about) : [];
      if (wrong.length === 0) return [];
      const affects = [...project.kpis.values()]
        .filter((kpi) => kpi.source === source.name)
        .map((kpi) => kpi.id);
      return wrong.map((one) => ({ ...one, affects }));
    });
  });
};

function mismatches(source: Source, table: Table, term: Term) {
  const { rows, sums, place } = source.control!.get(term.id)!;
  const read = [...rowsIn(table, source.date, term)];
  const about = { source: source.label, term: term.id };
  const wrong = [...sums].flatMap(([name, { n, d }]) => {
    const column = source.columns.get(name)!;
    const sum = sumOf(read, name);
    if (sum * BigInt(d) === BigInt(n) * scaleOf(column)) return [];
    const args = { ...about, column: name, stated: decimal(BigInt(n), BigInt(d)) };
    return [{ ...args, found: decimal(sum, scaleOf(column)) }];
  });
  return [
    ...(rows === null || rows === read.length
      ? []
      : [{ code: 'control-rows', args: { ...about, stated: rows, found: read.length } }]),
    ...wrong.map((args) => ({ code: 'control-sum', args })),
  ].map((problem) => ({ ...problem, severity: 'error', place }) as const);
}

const scaleOf = ({ settings }: Column): bigint => 10n ** BigInt(Number(settings['decimals'] ?? 0));

/** In steps of the column's last digit; a blank cell adds nothing. */
function sumOf(rows: readonly { batch: Table['batches'][number]; row: number }[], name: string): bigint {
  let sum = 0n;
  for (const { batch, row } of rows) {
    const data = batch.columns.get(name);
    if (data?.storage === 'numbers' && !data.empty[row]) sum += BigInt(data.values[row]!);
  }
  return sum;
}

function decimal(n: bigint, d: bigint): string {
  const digits = d.toString().length - 1;
  const text = (n < 0n ? -n : n).toString().padStart(digits + 1, '0');
  return `${n < 0n ? '-' : ''}${text.slice(0, text.length - digits)}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}
