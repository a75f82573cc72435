import { columnTypes } from '../columns/index.ts';
import type { Column, Lookup } from '../model/source.ts';
import type { Findings } from './findings.ts';
import { type Draft, type Drafts, findColumn, findSource } from './lookup.ts';
import { reportLookupCycles } from './lookup-cycles.ts';
import { isMapping, readWords, type Words } from './shape.ts';
import { lookupShape } from './shapes.ts';
import type { Path } from './tree.ts';

/** The sources with the columns that are looked up in others, once all of them are known. */
export function readLookups(value: unknown, drafts: Drafts, findings: Findings): Drafts {
  const read = new Map(
    [...drafts].map(([name, draft]) => {
      const columns = isMapping(value) && isMapping(value[name]) ? value[name]['columns'] : null;
      return [name, draft && isMapping(columns) ? withLookups(draft, columns, drafts, findings) : draft];
    }),
  );
  reportLookupCycles(read, findings);
  return read;
}

function withLookups(draft: Draft, words: Words, drafts: Drafts, findings: Findings): Draft {
  const { source, broken } = draft;
  const columns = new Map(
    [...source.columns].map(([name, column]) => {
      const own = words[name];
      if (!isMapping(own) || !isMapping(own['lookup'])) return [name, column];
      const path = ['sources', source.name, 'columns', name, 'lookup'];
      if (source.key.includes(name))
        findings.add('lookup-key', ['sources', source.name, 'key'], { column: name });
      const found = readLookup(draft, column, own['lookup'], drafts, path, findings);
      return [name, found ? { ...column, ...found } : column];
    }),
  );
  return { source: { ...source, columns }, broken };
}

function readLookup(
  draft: Draft,
  column: Column,
  value: Words,
  drafts: Drafts,
  path: Path,
  findings: Findings,
): Pick<Column, 'lookup' | 'personal'> | null {
  const { words, complete } = readWords(value, lookupShape(), path, findings);
  const list = findSource(drafts, words['in'], [...path, 'in'], findings);
  if (!list || !complete) return null;
  const take = findColumn(list, String(words['take']), [...path, 'take'], findings);
  const by = Object.entries(words['by'] as Record<string, string>).map(([own, theirs]) =>
    readPair(draft, list, own, theirs, [...path, 'by', own], findings),
  );
  if (by.length === 0) findings.add('lookup-by', [...path, 'by']);
  const valid = readValidity(draft, list, words, path, findings);
  if (!take || valid === undefined || !by.every((pair) => pair !== null)) return null;
  checkTaken(column, take, path, findings);
  const lookup: Lookup = { source: list.source.name, take: take.name, by, valid };
  // What is about persons there is about persons here.
  return { lookup, personal: column.personal || take.personal };
}

function readPair(
  draft: Draft,
  list: Draft,
  own: string,
  theirs: string,
  path: Path,
  findings: Findings,
): { own: string; theirs: string } | null {
  const ours = findColumn(draft, own, path, findings);
  const other = findColumn(list, theirs, path, findings);
  if (!ours || !other) return null;
  if (ours.type !== other.type && !(WORDED.includes(ours.type) && WORDED.includes(other.type)))
    findings.add('lookup-by-type', path, {
      column: own,
      type: ours.type,
      other: theirs,
      otherType: other.type,
    });
  return { own, theirs };
}

const WORDED = ['text', 'category', 'person'];

/** Null for a list that is always valid, undefined after a problem. */
function readValidity(
  draft: Draft,
  list: Draft,
  words: Words,
  path: Path,
  findings: Findings,
): Lookup['valid'] | undefined {
  const { 'as-of': asOf, from, to } = words as Record<string, string | undefined>;
  if (asOf === undefined && from === undefined && to === undefined) return null;
  if (asOf === undefined || (from === undefined && to === undefined)) {
    findings.add('lookup-as-of', asOf === undefined ? path : [...path, 'as-of']);
    return undefined;
  }
  const dates = [
    findColumn(draft, asOf, [...path, 'as-of'], findings, ['date']),
    ...(['from', 'to'] as const).flatMap((key) =>
      words[key] === undefined
        ? []
        : [findColumn(list, String(words[key]), [...path, key], findings, ['date'])],
    ),
  ];
  return dates.every((date) => date !== null) ? { asOf, from: from ?? null, to: to ?? null } : undefined;
}

/** What is taken must mean the same here: type, digits, and every label of the list. */
function checkTaken(column: Column, take: Column, path: Path, findings: Findings): void {
  const at = [...path, 'take'];
  const { name, type } = column;
  if (type !== take.type) {
    findings.add('lookup-type', at, { column: name, type, other: take.name, otherType: take.type });
    return;
  }
  const kind = columnTypes[type]!;
  const labels = kind.values(column);
  const missing = (kind.values(take) ?? []).filter(
    (label) => type === 'category' && !labels?.includes(label),
  );
  if (missing.length > 0) findings.add('lookup-values', at, { column: name, missing });
  const stored = (one: Column): string =>
    JSON.stringify([kind.storage(one.settings), one.settings['decimals'] ?? 0]);
  if (stored(column) !== stored(take)) findings.add('lookup-stored', at, { column: name, other: take.name });
}
