import { isAscii, isUtf8 } from 'node:buffer';
import { type Bytes, readBytes } from '../model/bytes.ts';
import type { Plainness, Survey } from '../model/survey.ts';
import { asBuffer, lineBreaks } from './bytes.ts';

/** Room for a part of a file, and who looks at its first `size` bytes there; a byte more is there. */
export interface SurveyRoom {
  view(): Uint8Array;
  /** Ends of lines. */
  breaks(size: number): number;
  /** Of whole lines. */
  plainness(size: number): Plainness;
}

/** One pass over all bytes. Without `room`, nothing is copied and the ends of lines are counted one by one. */
export function surveyOf(bytes: Bytes, room: SurveyRoom | null): Survey {
  const survey = { hasNul: false, isUtf8: true, isAscii: true, endsHalfway: false, breaks: 0 };
  for (let at = 0; at < bytes.length; ) {
    const part = partFrom(bytes, at, bytes.length, room);
    const isLast = at + part.length >= bytes.length;
    const size = isLast ? part.length : wholeCharacters(part);
    const own = part.subarray(0, size);
    survey.hasNul ||= asBuffer(own).includes(0);
    survey.isAscii &&= isAscii(own);
    const wasUtf8 = survey.isUtf8;
    survey.isUtf8 &&= survey.isAscii || isUtf8(own);
    if (isLast && wasUtf8 && !survey.isUtf8) survey.endsHalfway = endsHalfway(own);
    survey.breaks += room ? room.breaks(size) : lineBreaks(part, 0, size);
    at += size;
  }
  return survey;
}

/** Bytes of a part: as many as lie near the processor while they are looked at in several ways. */
export const PART = 1 << 18;
/** Bytes beyond its end that may be looked at. */
export const BEYOND = 64;

/** The next part before `end`: in `room`, or where it is. */
export function partFrom(bytes: Bytes, at: number, end: number, room: SurveyRoom | null): Uint8Array {
  const size = Math.min(PART, end - at);
  if (!room) return bytes.subarray(at, at + size);
  const view = room.view();
  readBytes(bytes, view.subarray(0, size), at);
  // What is looked at beyond the end must not be left from another part.
  view.fill(0, size, size + BEYOND);
  return view.subarray(0, size);
}

/** Bytes of a part, which others follow, without its last one and without a character of UTF-8 that they cut. */
function wholeCharacters(part: Uint8Array): number {
  const end = part.length - 1;
  for (let back = 0; back < 4; back++) if ((part[end - back]! & 0xc0) !== 0x80) return end - back;
  return end;
}

/** Whether what is left is UTF-8 when one to three bytes are taken off that begin a character and do not end it. */
function endsHalfway(bytes: Uint8Array): boolean {
  let from = bytes.length - 1;
  while (from > bytes.length - 3 && from > 0 && (bytes[from]! & 0xc0) === 0x80) from--;
  const [first = 0, ...rest] = bytes.subarray(from);
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  const isBegun = first < 0xf5 && rest.length + 1 < needed && rest.every((byte) => (byte & 0xc0) === 0x80);
  return isBegun && isUtf8(bytes.subarray(0, from));
}
