import type { Encoding, Source } from '../model/source.ts';
import { resolveCondition } from './conditions.ts';
import { checkPattern } from './file-names.ts';
import type { Findings } from './findings.ts';
import { type Draft, type Drafts, findColumn } from './lookup.ts';
import { readColumns } from './read-columns.ts';
import { readControl, readReferences } from './read-control.ts';
import { isMapping, readWords } from './shape.ts';
import { sourceShape } from './shapes.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** The sources of a configuration, each as far as it can be read. */
export function readSources(value: unknown, terms: TermReader, findings: Findings): Drafts {
  const entries = isMapping(value) ? Object.entries(value) : [];
  const drafts: Drafts = new Map(
    entries.map(
      ([name, words]) => [name, readSource(name, words, ['sources', name], terms, findings)] as const,
    ),
  );
  // A source may refer to one that stands below it.
  return new Map(
    entries.map(([name, words]) => [name, withReferences(drafts, name, words, findings)] as const),
  );
}

function withReferences(drafts: Drafts, name: string, value: unknown, findings: Findings): Draft | null {
  const draft = drafts.get(name) ?? null;
  if (!draft || !isMapping(value) || value['references'] === undefined) return draft;
  const path = ['sources', name, 'references'];
  const references = readReferences(drafts, draft, value['references'], path, findings);
  return { ...draft, source: { ...draft.source, references } };
}

function readSource(
  name: string,
  value: unknown,
  path: Path,
  terms: TermReader,
  findings: Findings,
): Draft | null {
  const { words } = readWords(value, sourceShape(), path, findings);
  if (!isMapping(value)) return null;
  const { columns, broken } = readColumns(words['columns'], [...path, 'columns'], terms, findings);
  const files = listOf(words['files']);
  files.forEach((pattern, i) => {
    checkPattern(
      pattern,
      Array.isArray(words['files']) ? [...path, 'files', i] : [...path, 'files'],
      findings,
    );
  });
  const source: Source = {
    name,
    label: String(words['label'] ?? name),
    files,
    key: listOf(words['key']),
    date: typeof words['date'] === 'string' ? words['date'] : null,
    columns,
    encoding: (words['encoding'] as Encoding | undefined) ?? null,
    ...(words['header-rows'] !== undefined && { headerRows: words['header-rows'] as 1 | 2 }),
    ...(words['same-key'] !== undefined && { sameKey: words['same-key'] as 'conflict' | 'last-file' }),
    everyMonth: words['every-month'] !== false,
    exclude: null,
    place: findings.place(path),
  };
  // Without readable columns every name would look unknown.
  const draft = { source, broken };
  if (!isMapping(words['columns'])) return null;
  checkKey(draft, words['key'], [...path, 'key'], findings);
  if (source.date !== null) findColumn(draft, source.date, [...path, 'date'], findings, ['date']);
  const exclude = words['exclude'] ?? null;
  const condition = exclude && resolveCondition(draft, exclude, [...path, 'exclude'], findings);
  const control = readControl(draft, words['control'], [...path, 'control'], terms, findings);
  return {
    source: { ...source, exclude: condition, ...(control.size > 0 && { control }) },
    broken,
  };
}

function checkKey(draft: Draft, words: unknown, path: Path, findings: Findings): void {
  const names = listOf(words);
  const columns = names.map((name, i) => {
    const at = Array.isArray(words) ? [...path, i] : path;
    if (names.indexOf(name) < i) findings.add('key-column-twice', at, { column: name });
    return findColumn(draft, name, at, findings);
  });
  const blank = columns.every((column) => column?.required === false);
  if (names.length > 0 && blank) findings.add('key-optional', path, { columns: names });
}

const listOf = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Array.isArray(words) ? words : [];
