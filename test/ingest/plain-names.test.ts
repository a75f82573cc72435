import { expect, it } from 'vitest';
import { columnTypes } from '../../src/columns/index.ts';
import { cp932Codes } from '../../src/ingest/fast/cp932-codes.ts';
import { freshScanner } from '../../src/ingest/fast/scanner.ts';
import { foldName } from '../../src/ingest/fold-name.ts';
import { textOf } from '../../src/ingest/text.ts';
import type { Encoding } from '../../src/model/source.ts';
import { NOBODY, valueIn } from '../../src/prose/personal-values.ts';
import { cp932, utf8 } from './encode.ts';
import { sourceOf } from './source.ts';

const read = columnTypes['person']!.reader(sourceOf({ 人: { type: 'person' } }).columns.get('人')!);

/** What the scanner says of names in an encoding: 0 that its column's reader is asked, 1 plain, 2 simple. */
function scannerFor(encoding: Encoding): (name: Uint8Array) => number {
  const scanner = freshScanner();
  const { wasm, bytes, room } = scanner;
  const { plainBytes } = cp932Codes(scanner, textOf(new Uint8Array(0), encoding)!);
  const place = room(64);
  wasm.setFormat(0x2c, 1, encoding === 'shift_jis' ? 0 : 1, 0xff, room(8), room(8), room(8), room(64), 64);
  return (name) => {
    bytes().set(name, place);
    return wasm.kindOfName(place, name.length, plainBytes);
  };
}

/** What a name is said to be although it is not; null where all is well. */
function wrong(kind: number, name: string): string | null {
  if (kind > 0 && read(name) !== name) return `${name} is not read as it is written`;
  if (kind > 1 && foldName(name) !== name) return `${name} is folded`;
  return kind > 1 && valueIn(name) !== name && !NOBODY.has(name) ? `${name} is sought otherwise` : null;
}

const around = <Bytes>(one: Bytes, other: Bytes): Bytes[][] => [
  [one],
  [one, one],
  [one, other],
  [other, one],
  [one, other, other],
  [other, one, other],
  [other, other, one],
  [one, one, other],
  [other, one, one, other],
];

it('no name that the scanner takes for plain is read otherwise, whatever character it has, in UTF-8', () => {
  const kindOf = scannerFor('utf-8');
  const said = new Set<number>();
  for (
    let point = 0x20;
    point < 0x3_0000;
    point += point < 0x80 || (point >= 0x2fc0 && point < 0xa040) ? 1 : 61
  ) {
    if (point >= 0xd800 && point < 0xe000) continue;
    for (const other of ['1', '0', 'あ', '上', ' '])
      for (const parts of around(String.fromCodePoint(point), other)) {
        const name = parts.join('');
        const kind = kindOf(utf8(name));
        said.add(kind);
        const found = wrong(kind, name);
        if (found !== null) throw new Error(found);
      }
  }
  expect(said).toEqual(new Set([0, 1, 2]));
});

it('nor in CP932', () => {
  const kindOf = scannerFor('shift_jis');
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const others = ['1', '0', 'あ', '上', ' '].map((other) => [...cp932(other)]);
  const said = new Set<number>();
  for (let code = 0x20; code < 0x1_0000; code++) {
    const own = code < 0x100 ? [code] : [code >> 8, code & 0xff];
    if (textIn(decoder, own)?.length !== 1) continue;
    for (const other of others)
      for (const parts of around(own, other)) {
        const name = Uint8Array.from(parts.flat());
        const kind = kindOf(name);
        said.add(kind);
        const found = wrong(kind, decoder.decode(name));
        if (found !== null) throw new Error(found);
      }
  }
  expect(said).toEqual(new Set([0, 1, 2]));
});

function textIn(decoder: InstanceType<typeof TextDecoder>, bytes: readonly number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
