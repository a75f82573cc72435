/** Whether bytes begin with a signature. */
export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

export const LF = 0x0a;
export const CR = 0x0d;
/** Ctrl-Z, the end-of-file mark of old systems. */
export const SUBSTITUTE = 0x1a;

/** Number of physical lines of which the start lies before an offset: each ends with LF, CRLF or a lone CR. */
export function lineBreaks(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) breaks++;
  }
  return breaks;
}
