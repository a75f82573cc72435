import type { Bytes } from '../model/bytes.ts';
import type { Encoding } from '../model/source.ts';
import type { Survey } from '../model/survey.ts';
import { startsWith } from './bytes.ts';
import { type BadLines, decodable, mixture, undecodable } from './decodable.ts';
import { plainness } from './plain-cp932.ts';
import type { SurveyRoom } from './survey.ts';
import { type Text, textOf } from './text.ts';
import { badUtf16Lines } from './utf16.ts';

/** The text of a file, or the lines that cannot be decoded. */
export type Decoded =
  | { readonly text: Text; readonly bad?: undefined }
  | { readonly text?: undefined; readonly bad: BadLines };

/**
 * The text of a file, judged on all its bytes: the declared encoding, else the one that its mark names,
 * else UTF-8 or CP932. Where both decode, or one does by accident, the one in which the header is found
 * (`fits`) is taken. Lines of another encoding than the rest are named, never guessed at.
 */
export function decodeFile(
  bytes: Bytes,
  survey: Survey,
  fixed: Encoding | null,
  fits: (text: Text) => boolean,
  room: SurveyRoom | null,
): Decoded {
  const named = fixed ?? markOf(bytes);
  if (named === 'utf-16le' || named === 'utf-16be') return decodeWide(bytes, named);
  const utf8 = textOf(bytes, 'utf-8')!;
  const cp932 = textOf(bytes, 'shift_jis')!;
  if (named === 'utf-8') return survey.isUtf8 ? { text: utf8 } : { bad: undecodable(utf8) };
  if (named === 'shift_jis') {
    const plain = plainCp932(cp932, survey, room);
    if (plain) return { text: plain };
    const mixed = decodable(cp932) ? mixture(utf8, cp932) : undecodable(cp932);
    return mixed ? { bad: mixed } : { text: cp932 };
  }
  return judge(survey, utf8, cp932, fits, room);
}

function judge(
  survey: Survey,
  utf8: Text,
  cp932: Text,
  fits: (text: Text) => boolean,
  room: SurveyRoom | null,
): Decoded {
  const asUtf8 = survey.isUtf8;
  // All of it is UTF-8 but the last character, which is half: more likely a file that was cut than CP932.
  if (survey.endsHalfway) return { bad: undecodable(utf8) };
  if (asUtf8 && (survey.isAscii || fits(utf8))) return { text: utf8 };
  const plain = asUtf8 ? null : plainCp932(cp932, survey, room);
  if (plain) return { text: plain };
  const asCp932 = decodable(cp932);
  if (asUtf8) return { text: asCp932 && fits(cp932) ? cp932 : utf8 };
  const mixed = mixture(utf8, cp932);
  if (asCp932 && mixed === null) return { text: cp932 };
  if (mixed !== null) return { bad: mixed };
  const [left, right] = [undecodable(utf8), undecodable(cp932)];
  return { bad: left.count < right.count ? left : right };
}

/** The text, when all of it is CP932 for sure. */
function plainCp932(text: Text, survey: Survey, room: SurveyRoom | null): Text | null {
  const kind = survey.plainness ?? plainness(text, room);
  return kind === 'unsure' ? null : { ...text, hasOwn: kind === 'own' };
}

function decodeWide(bytes: Bytes, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = textOf(bytes, encoding);
  if (text) return { text };
  const lines = badUtf16Lines(bytes.subarray(0, bytes.length), encoding);
  return { bad: { encoding, lines: lines.slice(0, 20), count: lines.length } };
}

export function markOf(bytes: Bytes): Encoding | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 'utf-8' : null;
}
