import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineIndex } from '../../src/ingest/line-index.ts';

test('lines are the same whatever was asked before, and in whatever order', () => {
  const pieces = fc.array(fc.constantFrom('a', 'あ', '\n', '\r\n', '\r', '\n\n'), { maxLength: 2000 });
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(4000), { maxLength: 40 }), (parts, asked) => {
      const bytes = Buffer.from(parts.join(''));
      const lines = lineIndex(bytes);
      // Every record begins after a break.
      const starts = [0];
      for (let i = 0; i < bytes.length; i++)
        if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) starts.push(i + 1);
      for (const [i, offset] of starts.entries()) lines.note(offset, i + 1);
      for (const at of asked)
        expect(lines.lineAt(starts[at % starts.length]!)).toBe((at % starts.length) + 1);
    }),
  );
});
