// The first eight bytes of a cell and the last: nothing is decided by length, which differs from row to row.

/** By length, up to eight: the bytes of a word that belong to a cell. */
const OWN: usize = memory.data<u64>([
  0,
  0xff,
  0xffff,
  0xffffff,
  0xffffffff,
  0xffffffffff,
  0xffffffffffff,
  0xffffffffffffff,
  0xffffffffffffffff,
]);

/** The bytes of the first and of the last word that belong to a cell. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function ownBytes(length: i32): u64 {
  const more = 8 - length;
  return load<u64>(OWN + (<usize>(length + (more & (more >> 31))) << 3));
}

/** Where the last eight bytes begin, or all of less. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function tailOf(from: i32, length: i32): i32 {
  return from + positive(length - 8);
}

/** A number, or 0 in place of a negative one. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function positive(number: i32): i32 {
  return number & ~(number >> 31);
}
