import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surveyOf } from '../../src/ingest/survey.ts';
import { surveyAside } from '../../src/pipeline/survey-aside.ts';

const run = fc
  .tuple(fc.constantFrom('\n', '\r', '\r\n', '\n\r', 'x', 'xxxxxxx\n', 'xxx\r\n'), fc.nat(700))
  .map(([text, times]) => text.repeat(times));
const text = fc.array(fc.oneof(run, fc.stringMatching(/^[\r\nx]{0,40}$/)), { maxLength: 12 });

it('ends of lines are those that a pattern finds, however many bytes are looked at together', () => {
  fc.assert(
    fc.property(text, (pieces) => {
      const all = pieces.join('');
      const breaks = all.match(/\r\n|\r|\n/g)?.length ?? 0;
      const bytes = Buffer.from(all);
      expect(surveyAside(bytes).breaks).toBe(breaks);
      expect(surveyOf(bytes, null).breaks).toBe(breaks);
    }),
    { numRuns: 1000 },
  );
});

it.each(['\n', '\r', '\r\n', 'x\n', 'x\r\n'])(
  'a file of several parts has each end of a line, %j',
  (line) => {
    const times = 900_001;
    expect(surveyAside(Buffer.from(line.repeat(times))).breaks).toBe(times);
  },
);
