/**
 * Columns that a text takes on a terminal: two for 漢字 and かな, one for half-width letters, none for
 * marks that stand on another character. Agrees with `string-width` (a test says so), which takes longer
 * to load than a report to write.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const own = plainWidth(text.charCodeAt(i));
    if (own === null) return clusterWidths(text);
    width += own;
  }
  return width;
}

/** Of characters that always stand for themselves; null for those that may join with others. */
function plainWidth(code: number): 1 | 2 | null {
  if (code >= 0x20 && code < 0x7f) return 1;
  // 一–鿿, the kana without their combining marks, 、。「」〜, full-width forms, half-width katakana.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code >= 0x3041 && code <= 0x30ff) return code === 0x3097 || code === 0x3098 ? null : marks(code);
  if (code >= 0x3000 && code <= 0x3029) return 2;
  if (code >= 0xff01 && code <= 0xff60) return 2;
  if (code >= 0xff66 && code <= 0xff9d) return 1;
  return SIGNS.some(([from, to]) => code >= from && code <= to) ? 1 : null;
}

/** ± × ÷, “ ” … ―, → ⇒ −, ① ②, ▁▂▃ of a course, ▲ ● ○, ★: none is drawn as an emoji unless that is asked for. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x00a1, 0x00ac],
  [0x00ae, 0x00ff],
  [0x2010, 0x2027],
  [0x2190, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x25fc],
  [0x2605, 0x2606],
];

const marks = (code: number): 2 | null => (code === 0x3099 || code === 0x309a ? null : 2);

function clusterWidths(text: string): number {
  const visible = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Mn}\p{Me}\p{Surrogate}]/u;
  const clean = text.replace(/\u001b\[[0-9;]*m/g, '');
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(clean)) {
    const base = segment.search(visible);
    if (base === -1) continue;
    if (isEmoji(segment) || /^[\d#*]\u20e3$/.test(segment)) width += 2;
    else if (segment.includes('\u200d') && (segment.match(/\p{Extended_Pictographic}/gu)?.length ?? 0) > 1)
      width += 2;
    else width += clusterWidth([...segment.slice(base)]);
  }
  return width;
}

/** The base by its own width; of what follows, spacing marks and half- and full-width forms count too. */
function clusterWidth([base = '', ...rest]: readonly string[]): number {
  let width = isWide(base.codePointAt(0)!) ? 2 : 1;
  for (const each of rest) {
    const code = each.codePointAt(0)!;
    if (/\p{Mc}/u.test(each) || (code >= 0xff00 && code <= 0xffef)) width += isWide(code) ? 2 : 1;
  }
  return width;
}

/** A pattern in text: the flag it needs is younger than the language that we compile for. */
const ONE_EMOJI = '^\\p{RGI_Emoji}$';

// Every emoji holds a character that is shown as one by itself, or the sign that asks for it. To compile the pattern
// takes longer than Node to start, so nothing else is asked.
const isEmoji = (segment: string): boolean =>
  /\ufe0f|\p{Emoji_Presentation}/u.test(segment) && new RegExp(ONE_EMOJI, 'v').test(segment);

const isWide = (code: number): boolean => WIDE.some(([from, to]) => code >= from && code <= to);

/** Unicode's East Asian Width, W and F, of what an office writes. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
