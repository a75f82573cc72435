import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Shell } from '../shell.ts';
import { BUILD } from './build-digest.ts';
import { keep, readKept } from './kept.ts';
import { fromPlain, type PlainValue, toPlain } from './plain-value.ts';

/** What a text is read as; `isRight` says whether it is worth keeping. */
export interface Reading<Value> {
  /** Under which it is kept, in the project. */
  readonly name: string;
  /** Everything that the value depends on, the text among it. */
  readonly from: readonly string[];
  read(): Promise<Value>;
  isRight(value: Value): boolean;
}

/**
 * What `read` makes of a text, remembered until the text or this tool changes: neither zod nor the YAML
 * parser is loaded for a file that was found right before.
 */
export async function keptReading<Value>(
  shell: Pick<Shell, 'disk' | 'processes'>,
  folder: string,
  { name, from, read, isRight }: Reading<Value>,
  build: string | null = BUILD,
): Promise<Value> {
  if (build === null) return read();
  const key = [build, process.version, ...from.map((part) => hash('sha256', part))].join('\n');
  const kept = readKept(shell.disk, folder, name, key);
  if (kept !== null) return fromPlain(kept as PlainValue) as Value;
  const value = await read();
  const plain = isRight(value) ? toPlain(value) : null;
  // What would not come back as it was is not kept at all.
  if (plain !== null && isDeepStrictEqual(fromPlain(JSON.parse(JSON.stringify(plain))), value))
    keep(shell, folder, name, key, plain);
  return value;
}
