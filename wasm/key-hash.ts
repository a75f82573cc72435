// The hash of `src/ingest/key-hash.ts`, step by step.

export let low: i32 = 0;
export let high: i32 = 0;

export function hashBytes(from: i32, to: i32): void {
  const last = to > from ? <i32>load<u8>(to - 1) : 0;
  const end = to > from ? to - 1 : to;
  let a: i32 = 0x9e3779b9 ^ (to - from);
  let b: i32 = 0x85ebca6b;
  let i = from;
  for (; i + 4 <= end; i += 4) {
    const word = load<i32>(i);
    a = (a ^ word) * 0xcc9e2d51;
    a ^= a >>> 15;
    b = (b + word) * 0x1b873593;
    b ^= b >>> 13;
  }
  for (; i < end; i++) {
    const byte = <i32>load<u8>(i);
    a = (a ^ byte) * 0x01000193;
    b = (b + byte + 1) * 0xc2b2ae35;
  }
  low = mix(a ^ (b >>> 7)) + last;
  high = mix(b + a * 0x27d4eb2f) ^ (last * 0x165667b1);
}

/** The last step of MurmurHash3. */
function mix(hash: i32): i32 {
  let h = hash;
  h = (h ^ (h >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}
