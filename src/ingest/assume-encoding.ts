import type { Bytes } from '../model/bytes.ts';
import type { Encoding } from '../model/source.ts';
import type { Survey } from '../model/survey.ts';
import { markOf } from './choose-encoding.ts';
import { plainness } from './plain-cp932.ts';
import type { SurveyRoom } from './survey.ts';
import { type Text, textOf } from './text.ts';

/**
 * The text that `decodeFile` would take a file for, if all of it were as a look at parts of it is; null where it
 * would have to look more closely, or refuse.
 */
export function assumedText(
  bytes: Bytes,
  look: Survey,
  fixed: Encoding | null,
  fits: (text: Text) => boolean,
): Text | null {
  if (look.hasNul) return null;
  const named = fixed ?? markOf(bytes);
  if (named === 'utf-8' || (named === null && look.isUtf8)) {
    const utf8 = textOf(bytes, 'utf-8')!;
    return look.isUtf8 && (named !== null || fits(utf8)) ? utf8 : null;
  }
  if (named !== null && named !== 'shift_jis') return null;
  const kind = look.isAscii ? 'plain' : (look.plainness ?? 'unsure');
  return kind === 'unsure' ? null : { ...textOf(bytes, 'shift_jis')!, hasOwn: kind === 'own' };
}

/** Whether `decodeFile` takes a file for the text that was assumed, all its bytes being known. */
export function isBorneOut(
  text: Text,
  survey: Survey,
  fixed: Encoding | null,
  room: SurveyRoom | null,
): boolean {
  if (survey.hasNul) return false;
  if (text.encoding === 'utf-8') return survey.isUtf8;
  if (fixed === null && (survey.isUtf8 || survey.endsHalfway)) return false;
  return (survey.plainness ?? plainness(text, room)) === (text.hasOwn ? 'own' : 'plain');
}
