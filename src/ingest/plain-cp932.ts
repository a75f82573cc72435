import type { Plainness } from '../model/survey.ts';
import { asBuffer, CR, LF } from './bytes.ts';
import { partFrom, type SurveyRoom } from './survey.ts';
import type { Text } from './text.ts';

/**
 * Whether every byte of a text is CP932, and no line of it is Japanese in UTF-8: one pass, at a hundredth of what
 * decoding costs. Whoever has no room to look is unsure.
 */
export function plainness(
  { bytes, start, end }: Pick<Text, 'bytes' | 'start' | 'end'>,
  room: SurveyRoom | null,
): Plainness {
  let found: 'plain' | 'own' = 'plain';
  if (!room) return 'unsure';
  for (let at = start; at < end; ) {
    const part = partFrom(bytes, at, end, room);
    const size = at + part.length === end ? part.length : lastBreak(part);
    // A line as long as that has to be looked at more closely.
    const kind = size === 0 ? 'unsure' : room.plainness(size);
    if (kind === 'unsure') return kind;
    if (kind === 'own') found = kind;
    at += size;
  }
  return found;
}

/** The offset after the last end of a line; 0 when there is none. */
export function lastBreak(part: Uint8Array): number {
  const bytes = asBuffer(part);
  return bytes.lastIndexOf(LF) + 1 || bytes.lastIndexOf(CR) + 1;
}
