// Keys of which each is greater than the one before, by length and then by bytes, or each less: none is like another.
// They stand in the log by their last eight bytes, in runs that have length and the bytes before in common.
import { LONGEST_KEY, MOST_RUNS, RUN_BYTES, RUN_KEY, RUN_LENGTH } from '../src/ingest/fast/layout';
import { ownBytes, positive, tailOf } from './ends-of-cells';
import { hashBytes, high, low } from './key-hash';
import { addToLog, setWord, used, wordOf } from './key-log';

/** Of each run: the row it starts at, the length of its keys, one of them. */
let runs: i32 = 0;
let count: i32 = 0;
/** The length of keys of the last run, their first bytes, and which of these do not change. */
let length: i32 = 0;
let head: u64 = 0;
let fixed: u64 = 0;
/** What the last key ends with, as a number that is greater for what comes after. */
let last: u64 = 0;
/** 0, or all ones when keys descend: it turns the numbers around, and what comes after is greater again. */
let turn: u64 = 0;

export let areInOrder: bool = false;

/** No key was met yet. */
export function startRuns(runsAt: i32, mayBeInOrder: bool): void {
  runs = runsAt;
  count = 0;
  length = 0;
  turn = 0;
  areInOrder = mayBeInOrder;
}

/** Adds a row to the log if its key comes after the one before. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function addNext(from: i32, size: i32, offset: i32): bool {
  const tail = load<u64>(tailOf(from, size)) & ownBytes(size);
  const order = bswap(tail);
  const same = <u64>(size ^ length) | ((load<u64>(from) ^ head) & fixed);
  if (same != 0 || (order ^ turn) <= last || (size > 16 && !goesOn(from)))
    if (!isNext(from, size) || !startRun(from, size)) return false;
  last = order ^ turn;
  addToLog(tail, offset);
  return true;
}

/** The same, for others. */
export function addKeyNext(from: i32, size: i32, offset: i32): bool {
  return addNext(from, size, offset);
}

/** Whether a key comes after the one before. Which way that is, the second key says. */
export function isNext(from: i32, size: i32): bool {
  if (!areInOrder || size > LONGEST_KEY) return false;
  if (comesAfter(from, size)) return true;
  if (used != 1) return false;
  turn = ~turn;
  last = ~last;
  return comesAfter(from, size);
}

function comesAfter(from: i32, size: i32): bool {
  const goesUp = turn == 0;
  if (size != length) return size > length == goesUp;
  const known = runs + (count - 1) * RUN_BYTES + RUN_KEY;
  for (let i = 0; i < size - 8; i++) {
    const more = <i32>load<u8>(from + i) - <i32>load<u8>(known + i);
    if (more != 0) return more > 0 == goesUp;
  }
  return (bswap(load<u64>(tailOf(from, size)) & ownBytes(size)) ^ turn) > last;
}

/** Puts the hash of each key in its place. */
export function hashRuns(): void {
  for (let run = 0; run < count; run++) {
    const at = runs + run * RUN_BYTES;
    const key = at + RUN_KEY;
    const size = load<i32>(at + RUN_LENGTH);
    const tail = tailOf(key, size);
    const end = run + 1 < count ? load<i32>(at + RUN_BYTES) : used;
    for (let row = load<i32>(at); row < end; row++) {
      store<u64>(tail, wordOf(row));
      hashBytes(key, key + size);
      setWord(row, (<u64><u32>high << 32) | <u64><u32>low);
    }
  }
  areInOrder = false;
}

function startRun(from: i32, size: i32): bool {
  if (count == MOST_RUNS) return false;
  const at = runs + count++ * RUN_BYTES;
  store<i32>(at, used);
  store<i32>(at + RUN_LENGTH, size);
  memory.copy(at + RUN_KEY, from, size);
  length = size;
  head = load<u64>(from);
  fixed = ownBytes(positive(size - 8));
  return true;
}

/** Whether a key of more than sixteen bytes, of which the first eight are those of the run, has the next ones of it, too. */
function goesOn(from: i32): bool {
  const known = runs + (count - 1) * RUN_BYTES + RUN_KEY;
  for (let i = 8; i < length - 8; i++) if (load<u8>(from + i) != load<u8>(known + i)) return false;
  return true;
}
