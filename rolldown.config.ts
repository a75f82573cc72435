import { defineConfig } from 'rolldown';
import { answersPlugin } from './scripts/answers-plugin.ts';
import { BUILD_PLACEHOLDER, bundlePlugin } from './scripts/bundle-plugin.ts';
import { handlebarsPlugin } from './scripts/handlebars-plugin.ts';
import { licensesPlugin } from './scripts/licenses-plugin.ts';
import { namedCharactersPlugin } from './scripts/named-characters-plugin.ts';
import { wasmPlugin } from './scripts/wasm-plugin.ts';
import { workerPlugin } from './scripts/worker-plugin.ts';

// One file for the hot path; whatever is behind a dynamic import becomes a chunk of its own, so a
// build with nothing to explain loads no zod, no YAML and no Markdown parser. CommonJS, because V8's
// code cache can be handed to a script and not (in Node 20) to a module: `bin/kpi-report.js` does that.
export default defineConfig({
  input: { 'kpi-report': 'src/cli/main.ts' },
  platform: 'node',
  plugins: [
    handlebarsPlugin(),
    wasmPlugin(),
    workerPlugin([wasmPlugin()]),
    namedCharactersPlugin(),
    licensesPlugin('THIRD-PARTY-LICENSES.txt'),
    bundlePlugin(),
    answersPlugin(),
  ],
  // How long a plugin took is nothing that whoever builds must know.
  checks: { pluginTimings: false },
  // Of a library in two forms the one that needs nothing around it.
  resolve: { mainFields: ['module', 'main'] },
  transform: { define: { KPI_REPORT_BUILD: JSON.stringify(BUILD_PLACEHOLDER) } },
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    entryFileNames: '[name].cjs',
    // The hot path is asked for by its name.
    chunkFileNames: ({ name }) => (name === 'hot' ? 'hot.cjs' : '[name]-[hash].cjs'),
    minifyInternalExports: false,
    // Names stay: a stack trace that a user sends is readable without a source map.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
    // What a plain `build` needs, and nothing else, in one file.
    codeSplitting: { groups: [{ name: 'hot', test: /[\\/]src[\\/]cli[\\/]main\.ts$/ }] },
  },
});
