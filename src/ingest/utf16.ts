import { CR, LF } from './bytes.ts';

type Wide = 'utf-16le' | 'utf-16be';

/** UTF-16 with or without its mark as UTF-8 without one; null when a surrogate or a byte is alone. */
export function utf16ToUtf8(bytes: Uint8Array, encoding: Wide): Uint8Array | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: Uint8Array[] = [];
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      parts.push(Buffer.from(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }), 'utf8'));
    decoder.decode();
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

/** Physical lines of UTF-16 bytes that hold a lone surrogate or half a character. */
export function badUtf16Lines(bytes: Uint8Array, encoding: Wide): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = encoding === 'utf-16le';
  const units = Math.floor(bytes.length / 2);
  const unit = (i: number): number => (i < units ? view.getUint16(i * 2, little) : 0);
  const bad = new Set<number>();
  let line = 1;
  for (let i = 0; i < units; i++) {
    const code = unit(i);
    if (code >= 0xd800 && code <= 0xdbff && isLow(unit(i + 1))) i++;
    else if (code >= 0xd800 && code <= 0xdfff) bad.add(line);
    else if (code === LF || (code === CR && unit(i + 1) !== LF)) line++;
  }
  if (bytes.length % 2 === 1) bad.add(line);
  return [...bad];
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const CHUNK = 1 << 20;
