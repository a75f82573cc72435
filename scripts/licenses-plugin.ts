import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Writes the licences of all bundled packages to one file, by package name and without paths. */
export function licensesPlugin(fileName: string): Plugin {
  return {
    name: 'third-party-licenses',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of Object.keys(chunk.modules)) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
      const entries = [...new Set([...folders].map(entryOf))].sort();
      this.emitFile({ type: 'asset', fileName, source: `${INTRODUCTION}\n${entries.join('\n')}` });
    },
  };
}

const INTRODUCTION = 'kpi-report contains code of the following packages.\n';

/** The nearest folder above a module that names a package; null for our own modules. */
function packageFolder(id: string): string | null {
  const path = id.replace(/^\0+/, '').replace(/\?.*$/, '');
  if (!/[\\/]node_modules[\\/]/.test(path)) return null;
  let folder = dirname(path);
  while (!existsSync(join(folder, 'package.json')) || !isNamed(folder)) {
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
  return folder;
}

const isNamed = (folder: string): boolean => typeof manifestOf(folder).name === 'string';

const manifestOf = (folder: string): { name?: string; version?: string; license?: string } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function entryOf(folder: string): string {
  const { name, version, license } = manifestOf(folder);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${'='.repeat(78)}`, `${name} ${version} (${license ?? 'see below'})`, '', ...texts, ''].join('\n');
}
