import { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import type { Findings } from './findings.ts';
import { keysAt, type Mistake, mistakesOf } from './shape-mistakes.ts';
import type { Path } from './tree.ts';

export type Words = Readonly<Record<string, unknown>>;

/** What may be said of a key that does not belong where it stands, beside the nearest name. */
export type Hint = (key: string) => Readonly<Record<string, readonly string[]>>;

/**
 * The words of a mapping that have the right shape, defaults filled in. The others are problems and
 * left out, so that what is right can be checked further; `sound` says that none was needed or wrong.
 */
export function readWords(
  value: unknown,
  shape: Readonly<Record<string, z.ZodType>>,
  path: Path,
  findings: Findings,
  hint: Hint = () => ({}),
): { words: Words; sound: boolean } {
  const schema = z.strictObject(shape);
  const read = schema.safeParse(value ?? undefined);
  const mistakes = read.success ? [] : mistakesOf(read.error.issues, value).map(withNearest(schema));
  for (const { code, path: at, args } of withoutEchoes(mistakes)) {
    const hints = code === 'key-unknown' && at.length === 1 ? hint(String(at[0])) : {};
    findings.add(code, [...path, ...at], { ...args, ...hints });
  }
  const wrong = new Set(mistakes.map(({ path: at }) => at[0]));
  const kept = isMapping(value) ? Object.entries(value).filter(([key]) => !wrong.has(key)) : [];
  // zod drops names such as __proto__ from records: what was written is kept, defaults come from zod.
  const words = Object.assign(Object.create(null), defaultsOf(shape, value), Object.fromEntries(kept));
  return { words, sound: read.success };
}

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withNearest =
  (schema: z.ZodType) =>
  (mistake: Mistake): Mistake => {
    if (mistake.code !== 'key-unknown') return mistake;
    const known = keysAt(schema, mistake.path.slice(0, -1));
    const near = nearest(String(mistake.path.at(-1)), known);
    return { ...mistake, args: { ...mistake.args, known, ...(near && { nearest: near }) } };
  };

// `organisation` for `organization` is one mistake: an unknown key, not a missing one too.
function withoutEchoes(mistakes: readonly Mistake[]): readonly Mistake[] {
  const meant = new Set(mistakes.map(({ path, args }) => [...path.slice(0, -1), args['nearest']].join('\n')));
  return mistakes.filter(({ code, path }) => code !== 'key-missing' || !meant.has(path.join('\n')));
}

function defaultsOf(shape: Readonly<Record<string, z.ZodType>>, value: unknown): Record<string, unknown> {
  const absent = Object.keys(shape).filter((key) => !isMapping(value) || !Object.hasOwn(value, key));
  const reads = absent.map((key) => [key, shape[key]!.safeParse(undefined)] as const);
  return Object.fromEntries(
    reads.flatMap(([key, read]) => (read.success && read.data !== undefined ? [[key, read.data]] : [])),
  );
}
