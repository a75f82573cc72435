import { dayFromIso } from '../calendar/day.ts';
import { parseTerm } from '../calendar/term.ts';
import type { Project } from '../model/project.ts';
import { checkUrl } from './file-names.ts';
import type { Findings } from './findings.ts';
import { readTheme } from './read-theme.ts';
import { isMapping, readWords, type Words } from './shape.ts';
import { linkShape, projectShape } from './shapes.ts';
import { makeTermReader, type TermReader } from './terms.ts';
import { checkTimeZone } from './time-zones.ts';
import type { Path } from './tree.ts';

export type Head = Pick<
  Project,
  | 'organization'
  | 'title'
  | 'language'
  | 'fiscalYearStarts'
  | 'timeZone'
  | 'published'
  | 'links'
  | 'reports'
  | 'theme'
>;

/** The top level of the configuration: its plain words, a reader of terms, and what stands under the rest. */
export function readHead(
  value: unknown,
  findings: Findings,
): { head: Head; words: Words; terms: TermReader } {
  const { words } = readWords(value, projectShape(), [], findings);
  const starts = typeof words['fiscal-year-starts'] === 'number' ? words['fiscal-year-starts'] : 4;
  const terms = makeTermReader(starts, findings);
  const timeZone = String(words['time-zone'] ?? 'Asia/Tokyo');
  checkTimeZone(timeZone, ['time-zone'], findings);
  for (const key of ['sources', 'kpis'])
    if (isMapping(words[key]) && Object.keys(words[key]).length === 0)
      findings.add('config-list-blank', [key]);
  const head: Head = {
    organization: String(words['organization'] ?? ''),
    title: String(words['title'] ?? ''),
    language: words['language'] === 'en' ? 'en' : 'ja',
    fiscalYearStarts: starts,
    timeZone,
    published: readPublished(words['published'], starts, terms, findings),
    links: readLinks(words['links'], terms, findings),
    ...(words['reports'] !== undefined && { reports: readReports(words['reports'], terms, findings) }),
    theme: readTheme(words['theme'], findings),
  };
  return { head, words, terms };
}

function readPublished(
  value: unknown,
  starts: number,
  terms: TermReader,
  findings: Findings,
): Head['published'] {
  const entries = Object.entries((value ?? {}) as Record<string, string>).map(([text, date]) => {
    const path = ['published', text];
    const id = terms.id(text, path);
    const last = parseTerm(text, starts)?.last;
    const day = dayFromIso(date);
    if (last !== undefined && day !== null && day <= last)
      findings.add('published-early', path, { value: date, term: text }, 'warning');
    return [id ?? text, date] as const;
  });
  return new Map(entries);
}

function readReports(value: unknown, terms: TermReader, findings: Findings): ReadonlyMap<string, string> {
  return new Map(
    Object.entries((value ?? {}) as Record<string, string>).map(([text, url]) => {
      checkUrl(url, ['reports', text], findings);
      return [terms.id(text, ['reports', text]) ?? text, url] as const;
    }),
  );
}

function readLinks(value: unknown, terms: TermReader, findings: Findings): Head['links'] {
  return (Array.isArray(value) ? value : []).map((entry: unknown, i) => {
    const path: Path = ['links', i];
    const { words } = readWords(entry, linkShape(), path, findings);
    const { label = '', url, terms: named } = words as { label?: string; url?: string; terms?: string[] };
    if (url !== undefined) checkUrl(url, [...path, 'url'], findings);
    const ids = named?.map((text, k) => terms.id(text, [...path, 'terms', k]) ?? text) ?? null;
    return { label, url: url ?? '', terms: ids };
  });
}
