// CP932 by turning Node's decoder round: for generated files alone.

/** Bytes of a text in CP932. @param {string} text */
export function cp932(text) {
  const out = Buffer.allocUnsafe(text.length * 2);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = CODES[text.charCodeAt(i)];
    if (code > 0xff) out[at++] = code >> 8;
    out[at++] = code & 0xff;
  }
  return out.subarray(0, at);
}

const CODES = new Uint16Array(65_536);
const decoder = new TextDecoder('shift_jis', { fatal: true });
const learn = (bytes, code) => {
  try {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && CODES[text.charCodeAt(0)] === 0) CODES[text.charCodeAt(0)] = code;
  } catch {
    // Not assigned.
  }
};
for (let byte = 0; byte < 0x100; byte++) learn([byte], byte);
for (let lead = 0x81; lead < 0xfd; lead++)
  for (let trail = 0x40; trail < 0xfd; trail++) learn([lead, trail], (lead << 8) | trail);
