import { expect, test } from 'vitest';
import { isoOf } from '../../src/calendar/day.ts';
import { chosenAsOf, chosenTerm } from '../../src/cli/chosen-term.ts';
import { dayIn } from '../../src/cli/clock.ts';
import { Failure } from '../../src/cli/failure.ts';

const project = { fiscalYearStarts: 4, timeZone: 'Asia/Tokyo' };
const noClock = (): number => {
  throw new Error('the clock was read');
};

test('the clock is read for current and last alone', () => {
  for (const text of ['2024H1', '2024年度上期', 'FY2024', '2024-04'])
    expect(chosenAsOf(undefined, text, chosenTerm(text, project, noClock), project, noClock)).toBeGreaterThan(
      0,
    );
  expect(() => chosenTerm('current', project, noClock)).toThrow('the clock');
});

test.each([
  ['2024-09-30T14:59:59Z', '2024H1', '2023H2', '2024-09-30'],
  ['2024-09-30T15:00:00Z', '2024H2', '2024H1', '2024-10-01'],
  ['2025-03-31T14:59:59Z', '2024H2', '2024H1', '2025-03-31'],
])('at %s it is %s in Japan', (moment, current, last, today) => {
  const now = () => Date.parse(moment);
  expect(chosenTerm('current', project, now).id).toBe(current);
  expect(chosenTerm('last', project, now).id).toBe(last);
  expect(isoOf(dayIn('Asia/Tokyo', now()))).toBe(today);
});

test('as-of is what is asked, else today for current, else the last day of the term', () => {
  const now = () => Date.parse('2024-08-15T00:00:00Z');
  const asOf = (given: string | undefined, term: string) =>
    isoOf(chosenAsOf(given, term, chosenTerm(term, project, now), project, now));
  expect(asOf(undefined, 'current')).toBe('2024-08-15');
  expect(asOf(undefined, 'last')).toBe('2024-03-31');
  expect(asOf(undefined, '2023H1')).toBe('2023-09-30');
  expect(asOf('2024-07-01', 'current')).toBe('2024-07-01');
});

test.each(['2024H3', '', '../../etc', '2024H1/..', 'now'])('%j is no term', (text) => {
  expect(() => chosenTerm(text, project, noClock)).toThrow(Failure);
});

test.each(['2024/09/30', '2024-02-30', 'today'])('%j is no day', (text) => {
  const term = chosenTerm('2024H1', project, noClock);
  expect(() => chosenAsOf(text, '2024H1', term, project, noClock)).toThrow(Failure);
});
