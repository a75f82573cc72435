import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Mover } from './apply-mover.ts';
import { queries } from './oracle-queries.ts';
import { exportsIn, rowsOfHalf } from './oracle-rows.ts';

const DATA = 'fixtures/2024H1/data';

/** Exact figures by address, `n/d` as text. */
export type Figures = ReadonlyMap<string, string>;

/**
 * The sample counted by DuckDB straight from the exports. It shares nothing with `src`: neither the
 * reader, nor `kpi.yaml`, nor a line of code.
 */
export async function openOracle(): Promise<DuckDBConnection> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  copyAsUtf8(folder);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const statement of exportsIn(folder)) await connection.run(statement);
  rmSync(folder, { recursive: true });
  return connection;
}

/** All figures of a half, in one question. */
export async function figuresOf(oracle: DuckDBConnection, first: string, last: string): Promise<Figures> {
  for (const statement of rowsOfHalf(first, last)) await oracle.run(statement);
  const every = Object.entries(queries).map(
    ([address, query]) => `SELECT '${address}', concat_ws('/', *COLUMNS(*)) FROM (${query})`,
  );
  const rows = (await oracle.runAndReadAll(every.join('\nUNION ALL '))).getRows();
  return new Map(rows.map(([address, value]) => [String(address), String(value)]));
}

/** The rows as they are after the change of one; `ROLLBACK` takes it back. */
export async function change(oracle: DuckDBConnection, mover: Mover): Promise<void> {
  const table = /([a-z]+)_?[a-z0-9]*\.csv$/.exec(mover.file)?.[1] ?? '';
  const where = Object.entries(mover.key ?? mover.like ?? {})
    .map(([name, value]) => `"${name}" = '${value}'`)
    .join(' AND ');
  const set = Object.entries(mover.set ?? {});
  const statement = {
    alter: `UPDATE ${table} SET ${set.map(([name, value]) => `"${name}" = nullif('${value}', '')`).join(', ')} WHERE ${where}`,
    add: `INSERT INTO ${table} SELECT * REPLACE (${set.map(([name, value]) => `nullif('${value}', '') AS "${name}"`).join(', ')}) FROM ${table} WHERE ${where}`,
    remove: `DELETE FROM ${table} WHERE ${where}`,
  }[mover.change];
  const { rowsChanged } = await oracle.run(statement);
  if (rowsChanged !== 1) throw new Error(`${rowsChanged} rows: ${statement}`);
}

/** DuckDB reads UTF-8 without a mark; the applications are CP932. */
function copyAsUtf8(folder: string): void {
  for (const name of readdirSync(DATA)) {
    const encoding = name === 'applications.csv' ? 'shift_jis' : 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(readFileSync(join(DATA, name)));
    // The title rows of the elderly checks end with the blank line.
    writeFileSync(
      join(folder, name),
      name === 'elderly_checks.csv' ? text.slice(text.indexOf('\n\n') + 2) : text,
    );
  }
}
