/** Whether bytes begin with a signature. */
export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

export const LF = 0x0a;
export const CR = 0x0d;
/** Ctrl-Z, the end-of-file mark of old systems. */
export const SUBSTITUTE = 0x1a;

/** Number of physical lines of which the start lies before an offset: each ends with LF, CRLF or a lone CR. */
export function lineBreaks(bytes: Uint8Array, from: number, to: number): number {
  const all = asBuffer(bytes).subarray(0, to);
  let breaks = 0;
  for (let i = all.indexOf(LF, from); i >= 0; i = all.indexOf(LF, i + 1)) breaks++;
  for (let i = all.indexOf(CR, from); i >= 0; i = all.indexOf(CR, i + 1)) if (bytes[i + 1] !== LF) breaks++;
  return breaks;
}

/** The same bytes as a Buffer, whose search is many times as fast as that of a Uint8Array. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
