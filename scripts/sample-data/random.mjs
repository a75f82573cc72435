/**
 * @typedef {object} Dice
 * @property {() => number} next a fraction, 0 included and 1 not
 * @property {(below: number) => number} below a whole number from 0
 * @property {<T>(list: readonly T[]) => T} pick one of a list
 * @property {<T>(list: readonly T[]) => T[]} shuffle a copy in another order
 */

/**
 * Dice that fall the same way for the same seed on every machine (mulberry32).
 * @param {number} seed
 * @returns {Dice}
 */
export function makeDice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    shuffle: (list) => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [copy[other], copy[last]];
      }
      return copy;
    },
  };
}

/**
 * `counts` of each thing, one after the other: `[['a', 2], ['b', 1]]` is `['a', 'a', 'b']`.
 * @template T
 * @param {readonly (readonly [T, number])[]} counts
 * @returns {T[]}
 */
export const repeat = (counts) => counts.flatMap(([thing, times]) => Array(times).fill(thing));
