/** The bytes of several lists behind each other, in memory of their own: numbers of any size may be read from them. */
export function joined(lists: readonly ArrayBufferView[]): ArrayBuffer {
  const all = new Uint8Array(lists.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of lists) {
    all.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return all.buffer;
}
