import type { Problem } from '../model/problem.ts';
import type { ProseFile } from '../prose/prose-file.ts';
import { keptProse } from './cache/kept-prose.ts';
import type { Shell } from './shell.ts';
import { readTexts } from './text-files.ts';

/** The prose of a term, parsed, by name without `.md`, and what could not be read. */
export interface ProseFiles {
  readonly files: ReadonlyMap<string, ProseFile>;
  readonly problems: readonly Problem[];
}

/** Reads what is below `prose/<term>/`; the Markdown parser is loaded where a text is not known from an earlier run. */
export async function readProse(
  shell: Pick<Shell, 'disk' | 'processes'>,
  folder: string,
  term: string,
): Promise<ProseFiles> {
  const { texts, problems } = readTexts(shell.disk, folder, `prose/${term}`, ['.md']);
  const byName = new Map([...texts].map(([name, text]) => [name.replace(/\.md$/, ''), text]));
  const files = await keptProse(shell, folder, term, byName, async () => {
    const { parseProse } = await import('../prose/parse-prose.ts');
    return parseProse;
  });
  return { files, problems };
}
