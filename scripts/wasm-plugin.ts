import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const WASM = '\0wasm:';

/**
 * Makes `import code from './scan-rows.ts?base64'` what AssemblyScript compiles from that
 * file, as text. Works in rolldown and, for the tests, in vite.
 */
export function wasmPlugin() {
  return {
    name: 'wasm',
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      const [, path] = /^(.+\.ts)\?base64$/.exec(source) ?? [];
      return path === undefined || importer === undefined ? null : WASM + resolve(dirname(importer), path);
    },
    async load(id: string) {
      if (!id.startsWith(WASM)) return null;
      const code = Buffer.from(await compiled(id.slice(WASM.length))).toString('base64');
      return { code: `export default ${JSON.stringify(code)};\n`, moduleType: 'js' as const };
    },
  };
}

/** No garbage collector, no assertions, no imports but the memory: what is written is what runs. */
const OPTIONS = [
  ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--noAssert', '--runtime', 'stub'],
  ...['--importMemory', '--memoryBase', '64', '--use', 'abort='],
  ...['--enable', 'simd', '--enable', 'bulk-memory'],
];

/** Compiled once for what it is made from: the compiler takes longer than all the rest of a build. */
async function compiled(file: string): Promise<Uint8Array> {
  const folder = dirname(file);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const key = createHash('sha256').update(JSON.stringify([basename(file), asc.version, OPTIONS]));
  for (const path of [...sources.sort().map((name) => resolve(folder, name)), LAYOUT])
    key.update(readFileSync(path));
  const kept = resolve(KEPT, `${key.digest('hex').slice(0, 16)}.wasm`);
  if (existsSync(kept)) return readFileSync(kept);
  const code = await compile(file);
  mkdirSync(KEPT, { recursive: true });
  // Several builds at once must not read half of one another's.
  const own = `${kept}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, kept);
  return code;
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const KEPT = fromRoot('node_modules/.cache/kpi-report');
const LAYOUT = fromRoot('src/ingest/fast/layout.ts');

async function compile(file: string): Promise<Uint8Array> {
  let code: Uint8Array | null = null;
  const { error, stderr } = await asc.main([file, '--outFile', 'out.wasm', ...OPTIONS], {
    writeFile: (_: string, contents: string | Uint8Array) => {
      code = contents as Uint8Array;
    },
  });
  if (error || code === null) throw new Error(`${file}: ${stderr.toString()}`, { cause: error });
  return code;
}
