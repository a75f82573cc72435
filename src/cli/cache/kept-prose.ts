import { hash } from 'node:crypto';
import type { ProseFile } from '../../prose/prose-file.ts';
import type { Shell } from '../shell.ts';
import { BUILD } from './build-digest.ts';
import { keep, readKept } from './kept.ts';

/** A prose file as typed: where it lies and what it says. */
export interface ProseText {
  readonly path: string;
  readonly text: string;
}

type Parse = (file: string, text: string) => ProseFile;

/**
 * The prose files of a term, parsed, by name; each is parsed again only when its text has changed, and
 * the Markdown parser is loaded only then.
 */
export async function keptProse(
  shell: Pick<Shell, 'disk' | 'processes'>,
  folder: string,
  term: string,
  texts: ReadonlyMap<string, ProseText>,
  load: () => Promise<Parse>,
  build: string | null = BUILD,
): Promise<ReadonlyMap<string, ProseFile>> {
  const name = `prose-${term}.json`;
  const key = [build, process.version].join('\n');
  const kept = build === null ? {} : ((readKept(shell.disk, folder, name, key) ?? {}) as Kept);
  const files = new Map<string, ProseFile>();
  const next: Kept = {};
  let parse: Parse | null = null;
  for (const [each, { path, text }] of texts) {
    const digest = hash('sha256', `${path}\n${text}`);
    const known = Object.hasOwn(kept, digest) ? kept[digest] : undefined;
    if (known === undefined) parse ??= await load();
    next[digest] = known ?? parse!(path, text);
    files.set(each, next[digest]);
  }
  if (build !== null && parse !== null) keep(shell, folder, name, key, next);
  return files;
}

type Kept = Record<string, ProseFile>;
