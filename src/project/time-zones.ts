import type { Findings } from './findings.ts';
import { near } from './lookup.ts';
import type { Path } from './tree.ts';

/** A time zone must be one that the machine knows, by its name (Asia/Tokyo). */
export function checkTimeZone(name: string, path: Path, findings: Findings): void {
  // The usual ones need not wait for the table of zones to load.
  if (name === 'Asia/Tokyo' || name === 'UTC' || isKnown(name)) return;
  findings.add('config-time-zone', path, { value: name, ...near(name, Intl.supportedValuesOf('timeZone')) });
}

function isKnown(name: string): boolean {
  // Offsets such as +09:00 are known to some machines only.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
