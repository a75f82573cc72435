import type { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import type { Path } from './tree.ts';

/** A value of the wrong shape, in words an office can act on. The path is below the mapping checked. */
export interface Mistake {
  readonly code: string;
  readonly path: Path;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
}

type Issue = z.core.$ZodIssue;

/** zod's issues as mistakes. `value` is what was checked. */
export const mistakesOf = (issues: readonly Issue[], value: unknown): readonly Mistake[] =>
  issues.flatMap((issue) => read(issue, [], value));

function read(issue: Issue, above: Path, value: unknown): readonly Mistake[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const { found, present } = at(value, path);
  if (!present) return [{ code: 'config-key-missing', path, args: { key: String(path.at(-1)) } }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ code: 'config-key-unknown', path: [...path, name], args: { name } }));
  if (issue.code === 'invalid_union') return readUnion(issue.errors, path, value);
  if (found === null) return [{ code: 'config-value-missing', path, args: { expected: kindsOf(issue) } }];
  const glued =
    typeof found === 'string' && kindsOf(issue).includes('mapping') && /^([^\s:：]+)([:：])\S/.exec(found);
  if (glued) return [{ code: COLONS[glued[2]!]!, path, args: { key: glued[1]! } }];
  return [{ path, ...describe(issue, found) }];
}

// `- heading:原則1` is a text to YAML, where a mapping was meant.
const COLONS: Readonly<Record<string, string>> = { ':': 'yaml-colon-space', '：': 'yaml-colon-wide' };

/** The branch whose kind fits speaks; when none does, the kinds that would fit are named together. */
function readUnion(branches: readonly (readonly Issue[])[], path: Path, value: unknown): readonly Mistake[] {
  const { found } = at(value, path);
  // A word of a closed list is no branch for a mapping or list.
  const isWord = (issue: Issue): boolean =>
    issue.path.length === 0 && issue.code === 'invalid_value' && typeof found === 'object' && found !== null;
  const fitting = branches.filter((issues) => !issues.some((one) => isOfAnotherKind(one) || isWord(one)));
  const best = fitting.sort((a, b) => a.length - b.length)[0];
  if (best) return best.flatMap((issue) => read(issue, path, value));
  const expected = [...new Set(branches.flat().filter(isOfAnotherKind).flatMap(kindsOf))];
  if (found === null) return [{ code: 'config-value-missing', path, args: { expected } }];
  return [{ code: 'config-value-kind', path, args: { expected, found: kindOf(found) } }];
}

const isOfAnotherKind = (issue: Issue): boolean => issue.path.length === 0 && issue.code === 'invalid_type';

function describe(issue: Issue, found: unknown): Pick<Mistake, 'code' | 'args'> {
  switch (issue.code) {
    case 'invalid_value': {
      const known = issue.values.map(String);
      const near = typeof found === 'string' ? nearest(found, known) : null;
      return {
        code: 'config-value-unknown',
        args: { value: shown(found), known, ...(near && { nearest: near }) },
      };
    }
    case 'too_small':
      if (issue.origin === 'string') return { code: 'config-value-blank', args: {} };
      if (issue.origin === 'array') return { code: 'config-list-blank', args: {} };
      return { code: 'config-value-low', args: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: 'config-value-high', args: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      if (issue.format === 'date') return { code: 'config-date', args: { value: shown(found) } };
      return { code: 'config-value-form', args: { value: shown(found) } };
    default:
      return { code: 'config-value-kind', args: { expected: kindsOf(issue), found: kindOf(found) } };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'mapping',
  record: 'mapping',
};

function kindsOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_type') return [KINDS[issue.expected] ?? issue.expected];
  return issue.code === 'invalid_value' ? issue.values.map(String) : ['text'];
}

const kindOf = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value)
    ? 'decimal'
    : value === null
      ? 'nothing'
      : (KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'nothing');

const shown = (value: unknown): string => (typeof value === 'object' ? kindOf(value) : String(value));

function at(value: unknown, path: Path): { found: unknown; present: boolean } {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step))
      return { found: undefined, present: false };
    found = (found as Record<string | number, unknown>)[step];
  }
  return { found, present: true };
}
