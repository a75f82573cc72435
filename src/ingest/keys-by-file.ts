import type { ScannedKeys } from './fast/scanned-keys.ts';

/** The hashes of all keys, low and high half in turn, by number of the file; `most` are how many it may have. */
export function keysByFile(keys: ScannedKeys, most: readonly number[]): readonly Int32Array[] {
  const places = keys.places();
  const lists = most.map((count) => new Int32Array(count * 2));
  const next = most.map(() => 0);
  for (let at = 0; at < places.length; at += WORDS) {
    const second = places[at + 3]!;
    if (second === 0) continue;
    const file = fileOf(second);
    const list = lists[file]!;
    const to = next[file]!;
    list[to] = places[at]!;
    list[to + 1] = places[at + 1]!;
    next[file] = to + 2;
  }
  return lists.map((list, file) => list.subarray(0, next[file]!));
}

/** Whether any of these hashes is among the keys. */
export function isAnyAmong(hashes: Int32Array, keys: ScannedKeys): boolean {
  for (let at = 0; at < hashes.length; at += 2) if (keys.find(hashes[at]!, hashes[at + 1]!) >= 0) return true;
  return false;
}

const WORDS = 4;

/** As `numberOf` of an identity has it, one higher. */
const fileOf = (second: number): number => (second - 1) >> 1;
