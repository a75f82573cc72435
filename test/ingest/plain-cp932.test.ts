import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodable, mixture } from '../../src/ingest/decodable.ts';
import { freshScanner } from '../../src/ingest/fast/scanner.ts';
import { surveyRoom } from '../../src/ingest/fast/survey-room.ts';
import { plainness } from '../../src/ingest/plain-cp932.ts';
import { type Text, textOf } from '../../src/ingest/text.ts';
import { cp932, joinBytes, utf8 } from './encode.ts';

const room = surveyRoom(freshScanner());
const isPlain = (text: Text): boolean => plainness(text, room) !== 'unsure';

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
      const plain = isPlain(text);
      const mixed = mixture(textOf(bytes, 'utf-8')!, text);
      if (plain) expect([decodable(text), mixed]).toEqual([true, null]);
      // The other way it may be more careful than it need be, but not on what CP932 can write.
      else expect(decodable(text) && pieces.length === 0).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});

it('is told of long lines, wherever a byte lies among those that are looked at together', () => {
  const good = fc
    .constantFrom('a', '感謝', 'ソ表能', 'も', 'あいう', 'ｶﾞｯﾂ', '①髙', '弌滌熙', '\n', '"')
    .map(cp932);
  const own = Uint8Array.of(0xf0, 0x40);
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: fc.constant(own) }), {
        minLength: 20,
        maxLength: 120,
      }),
      fc.option(fc.tuple(fc.nat(), fc.constantFrom(0x80, 0xa0, 0xfd, 0xff, 0x0a, 0x81, 0xe3, 0x7f)), {
        freq: 2,
      }),
      (pieces, odd) => {
        const bytes = joinBytes(...pieces);
        if (odd) bytes[odd[0] % bytes.length] = odd[1];
        const text = textOf(bytes, 'shift_jis')!;
        const kind = plainness(text, room);
        const mixed = mixture(textOf(bytes, 'utf-8')!, text);
        if (kind !== 'unsure') expect([decodable(text), mixed]).toEqual([true, null]);
        else expect(odd).not.toBe(null);
        if (!odd) expect(kind).toBe(pieces.includes(own) ? 'own' : 'plain');
      },
    ),
    { numRuns: 5000 },
  );
});

it('every code of CP932 is plain, alone and in a line', () => {
  const strict = new TextDecoder('shift_jis', { fatal: true });
  for (let lead = 0x80; lead < 0x100; lead++)
    for (let trail = 0; trail < 0x100; trail++) {
      const bytes = Uint8Array.of(0x41, 0x82, 0xa0, lead, trail, 0x41);
      const plain = isPlain(textOf(bytes, 'shift_jis')!);
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

it('every code among eight characters is what the decoder says, and told apart when it is user-defined', () => {
  const strict = new TextDecoder('shift_jis', { fatal: true });
  const fill = cp932('あアー亜いイ。居う');
  for (let lead = 0x81; lead < 0xfd; lead++)
    for (let trail = 0x40; trail < 0x100; trail++) {
      if (lead > 0x9f && lead < 0xe0) continue;
      const bytes = Uint8Array.from(fill);
      bytes.set([lead, trail], 2 * ((lead + trail) % 9));
      let expected = lead >= 0xf0 && lead <= 0xf9 ? 'own' : 'plain';
      try {
        strict.decode(bytes);
      } catch {
        expected = 'unsure';
      }
      expect([lead, trail, plainness(textOf(bytes, 'shift_jis')!, room)]).toEqual([lead, trail, expected]);
    }
});
