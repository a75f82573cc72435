import { isFault } from '../columns/column-type.ts';
import { columnTypes } from '../columns/index.ts';
import { readCondition } from '../measures/read-condition.ts';
import type { Condition } from '../model/condition.ts';
import type { Column, Source } from '../model/source.ts';
import type { Findings } from './findings.ts';
import type { Draft } from './lookup.ts';
import { contradiction } from './possible.ts';
import type { Path } from './tree.ts';

/** The condition that a mapping says about rows of a source; null after problems, also when no row can meet it. */
export function resolveCondition(
  draft: Draft,
  value: unknown,
  path: Path,
  findings: Findings,
): Condition | null {
  const condition = readCondition(value, draft.source, path, {
    comparisons: (column) => columnTypes[column.type]!.comparisons,
    literal: (word, column, at) => literalOf(word, column, at, findings),
    problem(code, at, args) {
      const broken = code === 'column-unknown' && draft.broken.has(String(args?.['name']));
      if (!broken) findings.add(code, at, args);
    },
  });
  if (!condition) return null;
  const column = contradiction([condition], draft.source);
  if (column === null) return condition;
  const code = restsOnBlanks(condition, draft.source) ? 'condition-blank' : 'condition-impossible';
  findings.add(code, path, { column });
  return null;
}

/** Whether rows would meet it if required columns could be blank. */
function restsOnBlanks(condition: Condition, source: Source): boolean {
  const columns = [...source.columns].map(
    ([name, column]) => [name, { ...column, required: false }] as const,
  );
  return contradiction([condition], { ...source, columns: new Map(columns) }) === null;
}

function literalOf(
  word: string | number | boolean,
  column: Column,
  path: Path,
  findings: Findings,
): number | string | null {
  const type = columnTypes[column.type]!;
  // YAML reads 1.10 as a number; a text column means the characters that were typed.
  const typed = type.storage(column.settings) === 'texts' ? findings.written(path) : null;
  const literal = type.literal(typed ?? word, column);
  if (!isFault(literal)) return literal;
  const known = type.values(column);
  const { nearest, expected: [example] = [] } = literal;
  findings.add('condition-value', path, {
    value: findings.written(path) ?? String(word),
    column: column.name,
    type: column.type,
    ...(known ? { known } : example !== undefined && { example }),
    ...(nearest !== undefined && { nearest }),
  });
  return null;
}
