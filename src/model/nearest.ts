import { distance } from 'fastest-levenshtein';

/**
 * The candidate most like a word, or null when none is near: at most a third of the longer one's
 * characters (at least one) differ, neighbours exchanged counting as one. Width and case are looked past; ties go to the first candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = fold(word);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const differs = isSwap(folded, other) ? 1 : distance(folded, other);
    const allowed = Math.max(1, Math.floor(Math.max(folded.length, other.length) / 3));
    if (differs <= allowed && differs < least && differs < other.length) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}

/** `coutn` for `count`: two neighbours exchanged, one slip of the fingers. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((_, i) => a[i] !== b[i]);
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
