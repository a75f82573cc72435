import type { KeptPersons } from '../model/file-part.ts';
import { foldName } from './fold-name.ts';
import { type HashTable, hashTable } from './hash-table.ts';

/** The spellings of persons in a source by number, those that were kept first. */
export interface PersonList {
  /** Of a spelling; the next number of one that is new. */
  numberOf(text: string): number;
  /** A number that spellings have in common which are likely one person. */
  likenessOf(person: number): number;
  /** How many were kept, and the spellings that were not. */
  readonly kept: number;
  readonly fresh: readonly string[];
}

export function personList(kept: KeptPersons | null): PersonList {
  const known = new Map<string, number>();
  const fresh: string[] = [];
  const before = kept ? kept.spelled.length / 2 : 0;
  const { find, likenesses, likenessOf } = kept ? byDigests(kept, before) : byTexts();
  return {
    kept: before,
    fresh,
    likenessOf: (person) => likenesses[person]!,
    numberOf(text) {
      const there = known.get(text);
      if (there !== undefined) return there;
      let person = find(text);
      if (person < 0) {
        person = before + fresh.push(text) - 1;
        likenesses.push(likenessOf(text, person));
      }
      known.set(text, person);
      return person;
    },
  };
}

interface Lookup {
  /** −1 for a spelling that was not kept. */
  find(text: string): number;
  readonly likenesses: number[];
  likenessOf(text: string, person: number): number;
}

function byTexts(): Lookup {
  const first = new Map<string, number>();
  return {
    find: () => -1,
    likenesses: [],
    likenessOf(text, person) {
      const folded = foldName(text);
      if (!first.has(folded)) first.set(folded, person);
      return first.get(folded)!;
    },
  };
}

/** Two spellings that are not one pass for one in 10^19 cases. */
function byDigests({ spelled, folded, digestOf }: KeptPersons, count: number): Lookup {
  const numbers = hashTable(count);
  const first = hashTable(count);
  const likenesses: number[] = [];
  for (let person = 0; person < count; person++) {
    numbers.add(spelled[person * 2]!, spelled[person * 2 + 1]!, person, 0);
    likenesses.push(firstIn(first, folded[person * 2]!, folded[person * 2 + 1]!, person));
  }
  return {
    find(text) {
      const [low, high] = halvesOf(digestOf(text));
      const place = numbers.find(low, high);
      return place < 0 ? -1 : numbers.first(place);
    },
    likenesses,
    likenessOf: (text, person) => firstIn(first, ...halvesOf(digestOf(foldName(text))), person),
  };
}

/** The first person with a digest: this one, where there was none. */
function firstIn(table: HashTable, low: number, high: number, person: number): number {
  const place = table.find(low, high);
  if (place >= 0) return table.first(place);
  table.add(low, high, person, 0);
  return person;
}

const halvesOf = (digest: bigint): readonly [low: number, high: number] => [
  Number(BigInt.asIntN(32, digest)),
  Number(BigInt.asIntN(32, digest >> 32n)),
];
