import type { ScannedKeys } from './fast/scanned-keys.ts';

/** The hashes of all keys, by number of the file: low and high half in turn. */
export function keysByFile(keys: ScannedKeys, files: number): readonly Int32Array[] {
  const places = keys.places();
  const counts = new Int32Array(files);
  for (let at = 3; at < places.length; at += WORDS) if (places[at] !== 0) counts[fileOf(places[at]!)]!++;
  const lists = Array.from(counts, (count) => new Int32Array(count * 2));
  const next = new Int32Array(files);
  for (let at = 0; at < places.length; at += WORDS) {
    if (places[at + 3] === 0) continue;
    const file = fileOf(places[at + 3]!);
    const list = lists[file]!;
    list[next[file]!++] = places[at]!;
    list[next[file]!++] = places[at + 1]!;
  }
  return lists;
}

/** Whether any of these hashes is among the keys. */
export function isAnyAmong(hashes: Int32Array, keys: ScannedKeys): boolean {
  for (let at = 0; at < hashes.length; at += 2) if (keys.find(hashes[at]!, hashes[at + 1]!) >= 0) return true;
  return false;
}

const WORDS = 4;

/** As `numberOf` of an identity has it, one higher. */
const fileOf = (second: number): number => (second - 1) >> 1;
