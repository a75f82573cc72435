import { z } from 'zod';
import { parseTerm } from '../calendar/term.ts';
import type { Acceptance } from '../model/acceptance.ts';
import type { Problem } from '../model/problem.ts';
import { makeFindings } from './findings.ts';
import { isMapping } from './shape.ts';
import { readTree } from './yaml-tree.ts';

/** The exceptions that a project accepts, from its `accepted.yaml`: a list, checked entry by entry. */
export function readAccepted(
  text: string,
  file: string,
  fiscalYearStarts: number,
): { readonly accepted: readonly Acceptance[]; readonly problems: readonly Problem[] } {
  if (text.trim() === '') return { accepted: [], problems: [] };
  const tree = readTree(text);
  const findings = makeFindings(text, file, tree);
  const value = tree.root?.value;
  if (value !== undefined && !Array.isArray(value)) findings.add('accepted-list', []);
  const accepted = (Array.isArray(value) ? value : []).flatMap((entry, i): Acceptance[] => {
    const read = ENTRY.safeParse(isMapping(entry) ? { ...entry } : entry);
    const until = read.success ? parseTerm(read.data.until, fiscalYearStarts) : null;
    if (!read.success) {
      const keys = new Set(
        read.error.issues.flatMap((issue) =>
          issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String),
        ),
      );
      findings.add('accepted-entry', [i], { keys: [...keys] });
    } else if (!until) findings.add('config-term-unknown', [i, 'until'], { value: read.data.until });
    return read.success && until ? [{ ...read.data, until, place: findings.place([i]) }] : [];
  });
  return { accepted, problems: findings.problems };
}

const ENTRY = z.strictObject({
  code: z.string().min(1),
  source: z.string().min(1),
  row: z.string().min(1),
  reason: z.string().min(1),
  by: z.string().min(1),
  until: z.string().min(1),
});

/** An entry as a line of `accepted.yaml`. JSON's quotes are YAML's. */
export const acceptedLine = (entry: Readonly<Record<keyof typeof ENTRY.shape, string>>): string =>
  `- { ${Object.keys(ENTRY.shape)
    .map((key) => `${key}: ${JSON.stringify(entry[key as keyof typeof entry])}`)
    .join(', ')} }\n`;
