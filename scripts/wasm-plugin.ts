import { dirname, resolve } from 'node:path';
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

async function compiled(file: string): Promise<Uint8Array> {
  let code: Uint8Array | null = null;
  const { error, stderr } = await asc.main([file, '--outFile', 'out.wasm', ...OPTIONS], {
    writeFile: (_: string, contents: string | Uint8Array) => {
      code = contents as Uint8Array;
    },
  });
  if (error || code === null) throw new Error(`${file}: ${stderr.toString()}`, { cause: error });
  return code;
}
