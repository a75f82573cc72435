import type { Source } from '../../model/source.ts';
import type { FileReading } from '../file-reading.ts';
import type { Identity } from '../identity.ts';
import type { PlannedColumn } from './column-plan.ts';
import { decoderOf } from './known-spellings.ts';

/** Asks for rows whether any row before them has their key, or with no key all their cells. */
export interface RowIdentity {
  /** Whether the row that was split and read last is the first of its kind: then it has its key from now on. */
  claim(offset: number): boolean;
}

export function rowIdentity(
  reading: FileReading,
  source: Source,
  identity: Identity,
  columns: readonly PlannedColumn[],
  starts: Int32Array,
  ends: Int32Array,
  entries: Int32Array,
): RowIdentity {
  const { text, header } = reading;
  const { bytes, encoding } = text;
  const decode = decoderOf(text);
  const encoder = new TextEncoder();
  const names = [...source.columns.keys()];
  const parts = source.key.map((name) => columns.findIndex(({ at }) => names[at] === name));
  let scratch = new Uint8Array(1024);
  let filled = 0;

  const put = (from: number, to: number): void => {
    reserve(to - from);
    for (let i = from; i < to; i++) scratch[filled++] = bytes[i]!;
  };
  const putText = (value: string): void => {
    reserve(value.length * 3);
    filled += encoder.encodeInto(value, scratch.subarray(filled)).written;
  };
  const reserve = (more: number): void => {
    if (filled + more + 1 <= scratch.length) return;
    const wider = new Uint8Array((filled + more + 1) * 2);
    wider.set(scratch);
    scratch = wider;
  };

  /** The key as `keyText` gives it, in UTF-8; false when all of it is blank. */
  const putKey = (): boolean => {
    let any = false;
    for (let k = 0; k < parts.length; k++) {
      if (k > 0) {
        reserve(1);
        scratch[filled++] = 0;
      }
      const c = parts[k]!;
      const entry = c < 0 ? -1 : entries[c]!;
      if (entry === -1) continue;
      any = true;
      const { field, isText, spellings } = columns[c]!;
      if (entry < 0) put(starts[field]!, ends[field]!);
      else putText(isText ? spellings.texts[entry]! : String(spellings.numbers[entry]!));
    }
    return any;
  };

  const putCells = (): void => {
    for (let field = 0; field < header.width; field++) {
      const from = starts[field]!;
      const to = ends[field]!;
      if (encoding !== 'shift_jis' || isAscii(bytes, from, to)) put(from, to);
      else putText(decode(from, to));
      reserve(1);
      scratch[filled++] = 0x1f;
    }
  };

  return {
    claim(offset) {
      if (parts.length === 1 && parts[0]! >= 0 && entries[parts[0]!] === -2) {
        const { field } = columns[parts[0]!]!;
        return identity.claim(reading, bytes, starts[field]!, ends[field]!, offset);
      }
      filled = 0;
      if (parts.length === 0) putCells();
      else if (!putKey()) return false;
      return identity.claim(reading, scratch, 0, filled, offset);
    },
  };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  // Old systems' control characters are moved about by the decoder.
  for (let i = from; i < to; i++) if (bytes[i]! > 0x7e || bytes[i]! < 0x20) return false;
  return true;
}
