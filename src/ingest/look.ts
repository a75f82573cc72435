import { isAscii, isUtf8 } from 'node:buffer';
import type { Bytes } from '../model/bytes.ts';
import type { Plainness, Survey } from '../model/survey.ts';
import { asBuffer, CR, LF } from './bytes.ts';
import { lastBreak } from './plain-cp932.ts';
import { partFrom, type SurveyRoom } from './survey.ts';

/**
 * What pieces from all over a large file tell, as if they were all of it; ends of lines are counted up to the
 * whole. Null where a piece has no whole line.
 */
export function lookAt(bytes: Bytes, room: SurveyRoom): Survey | null {
  const look = { hasNul: false, isUtf8: true, isAscii: true, endsHalfway: false };
  let breaks = 0;
  let seen = 0;
  for (const piece of pieces(bytes, room)) {
    if (piece.length === 0) return null;
    look.hasNul ||= asBuffer(piece).includes(0);
    look.isAscii &&= isAscii(piece);
    look.isUtf8 &&= isUtf8(piece);
    breaks += room.breaks(piece.length);
    seen += piece.length;
  }
  const survey = { ...look, breaks: Math.ceil((breaks * bytes.length) / seen) };
  return look.isUtf8 ? survey : { ...survey, plainness: plainnessOf(bytes, room) };
}

function plainnessOf(bytes: Bytes, room: SurveyRoom): Plainness {
  let found: Plainness = 'plain';
  for (const piece of pieces(bytes, room)) {
    const kind = room.plainness(piece.length);
    if (kind === 'unsure') return kind;
    if (kind === 'own') found = kind;
  }
  return found;
}

/** Whole lines from the beginning, the end and in between, one after another in `room`. */
function* pieces(bytes: Bytes, room: SurveyRoom): Generator<Uint8Array> {
  const last = Math.max(0, bytes.length - PIECE);
  for (let i = 0; i < PIECES; i++) {
    const at = Math.floor((last * i) / (PIECES - 1));
    const part = partFrom(bytes, at, Math.min(at + PIECE, bytes.length), room);
    const from = at === 0 ? 0 : firstBreak(part);
    const to = at === last ? part.length : lastBreak(part);
    part.copyWithin(0, from, to);
    yield part.subarray(0, Math.max(0, to - from));
  }
}

const PIECES = 16;
const PIECE = 1 << 14;

/** The offset after the first end of a line. */
function firstBreak(part: Uint8Array): number {
  const bytes = asBuffer(part);
  return bytes.indexOf(LF) + 1 || bytes.indexOf(CR) + 1;
}
