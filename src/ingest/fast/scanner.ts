import code from '../../../wasm/scan-rows.ts?base64';
import type { SurveyCalls } from './survey-room.ts';
import { type WasmRoom, wasmRoom } from './wasm-room.ts';

/** The functions of `wasm/scan-rows.ts`; addresses are byte offsets into its memory. */
interface Scan extends SurveyCalls {
  setFormat(
    delimiter: number,
    width: number,
    isUtf8: number,
    firstOdd: number,
    cells: number,
    rows: number,
    heads: number,
    specials: number,
    specialsBytes: number,
  ): void;
  setLimit(end: number, isLast: number): void;
  setColumns(columns: number, count: number, entries: number, typed: number, codeBytes: number): void;
  setRows(offsets: number, most: number): void;
  setKey(parts: number, count: number): void;
  setName(name: number, length: number, isExact: number, isAscii: number): void;
  setKeyRoom(room: number, codes: number, hashes: number): void;
  setTuples(columns: number, count: number, hashes: number): void;
  setTupleRoom(slots: number, bits: number, records: number, takeOver: number): void;
  tuplesUsed(): number;
  startRows(): void;
  /** Takes rows from an address on, of which 0 is `base` in the file; why it stopped is one of `STOP_…` in `layout.ts`. */
  scan(from: number, base: number): number;
  /** Goes on where it stopped: what it asked for is there, unless the row was refused. */
  goOn(): number;
  refuse(): void;
  /** Looks anew at the rows at hand, which are not taken yet: spellings were forgotten. */
  startAgain(): void;
  learn(
    column: number,
    from: number,
    length: number,
    entry: number,
    value: number,
    isBlank: number,
    pooled: number,
    keyAt: number,
    keyLength: number,
    digit: number,
  ): void;
  /** Whether a name has to be read by somebody else, is read as it is, or also folded to itself: see `wasm/plain-names.ts`. */
  kindOfName(from: number, length: number, codeBytes: number): number;
  /** The number of a day that is written in full, −2 ** 31 when it is not: see `wasm/plain-days.ts`. */
  dayAt(from: number, length: number): number;
  startSpellings(column: number, slots: number, bits: number): void;
  moveSpellings(column: number, slots: number, bits: number): void;
  startKeys(runs: number, mayBeInOrder: number): void;
  moveKeys(words: number, offsets: number, rows: number, slots: number, slotCount: number): void;
  hasLogRoom(more: number): number;
  indexKeys(): void;
  isNext(from: number, length: number): number;
  addKeyNext(from: number, length: number, offset: number): number;
  findKey(after: number, low: number, high: number): number;
  addKey(low: number, high: number, offset: number): void;
  replaceKey(row: number, offset: number): void;
  /** Where a scan stopped and how many rows it took, the column and cell that it stopped at, and a code of CP932. */
  readonly at: Global;
  readonly used: Global;
  readonly rows: Global;
  readonly column: Global;
  readonly cellFrom: Global;
  readonly cellTo: Global;
  readonly code: Global;
}

interface Global {
  readonly value: number;
}

/** The scanner, of which there is one: sources are read one after another. */
export type Scanner = Omit<WasmRoom<Scan>, 'empty'>;

let scanner: WasmRoom<Scan> | null = null;

/** The scanner with nothing in its memory: whoever had it has it no longer. */
export function freshScanner(): Scanner {
  scanner ??= wasmRoom<Scan>(code, 64);
  scanner.empty();
  return scanner;
}
