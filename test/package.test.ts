import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const manifest: {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  dependencies?: object;
} = read('package.json');
const locked: Record<string, Entry> = read('package-lock.json').packages;

test('nothing is run when the package is installed', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual(
    [],
  );
  const scripts = Object.entries(locked).filter(([, entry]) => entry.hasInstallScript);
  // fsevents is for macOS alone and optional; its script is not run by `npm ci --ignore-scripts`.
  expect(scripts.map(([path]) => path).filter((path) => !path.endsWith('fsevents'))).toEqual([]);
});

test('an installed package brings no dependencies: they are bundled', () =>
  expect(manifest.dependencies).toBeUndefined());

test('every version is exact', () => {
  expect(
    Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    ),
  ).toEqual([]);
});

test('the lock file knows the binaries of every platform, and names no registry', () => {
  const missing = Object.entries(locked).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !locked[`node_modules/${name}`] && !locked[`${path}/node_modules/${name}`])
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
  expect(Object.values(locked).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

/** Versions below these have known holes or need another Node. */
test.each([
  ['handlebars', '4.7.10'],
  ['csv-parse', '7.0.3'],
  ['yaml', '2.9.0'],
  ['zod', '4.6.0'],
])('%s is %s or newer', (name, floor) => {
  const parts = (text: string) => text.split('.').map(Number);
  const [found, least] = [parts(manifest.devDependencies[name]!), parts(floor)];
  const at = found.findIndex((part, i) => part !== least[i]);
  expect(at < 0 || found[at]! > least[at]!).toBe(true);
});
