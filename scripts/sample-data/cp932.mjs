/**
 * Bytes of a text in CP932 (Windows-31J), which Node can read and cannot write: the table is the
 * decoder's own, turned round.
 * @param {string} text
 * @returns {Uint8Array}
 */
export function toCp932(text) {
  reverse ??= reverseTable();
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = sign < '\u0080' ? [sign.codePointAt(0)] : reverse.get(sign);
      if (!bytes) throw new Error(`not in CP932: ${sign}`);
      return bytes;
    }),
  );
}

/** @type {Map<string, number[]> | undefined} */
let reverse;

function reverseTable() {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map();
  for (let byte = 0xa1; byte <= 0xdf; byte++) table.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    // ED and EE repeat the IBM characters, which Windows writes as FA to FC.
    if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...sign].length === 1 && sign !== '\uFFFD' && !table.has(sign)) {
        table.set(sign, [lead, trail]);
      }
    }
  }
  return table;
}
