import type { Bytes } from '../model/bytes.ts';
import { startsWith } from './bytes.ts';

/** Something that is no CSV, whatever its name says. A code of `messages/ingest.ts`, and what it is. */
export interface Foreign {
  readonly code: string;
  readonly kind?: string;
}

/**
 * What the first bytes of a file show it to be when it is not text with separators; null for text.
 * A NUL anywhere (`hasNul`) means binary, or UTF-16 without a byte order mark.
 */
export function foreignContent(bytes: Bytes, hasNul: boolean): Foreign | null {
  if (bytes.length === 0) return { code: 'file-empty' };
  const magic = MAGIC.find(([, signature]) => startsWith(bytes, signature));
  if (magic) return { code: 'file-not-csv', kind: magic[0] };
  if (!hasNul) return foreignText(bytes);
  return { code: looksLikeUtf16(bytes) ? 'file-utf16-without-mark' : 'file-binary' };
}

/** HTML, XML, RTF and JSON begin with signs that a header row does not. For text already in UTF-8 or CP932. */
function foreignText(bytes: Bytes): Foreign | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^(?:ï»¿)?\s+|^ï»¿/, '');
  const found = SIGNS.find(([, sign]) => sign.test(head));
  return found ? { code: 'file-not-csv', kind: found[0] } : null;
}

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['html', /^<(?:!doctype|html|head|body|table|meta|!--|div|script)\b/i],
  ['html', /^<!--/],
  ['xml', /^<\?xml/i],
  ['rtf', /^\{\\rtf/],
  ['json', /^\{\s*(?:"[^"]*"\s*:|\}\s*$)/],
  ['json', /^\[\s*(?:\{|\[\s*["{[\d]|\]\s*$)/],
];

/** ASCII in UTF-16 has a NUL in every second place; a stray NUL in a text has not. */
function looksLikeUtf16(bytes: Bytes): boolean {
  const head = bytes.subarray(0, 4096);
  const at = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) at[i % 2]!++;
  return (
    Math.max(at[0]!, at[1]!) > head.length / 16 && Math.min(at[0]!, at[1]!) * 8 < Math.max(at[0]!, at[1]!)
  );
}
