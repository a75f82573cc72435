/** A module of `wasm/` and its memory, in which room is given away. */
export interface WasmRoom<Calls> {
  readonly wasm: Calls;
  /** Views of its memory, anew when it has grown. */
  bytes(): Uint8Array;
  words(): Int32Array;
  numbers(): Float64Array;
  /** Room of so many bytes, at a multiple of 16; all 0 when asked. */
  room(size: number, zero?: boolean): number;
  /**
   * Room that is the same whoever asks for it by a name, anew when it is too small: for file after file.
   * All 0 at first when asked; else, as from the second file on, with whatever was left there.
   */
  lasting(name: string, size: number, zero?: boolean): number;
  /** All room is free again. */
  empty(): void;
}

const PAGE = 65_536;
const MOST_PAGES = 32_768;
/** What lies below belongs to the module. */
const FIRST = 2048;

/** `code` is what `?base64` gives, `pages` are there from the start. */
export function wasmRoom<Calls>(code: string, pages: number): WasmRoom<Calls> {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES });
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
    wasm: exports as Calls,
    bytes: () => bytes,
    words: () => words,
    numbers: () => numbers,
    room,
    lasting(name, size, zero = false) {
      const known = named.get(name);
      if (known && known.size >= size) return known.at;
      const at = room(size, zero);
      named.set(name, { at, size });
      return at;
    },
    empty() {
      next = FIRST;
      named.clear();
    },
  };
}
