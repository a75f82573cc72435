/**
 * Whether a name matches a pattern with `*` (any run of characters) and `?` (one character).
 * Both in NFC, so that a file named on a Mac (NFD) is found. Linear but for one way back per
 * star: no pattern can make it explode.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const wanted = [...pattern.normalize('NFC')];
  const given = [...name.normalize('NFC')];
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let n = 0; n < given.length; ) {
    if (wanted[p] === '*') {
      star = p++;
      resume = n;
    } else if (p < wanted.length && (wanted[p] === '?' || wanted[p] === given[n])) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (wanted[p] === '*') p++;
  return p === wanted.length;
}

export const hasWildcard = (segment: string): boolean => /[*?]/.test(segment);

/** Segments of a pattern below the project folder, or null when it would leave it. */
export function segmentsOf(pattern: string): readonly string[] | null {
  const clean = pattern.replaceAll('\\', '/');
  if (clean.startsWith('/') || /^[A-Za-z]:/.test(clean)) return null;
  const segments = clean.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.length === 0 || segments.includes('..') ? null : segments;
}

/** Files that nobody means by `*`: hidden ones, and the `~$…` mark that Excel leaves beside an open file. */
export const isBystander = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/**
 * Whether a name would match but for what people and systems do to names: capitals (.CSV), full-width
 * letters, spaces, and an extension that was hidden and added again (.csv.csv, .csv.txt).
 */
export const nearlyMatches = (pattern: string, name: string): boolean =>
  !matchesPattern(pattern, name) && !isBystander(name) && matchesPattern(loose(pattern), loose(name));

const loose = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/(\.[a-z]{2,4})(?:\1|\.txt)+$/, '$1');
