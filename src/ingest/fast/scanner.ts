import code from '../../../wasm/scan-rows.ts?base64';

/** The functions of `wasm/scan-rows.ts`; addresses are byte offsets into its memory. */
interface Scan {
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
  setFile(file: number): void;
  setName(name: number, length: number, isExact: number, isAscii: number): void;
  setKeyRoom(room: number, codes: number, hashes: number): void;
  setTuples(columns: number, count: number, hashes: number): void;
  setTupleRoom(slots: number, size: number, records: number, takeOver: number): void;
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
  setKeys(table: number, size: number, takeOver: number): void;
  keysUsed(): number;
  hasRoom(more: number): number;
  findKey(after: number, low: number, high: number): number;
  addKey(low: number, high: number, first: number, second: number): void;
  lineBreaks(from: number, to: number): number;
  setPlainCodes(codes: number): void;
  /** `to`, or where somebody has to say more: see `wasm/plain-cp932.ts`. */
  plainCp932(from: number, to: number, lines: number, asked: number): number;
  hasOwn(): number;
  /** Where a scan stopped and how many rows it took, the column and cell that it stopped at, and a code of CP932. */
  readonly at: Global;
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
export interface Scanner {
  readonly wasm: Scan;
  /** Views of its memory, anew when it has grown. */
  bytes(): Uint8Array;
  words(): Int32Array;
  numbers(): Float64Array;
  /** Room of so many bytes, at a multiple of 16; all 0 when asked. */
  room(size: number, zero?: boolean): number;
  /** Room that is the same whoever asks for it by a name, all 0 at first, anew when it is too small: for file after file. */
  lasting(name: string, size: number): number;
}

let scanner: (Scanner & { empty(): void }) | null = null;

/** The scanner with nothing in its memory: whoever had it has it no longer. */
export function freshScanner(): Scanner {
  scanner ??= start();
  scanner.empty();
  return scanner;
}

const PAGE = 65_536;
const MOST_PAGES = 32_768;
/** What lies below belongs to the module. */
const FIRST = 1024;

function start(): Scanner & { empty(): void } {
  const memory = new WebAssembly.Memory({ initial: 64, maximum: MOST_PAGES });
  const module = new WebAssembly.Module(Buffer.from(code, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  let next = FIRST;
  // Pages that were never used are 0.
  let used = FIRST;
  let bytes = new Uint8Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  let numbers = new Float64Array(memory.buffer);
  const named = new Map<string, { readonly at: number; readonly size: number }>();

  const room = (size: number, zero = false): number => {
    const at = next;
    next = Math.ceil((at + size) / 16) * 16;
    // What is loaded beyond the end of something must be there.
    const missing = next + PAGE - bytes.length;
    if (missing > 0) {
      const most = MOST_PAGES - bytes.length / PAGE;
      const wanted = Math.ceil(Math.max(missing, Math.min(bytes.length / 4, most * PAGE)) / PAGE);
      memory.grow(wanted);
      bytes = new Uint8Array(memory.buffer);
      words = new Int32Array(memory.buffer);
      numbers = new Float64Array(memory.buffer);
    }
    if (zero && at < used) bytes.fill(0, at, Math.min(next, used));
    used = Math.max(used, next);
    return at;
  };

  return {
    wasm: exports as Scan,
    bytes: () => bytes,
    words: () => words,
    numbers: () => numbers,
    room,
    lasting(name, size) {
      const known = named.get(name);
      if (known && known.size >= size) return known.at;
      const at = room(size, true);
      named.set(name, { at, size });
      return at;
    },
    empty() {
      next = FIRST;
      named.clear();
    },
  };
}
