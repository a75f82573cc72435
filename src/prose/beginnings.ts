import { hash } from 'node:crypto';

/** What texts begin with: a table of bits in base64, as `PersonDigests` has it. */
export function beginningsOf(texts: Iterable<string>, salt: string): string {
  const bits = new Uint8Array(BITS / 8);
  const bitOf = bitsWith(salt);
  for (const text of texts) {
    const bit = bitOf(text);
    bits[bit >> 3]! |= 1 << (bit & 7);
  }
  return Buffer.from(bits).toString('base64');
}

/** Tables with one salt, laid over each other. */
export function anyBeginning(tables: readonly string[]): string {
  const bits = new Uint8Array(BITS / 8);
  for (const table of tables) {
    const more = Buffer.from(table, 'base64');
    for (let place = 0; place < bits.length; place++) bits[place]! |= more[place]!;
  }
  return Buffer.from(bits).toString('base64');
}

/** Whether any of the texts of a table may begin as a text does. */
export function mayBegin(table: string, salt: string): (text: string) => boolean {
  const bits = Buffer.from(table, 'base64');
  const bitOf = bitsWith(salt);
  return (text) => {
    const bit = bitOf(text);
    return ((bits[bit >> 3]! >> (bit & 7)) & 1) === 1;
  };
}

const BITS = 1 << 16;

/** A place in the table for the first two units of a text; many pairs have the same. */
function bitsWith(salt: string): (text: string) => number {
  const seed = hash('sha256', salt, 'buffer').readInt32LE();
  return (text) => {
    let pair = seed ^ (text.charCodeAt(0) | (text.charCodeAt(1) << 16));
    // The last step of MurmurHash3: every bit of the input moves half of the output.
    pair = Math.imul(pair ^ (pair >>> 16), 0x85ebca6b);
    pair = Math.imul(pair ^ (pair >>> 13), 0xc2b2ae35);
    return (pair ^ (pair >>> 16)) & (BITS - 1);
  };
}
