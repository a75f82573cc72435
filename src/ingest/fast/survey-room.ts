import { CR, LF } from '../bytes.ts';
import { kindOf } from '../decodable.ts';
import { BEYOND, PART, type SurveyRoom } from '../survey.ts';
import { CODE_BAD, CODE_GOOD, CODE_OWN } from './layout.ts';
import type { WasmRoom } from './wasm-room.ts';

/** What of `wasm/` a survey is made with; addresses are byte offsets into its memory. */
export interface SurveyCalls {
  lineBreaks(from: number, to: number): number;
  setPlainCodes(codes: number): void;
  /** `to`, or where somebody has to say more: see `wasm/plain-cp932.ts`. */
  plainCp932(from: number, to: number, lines: number, asked: number): number;
  hasOwn(): number;
}

/** Room in the memory of a module, where bytes are looked at sixteen at a time. */
export function surveyRoom({
  wasm,
  bytes,
  room,
}: Pick<WasmRoom<SurveyCalls>, 'wasm' | 'bytes' | 'room'>): SurveyRoom {
  let place = -1;
  let codes = -1;
  return {
    view() {
      if (place < 0) place = room(SIZE);
      return bytes().subarray(place, place + SIZE);
    },
    breaks: (size) => wasm.lineBreaks(place, place + size),
    plainness(size) {
      if (codes < 0) codes = room(0x10000, true);
      wasm.setPlainCodes(codes);
      const end = place + size;
      let asked = -1;
      for (let at = place; ; ) {
        at = wasm.plainCp932(at, end, place, asked);
        if (at === end) return wasm.hasOwn() ? 'own' : 'plain';
        if (at === asked) {
          // Half a character at the very end, or two bytes that were not met before.
          const [first = 0, second] = bytes().subarray(at, Math.min(at + 2, end));
          if (second === undefined) return 'unsure';
          const code = codeOf(first, second);
          bytes()[codes + first + 256 * second] = code;
          if (code === CODE_BAD) return 'unsure';
        } else {
          asked = at;
          if (kindOf(lineAround(bytes(), at, place, end)) === 'utf-8') return 'unsure';
        }
      }
    },
  };
}

/** A part, and zeros after it. */
const SIZE = PART + BEYOND;

function lineAround(bytes: Uint8Array, at: number, from: number, to: number): Uint8Array {
  const isBreak = (i: number): boolean => bytes[i] === LF || bytes[i] === CR;
  let [start, end] = [at, at];
  while (start > from && !isBreak(start - 1)) start--;
  while (end < to && !isBreak(end)) end++;
  return bytes.subarray(start, end);
}

/** Made when it is first asked: finding its tables takes Node 4 ms. */
let strict: InstanceType<typeof TextDecoder> | null = null;

/** What the decoder says of two bytes. */
function codeOf(first: number, second: number): number {
  strict ??= new TextDecoder('shift_jis', { fatal: true });
  try {
    // A byte that stands alone would be followed by whatever is next: then this is not plain.
    if ([...strict.decode(Uint8Array.of(first, second))].length > 1) return CODE_BAD;
    return first >= 0xf0 && first <= 0xf9 ? CODE_OWN : CODE_GOOD;
  } catch {
    return CODE_BAD;
  }
}
