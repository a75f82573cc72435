/** Bytes of a text in CP932, made by turning the decoder round; throws for what CP932 has not. */
export function cp932(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = table().get(character);
    if (code === undefined) throw new Error(`no CP932 for ${character}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16le(text: string, mark = true): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  return Uint8Array.from(
    [...Array(units.length).keys()].flatMap((i) => [units.charCodeAt(i) & 0xff, units.charCodeAt(i) >> 8]),
  );
}

export const utf16be = (text: string): Uint8Array =>
  utf16le(text).map((_, i, all) => all[i % 2 === 0 ? i + 1 : i - 1]!);

export const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

let known: Map<string, number> | null = null;

function table(): Map<string, number> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const add = (bytes: number[], code: number): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !known!.has(text)) known!.set(text, code);
    } catch {
      // Not assigned.
    }
  };
  for (let byte = 0; byte < 0x100; byte++) add([byte], byte);
  for (let lead = 0x81; lead < 0xfd; lead++)
    for (let trail = 0x40; trail < 0xfd; trail++) add([lead, trail], (lead << 8) | trail);
  return known;
}
