import { expect, test } from 'vitest';
import { ledgerTally } from '../../src/ingest/ledger.ts';

const tallied = () => {
  const tally = ledgerTally();
  tally.skip('header', 1);
  tally.count('accepted', 2);
  tally.count('rejected', 1);
  return tally;
};

test('a ledger that balances is handed over', () => {
  expect(tallied().close(4)).toMatchObject({ lines: { total: 4, accepted: 2 }, records: { total: 2 } });
});

test.each([3, 5])('a ledger that does not balance stops the run: %i lines for four', (lines) => {
  expect(() => tallied().close(lines)).toThrow('does not balance');
});
