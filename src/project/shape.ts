import type { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import type { Findings } from './findings.ts';
import { keysAt } from './schema-keys.ts';
import { type Mistake, mistakesOf } from './shape-mistakes.ts';
import type { Shape } from './shapes.ts';
import type { Path } from './tree.ts';

export type Words = Readonly<Record<string, unknown>>;

/** What may be said of a key that does not belong where it stands, beside the nearest name. */
export type Hint = (key: string) => Readonly<Record<string, readonly string[]>>;

/** What a mapping says. */
export interface Reading {
  /** The words of the right shape, defaults filled in. */
  readonly words: Words;
  /** Whether nothing was wrong. */
  readonly sound: boolean;
  /** Whether the words left are enough, so that they can be checked further. */
  readonly complete: boolean;
}

/** The words of a mapping that have the right shape; the others are problems and left out. */
export function readWords(
  value: unknown,
  { schema, defaults }: Shape,
  path: Path,
  findings: Findings,
  hint: Hint = () => ({}),
): Reading {
  const read = schema.safeParse(value ?? undefined, ONCE);
  const mistakes = read.success ? [] : mistakesOf(read.error.issues, value).map(withNearest(schema));
  for (const { code, path: at, args } of withoutEchoes(mistakes)) {
    const hints = code === 'config-key-unknown' && at.length === 1 ? hint(String(at[0])) : {};
    findings.add(code, [...path, ...at], { ...args, ...hints });
  }
  const wrong = new Set(mistakes.map(({ path: at }) => at[0]));
  const kept = isMapping(value) ? Object.entries(value).filter(([key]) => !wrong.has(key)) : [];
  // zod drops names such as __proto__ from records: what was written is kept, defaults come from zod.
  const words = Object.assign(Object.create(null), defaults, Object.fromEntries(kept));
  return { words, sound: read.success, complete: read.success || schema.safeParse(words, ONCE).success };
}

// A configuration is read once: compiling a checker for it would take longer than checking it.
const ONCE = { jitless: true };

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withNearest =
  (schema: z.ZodType) =>
  (mistake: Mistake): Mistake => {
    if (mistake.code !== 'config-key-unknown') return mistake;
    const known = keysAt(schema, mistake.path.slice(0, -1));
    const near = nearest(String(mistake.path.at(-1)), known);
    return { ...mistake, args: { ...mistake.args, known, ...(near && { nearest: near }) } };
  };

// `organisation` for `organization` is one mistake: an unknown key, not a missing one too.
function withoutEchoes(mistakes: readonly Mistake[]): readonly Mistake[] {
  const meant = new Set(mistakes.map(({ path, args }) => [...path.slice(0, -1), args['nearest']].join('\n')));
  return mistakes.filter(({ code, path }) => code !== 'config-key-missing' || !meant.has(path.join('\n')));
}
