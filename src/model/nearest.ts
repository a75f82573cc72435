import { distance } from 'fastest-levenshtein';

/**
 * The candidate most like a word, or null when none is near: at most a third of the longer one's
 * characters (at least one) differ. Width and case are looked past; ties go to the first candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = fold(word);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const differs = distance(folded, other);
    const allowed = Math.max(1, Math.floor(Math.max(folded.length, other.length) / 3));
    if (differs <= allowed && differs < least && differs < other.length) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
