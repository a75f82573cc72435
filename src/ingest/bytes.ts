import type { Bytes } from '../model/bytes.ts';

/** Whether bytes begin with a signature. */
export function startsWith(bytes: Bytes, signature: readonly number[]): boolean {
  const head = bytes.subarray(0, signature.length);
  return signature.every((byte, i) => head[i] === byte);
}

export const LF = 0x0a;
export const CR = 0x0d;
/** Ctrl-Z, the end-of-file mark of old systems. */
export const SUBSTITUTE = 0x1a;

/** Number of physical lines of which the start lies before an offset: each ends with LF, CRLF or a lone CR. */
export function lineBreaks(bytes: Bytes, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += CHUNK) {
    const size = Math.min(CHUNK, to - at);
    // With the byte after: a CR at the end may belong to a LF.
    breaks += breaksIn(asBuffer(bytes.subarray(at, Math.min(at + size + 1, bytes.length))), size);
  }
  return breaks;
}

function breaksIn(bytes: Buffer, size: number): number {
  const own = bytes.subarray(0, size);
  let breaks = 0;
  for (let i = own.indexOf(LF); i >= 0; i = own.indexOf(LF, i + 1)) breaks++;
  for (let i = own.indexOf(CR); i >= 0; i = own.indexOf(CR, i + 1)) if (bytes[i + 1] !== LF) breaks++;
  return breaks;
}

const CHUNK = 1 << 20;

/** The same bytes as a Buffer, whose search is many times as fast as that of a Uint8Array. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
