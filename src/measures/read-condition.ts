import type { Condition } from '../model/condition.ts';
import { nearest } from '../model/nearest.ts';
import type { Column, Source } from '../model/source.ts';

type Path = readonly (string | number)[];
type Value = string | number | boolean;

/** What reading a condition needs to know of column types and of problems; given by the project room. */
export interface ConditionReader {
  readonly comparisons: (column: Column) => readonly ('in' | 'range' | 'empty')[];
  /** The value as the column stores it, or null after a problem was recorded at the path. */
  readonly literal: (value: Value, column: Column, path: Path) => number | string | null;
  readonly problem: (code: string, path: Path, args?: Record<string, string | readonly string[]>) => void;
}

const OVER = ['at-least', 'more-than', 'at-most', 'less-than'] as const;
const TESTS = ['not', ...OVER, 'empty'] as const;

/**
 * The condition that a mapping from `kpi.yaml` says; every entry must hold. Null after problems were
 * recorded: an unknown column, a value that the column cannot hold, a comparison its type has not.
 */
export function readCondition(
  value: unknown,
  source: Source,
  path: Path,
  reader: ConditionReader,
): Condition | null {
  if (!isMapping(value)) return refuse(reader, 'condition-form', path);
  const entries = Object.entries(value);
  if (entries.length === 0) return refuse(reader, 'condition-empty', path);
  const parts = entries.map(([key, entry]) => {
    const at = [...path, key];
    if (key === 'any-of' || key === 'none-of') return readSeveral(key, entry, source, at, reader);
    const column = source.columns.get(key);
    if (column) return readEntry(column, entry, at, reader);
    const near = nearest(key, [...source.columns.keys(), 'any-of', 'none-of']);
    return refuse(reader, 'column-unknown', at, {
      name: key,
      source: source.name,
      ...(near && { nearest: near }),
    });
  });
  return combine('all', parts);
}

function readSeveral(
  key: string,
  entry: unknown,
  source: Source,
  path: Path,
  reader: ConditionReader,
): Condition | null {
  if (!Array.isArray(entry) || entry.length === 0) return refuse(reader, 'condition-list', path);
  const any = combine(
    'any',
    entry.map((part, i) => readCondition(part, source, [...path, i], reader)),
  );
  return key === 'none-of' && any ? { is: 'not', of: any } : any;
}

function readEntry(column: Column, entry: unknown, path: Path, reader: ConditionReader): Condition | null {
  if (!isMapping(entry)) return readIn(column, entry, path, reader);
  const tests = Object.entries(entry);
  if (tests.length === 0) return refuse(reader, 'condition-empty', path);
  return combine(
    'all',
    tests.map(([test, value]) => readTest(column, test, value, [...path, test], reader)),
  );
}

function readTest(
  column: Column,
  test: string,
  value: unknown,
  path: Path,
  reader: ConditionReader,
): Condition | null {
  if (test === 'not') {
    const inner = readIn(column, value, path, reader);
    return inner && { is: 'not', of: inner };
  }
  if (test === 'empty') {
    if (typeof value !== 'boolean') return refuse(reader, 'condition-form', path);
    const empty = { is: 'empty', column: column.name } as const;
    return value ? empty : { is: 'not', of: empty };
  }
  const over = OVER.find((name) => name === test);
  if (over) return readRange(column, over, value, path, reader);
  const near = nearest(test, TESTS);
  return refuse(reader, 'comparison-unknown', path, { name: test, ...(near && { nearest: near }) });
}

function readRange(
  column: Column,
  over: (typeof OVER)[number],
  value: unknown,
  path: Path,
  reader: ConditionReader,
): Condition | null {
  if (!reader.comparisons(column).includes('range'))
    return refuse(reader, 'comparison-type', path, { name: over, column: column.name, type: column.type });
  if (!isValue(value)) return refuse(reader, 'condition-form', path);
  const literal = reader.literal(value, column, path);
  if (literal === null) return null;
  return { is: 'range', column: column.name, over, value: Number(literal), words: String(value) };
}

function readIn(column: Column, entry: unknown, path: Path, reader: ConditionReader): Condition | null {
  const wanted = Array.isArray(entry) ? entry : [entry];
  if (wanted.length === 0) return refuse(reader, 'condition-nothing', path, { column: column.name });
  if (!wanted.every(isValue)) return refuse(reader, 'condition-form', path);
  // The value would stand in the definition, on the page.
  if (column.personal) return refuse(reader, 'condition-personal', path, { column: column.name });
  if (!reader.comparisons(column).includes('in'))
    return refuse(reader, 'comparison-type', path, {
      name: 'equals',
      column: column.name,
      type: column.type,
    });
  const values = wanted.map((value, i) =>
    reader.literal(value, column, Array.isArray(entry) ? [...path, i] : path),
  );
  if (!values.every((value) => value !== null)) return null;
  return { is: 'in', column: column.name, values, words: wanted.map(String) };
}

function combine(is: 'all' | 'any', parts: readonly (Condition | null)[]): Condition | null {
  if (!parts.every((part) => part !== null)) return null;
  return parts.length === 1 ? parts[0]! : { is, of: parts };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function refuse(
  reader: ConditionReader,
  code: string,
  path: Path,
  args?: Record<string, string | readonly string[]>,
): null {
  reader.problem(code, path, args);
  return null;
}
