import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attempts, scoresOf } from '../../src/measures/attempts.ts';
import { distinct } from '../../src/measures/distinct.ts';
import type { Batch } from '../../src/model/batch.ts';
import { batchOf, periodOf } from './rows.ts';

const spec = { of: 'score', per: 'person', attempt: 'best', order: [] } as const;
const term = periodOf('2024H1');
const row = fc.record({
  person: fc.constantFrom('', 'P1', 'P2', 'P3', 'P4'),
  score: fc.oneof(fc.integer({ min: -3, max: 6 }), fc.integer({ min: 120, max: 140 }), fc.constant(2 ** 40)),
});
const someRows = fc.array(fc.array(row, { maxLength: 12 }), { maxLength: 4 });

/** The same rows, with the texts as a list in which one may stand twice. */
function listed(batch: Batch): Batch {
  const { values, empty } = batch.columns.get('person')!;
  const texts = ['', ...(values as readonly string[])];
  const places = Int32Array.from({ length: batch.length }, (_, at) => at + 1);
  const person = { storage: 'texts', values: [], empty, list: { texts, places } } as const;
  return { ...batch, columns: new Map([...batch.columns, ['person', person]]) };
}

const rowsOf = ({ length }: Batch): Uint32Array => Uint32Array.from({ length }, (_, at) => at);
const isAny = ({ length }: readonly unknown[]): boolean => length > 0;

test('the best score of each person counts once, whatever it is and however rows come', () => {
  fc.assert(
    fc.property(someRows, fc.boolean(), (parts, isListed) => {
      const state = attempts.empty(spec, term);
      for (const rows of parts.filter(isAny)) {
        const plain = batchOf(rows, ['person', 'score']);
        const batch = isListed ? listed(plain) : plain;
        attempts.add(state, batch, rowsOf(batch), new Uint8Array(), spec, term);
      }
      const best: Record<string, number> = {};
      for (const { person, score } of parts.flat())
        best[person] = Math.max(best[person] ?? Number.NEGATIVE_INFINITY, score);
      const counts: Record<number, number> = {};
      for (const score of Object.values(best)) counts[score] = (counts[score] ?? 0) + 1;
      expect(Object.fromEntries(scoresOf(state))).toEqual(counts);
    }),
  );
});

test('a text that stands twice in the list of a column is one of the different values', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const of = { source: 's', of: ['person'], that: null };
      const batch = listed(batchOf(rows, ['person', 'score']));
      const state = distinct.empty(of, term);
      distinct.add(state, batch, rowsOf(batch), new Uint8Array(), of, term);
      expect(state.size).toBe(new Set(rows.map(({ person }) => person)).size);
    }),
  );
});
