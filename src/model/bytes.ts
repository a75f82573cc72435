/** The bytes of a file, in memory or read when they are asked for. */
export interface Bytes {
  readonly length: number;
  subarray(from: number, to: number): Uint8Array;
  /** Fills other bytes with those from an offset on, where that is quicker than to ask for them. */
  readInto?(target: Uint8Array, from: number): void;
}

/** Fills `target` with the bytes from an offset on. */
export function readBytes(bytes: Bytes, target: Uint8Array, from: number): void {
  if (bytes.readInto) bytes.readInto(target, from);
  else target.set(bytes.subarray(from, from + target.length));
}
