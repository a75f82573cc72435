import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mover } from './apply-mover.ts';
import { change, type Figures, figuresOf, openOracle } from './oracle.ts';
import { queries } from './oracle-queries.ts';

interface Expected {
  readonly id: string;
  readonly kind: 'kpi' | 'repeat';
  readonly address: string;
  readonly and?: string;
  readonly term: string;
  readonly n: number;
  readonly d: number;
  readonly text: string;
  readonly from: 'rows' | 'declared';
  readonly line: string;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(`test/sample/${name}`, 'utf8'));
const expected = read<Expected[]>('expected-figures.json');
const further = read<Record<string, Record<string, string>>>('further-figures.json');
const movers = read<Mover[]>('movers.json');
const fromRows = expected.filter(({ from }) => from === 'rows');

let oracle: DuckDBConnection;
let figures: Record<string, Figures>;
beforeAll(async () => {
  oracle = await openOracle();
  const before = await figuresOf(oracle, '2023-04-01', '2023-09-30');
  figures = { '2023H1': before, '2024H1': await figuresOf(oracle, '2024-04-01', '2024-09-30') };
});

const exact = ({ n, d }: { n: number; d: number }): string => (d === 1 ? `${n}` : `${n}/${d}`);

describe('the rows of the sample', () => {
  it.each(fromRows)('give $address of $term for $id', (figure) => {
    for (const address of [figure.address, ...(figure.and ? [figure.and] : [])])
      expect(figures[figure.term]?.get(address)).toBe(exact(figure));
  });

  it.each(Object.keys(further))('give every figure of %s that the report does not print', (term) => {
    const given = Object.keys(further[term] ?? {}).map((address) => [address, figures[term]?.get(address)]);
    expect(Object.fromEntries(given)).toEqual(further[term]);
  });
});

describe('the list of expected figures', () => {
  it('has the 39 figures and 10 repeats of the report, 35 of the 39 from rows', () => {
    const kpis = expected.filter(({ kind }) => kind === 'kpi');
    expect([expected.length, kpis.length, kpis.filter(({ from }) => from === 'rows').length]).toEqual([
      49, 39, 35,
    ]);
  });

  it.each(expected)('has the text of $id in the line that it names', ({ line, text }) => {
    expect(line).toContain(text);
  });

  it.each(fromRows.filter(({ d }) => d > 1))('cuts the rate of $id', ({ n, d, text }) => {
    const tenths = (BigInt(n) * 1000n) / BigInt(d);
    expect(text).toBe(`${tenths / 10n}.${tenths % 10n}%`);
  });
});

describe('the list of movers', () => {
  const ids = fromRows.filter(({ kind }) => kind === 'kpi').map(({ id }) => id);

  it.each(['alter', 'add', 'remove'] as const)('has one row to %s for every figure from rows', (kind) => {
    const given = movers.filter(({ change }) => change === kind).map(({ figure }) => figure);
    expect([...new Set(given)].sort()).toEqual([...ids].sort());
  });

  it('names addresses that exist', () => {
    expect(movers.flatMap(({ moves }) => moves).filter((address) => !(address in queries))).toEqual([]);
  });

  it.each(movers.map((mover, at) => ({ at, ...mover })))(
    'says what moves: $at $change for $figure',
    async (mover) => {
      await oracle.run('BEGIN TRANSACTION');
      await change(oracle, mover);
      const after = await figuresOf(oracle, '2024-04-01', '2024-09-30');
      await oracle.run('ROLLBACK');
      const moved = [...after].filter(([address, value]) => figures['2024H1']?.get(address) !== value);
      expect(moved.map(([address]) => address).sort()).toEqual([...mover.moves].sort());
    },
  );
});
