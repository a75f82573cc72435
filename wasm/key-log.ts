// Rows by arrival: of each, eight bytes that its key is known by, and where it begins.

/** A word of eight bytes by row, and an offset of four. */
let words: i32 = 0;
let offsets: i32 = 0;
let room: i32 = 0;

/** How many rows there are. */
export let used: i32 = 0;

export function startLog(): void {
  used = 0;
  room = 0;
}

/** Other room, for so many rows; what there was is taken over. */
export function moveLog(wordsAt: i32, offsetsAt: i32, most: i32): void {
  memory.copy(wordsAt, words, used << 3);
  memory.copy(offsetsAt, offsets, used << 2);
  words = wordsAt;
  offsets = offsetsAt;
  room = most;
}

export function hasLogRoom(more: i32): bool {
  return used + more <= room;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function addToLog(word: u64, offset: i32): void {
  store<u64>(words + (used << 3), word);
  store<i32>(offsets + (used << 2), offset);
  used++;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function wordOf(row: i32): u64 {
  return load<u64>(words + (row << 3));
}

export function setWord(row: i32, word: u64): void {
  store<u64>(words + (row << 3), word);
}

/** Nobody looks for a row again. */
export function forget(row: i32): void {
  store<i32>(offsets + (row << 2), -1);
}

export function isForgotten(row: i32): bool {
  return load<i32>(offsets + (row << 2)) == -1;
}
