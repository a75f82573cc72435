import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodable, mixture } from '../../src/ingest/decodable.ts';
import { isPlainCp932 } from '../../src/ingest/plain-cp932.ts';
import { textOf } from '../../src/ingest/text.ts';
import { cp932, joinBytes, utf8 } from './encode.ts';

const piece = fc.oneof(
  fc.constantFrom('a', '感謝', 'ソ表能', 'も', 'あいう', 'ｶﾞ', '①', '\n', '\r\n', '\r', '"').map(cp932),
  fc.constantFrom('感謝', 'あ', 'é', '😀', '契約者', '\n').map(utf8),
  fc.uint8Array({ maxLength: 3 }),
);

it('what is plain CP932 is what the decoder reads and no line of which is UTF-8', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const bytes = joinBytes(...pieces);
      const text = textOf(bytes, 'shift_jis')!;
      const plain = isPlainCp932(text);
      const mixed = mixture(textOf(bytes, 'utf-8')!, text);
      if (plain) expect([decodable(text), mixed]).toEqual([true, null]);
      // The other way it may be more careful than it need be, but not on what CP932 can write.
      else expect(decodable(text) && pieces.length === 0).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});

it('every code of CP932 is plain, alone and in a line', () => {
  const strict = new TextDecoder('shift_jis', { fatal: true });
  for (let lead = 0x80; lead < 0x100; lead++)
    for (let trail = 0; trail < 0x100; trail++) {
      const bytes = Uint8Array.of(0x41, 0x82, 0xa0, lead, trail, 0x41);
      const plain = isPlainCp932(textOf(bytes, 'shift_jis')!);
      let decodes = true;
      try {
        strict.decode(bytes);
      } catch {
        decodes = false;
      }
      expect([lead, trail, plain && !decodes]).toEqual([lead, trail, false]);
      if (decodes && trail >= 0x40 && !(lead === 0x80 || lead === 0xa0 || lead > 0xfc))
        expect([lead, trail, plain]).toEqual([lead, trail, true]);
    }
});
