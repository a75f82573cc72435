/** Numbers by 64-bit hashes: 16 bytes an entry, open addressing, at most three quarters full. */
export interface HashTable {
  /** The place of the first entry with this hash, or −1. */
  find(low: number, high: number): number;
  /** The next place with the same hash after one, or −1: two keys may hash alike. */
  after(place: number): number;
  add(low: number, high: number, first: number, second: number): void;
  first(place: number): number;
  second(place: number): number;
  set(place: number, first: number, second: number): void;
}

/** Words of an entry: low, high, first and second number; `second` is kept one higher, since 0 is a free place. */
const WORDS = 4;

/** `expected` entries have room before it grows, which would move them all. */
export function hashTable(expected = 0): HashTable {
  let size = 1024;
  while (size * 3 < expected * 4) size *= 2;
  let words = new Int32Array(size * WORDS);
  let used = 0;

  const seek = (from: number, low: number, high: number): number => {
    const mask = size - 1;
    for (let place = from & mask; ; place = (place + 1) & mask) {
      const at = place * WORDS;
      if (words[at + 3] === 0) return -1;
      if (words[at] === low && words[at + 1] === high) return place;
    }
  };

  const put = (low: number, high: number, first: number, next: number): void => {
    const mask = size - 1;
    let place = low & mask;
    while (words[place * WORDS + 3] !== 0) place = (place + 1) & mask;
    const at = place * WORDS;
    words[at] = low;
    words[at + 1] = high;
    words[at + 2] = first;
    words[at + 3] = next;
  };

  const grow = (): void => {
    const old = words;
    size *= 2;
    words = new Int32Array(size * WORDS);
    for (let at = 0; at < old.length; at += WORDS)
      if (old[at + 3] !== 0) put(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!);
  };

  return {
    find: (low, high) => seek(low, low, high),
    after: (place) => seek(place + 1, words[place * WORDS]!, words[place * WORDS + 1]!),
    add(low, high, first, second) {
      if (used * 4 >= size * 3) grow();
      put(low, high, first, second + 1);
      used++;
    },
    first: (place) => words[place * WORDS + 2]!,
    second: (place) => words[place * WORDS + 3]! - 1,
    set(place, first, second) {
      words[place * WORDS + 2] = first;
      words[place * WORDS + 3] = second + 1;
    },
  };
}
