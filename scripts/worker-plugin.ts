import { dirname, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const SCRIPT = '\0script:';

/**
 * Makes `import work from './aside-worker.ts?script'` that module and all that it imports as one script, as text.
 * Works in rolldown and, for the tests, in vite.
 */
export function workerPlugin(plugins: readonly Plugin[]) {
  return {
    name: 'worker',
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      const [, path] = /^(.+\.ts)\?script$/.exec(source) ?? [];
      return path === undefined || importer === undefined ? null : SCRIPT + resolve(dirname(importer), path);
    },
    async load(id: string) {
      if (!id.startsWith(SCRIPT)) return null;
      const bundle = await rolldown({
        input: id.slice(SCRIPT.length),
        platform: 'node',
        plugins: [...plugins],
      });
      const { output } = await bundle.generate({ format: 'cjs', minify: true, comments: false });
      await bundle.close();
      return { code: `export default ${JSON.stringify(output[0].code)};\n`, moduleType: 'js' as const };
    },
  };
}
