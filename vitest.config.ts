import { defineConfig } from 'vitest/config';
import { handlebarsPlugin } from './scripts/handlebars-plugin.ts';
import { wasmPlugin } from './scripts/wasm-plugin.ts';
import { workerPlugin } from './scripts/worker-plugin.ts';

export default defineConfig({
  plugins: [handlebarsPlugin(), wasmPlugin(), workerPlugin([wasmPlugin()])],
  // Every core: most tests wait for a process of their own.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: '100%' },
});
