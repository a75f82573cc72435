/**
 * 64 bits of a stretch of bytes, in two halves, each a signed number of 32 bits. No secret is in it: whoever relies on it compares what hashed
 * alike, or bears a chance likeness.
 */
export interface KeyHash {
  low: number;
  high: number;
  of(bytes: Uint8Array, from: number, to: number): void;
  /** Of a text, by its UTF-8. */
  ofText(text: string): void;
}

export function keyHash(): KeyHash {
  const encoder = new TextEncoder();
  let scratch = new Uint8Array(256);
  return {
    low: 0,
    high: 0,
    of(bytes, from, to) {
      // The last byte is added, not mixed: keys that follow each other lie side by side in a table.
      const last = to > from ? bytes[to - 1]! : 0;
      const end = to > from ? to - 1 : to;
      let a = 0x9e3779b9 ^ (to - from);
      let b = 0x85ebca6b;
      let i = from;
      for (; i + 4 <= end; i += 4) {
        const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
        a = Math.imul(a ^ word, 0xcc9e2d51);
        a ^= a >>> 15;
        b = Math.imul(b + word, 0x1b873593);
        b ^= b >>> 13;
      }
      for (; i < end; i++) {
        a = Math.imul(a ^ bytes[i]!, 0x01000193);
        b = Math.imul(b + bytes[i]! + 1, 0xc2b2ae35);
      }
      this.low = (mix(a ^ (b >>> 7)) + last) | 0;
      this.high = mix(b + Math.imul(a, 0x27d4eb2f)) ^ Math.imul(last, 0x165667b1);
    },
    ofText(text) {
      if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6);
      this.of(scratch, 0, encoder.encodeInto(text, scratch).written);
    },
  };
}

/** The last step of MurmurHash3: every bit of the input moves half of the output. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
