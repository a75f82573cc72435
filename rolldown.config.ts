import { defineConfig } from 'rolldown';
import { handlebarsPlugin } from './scripts/handlebars-plugin.ts';
import { licensesPlugin } from './scripts/licenses-plugin.ts';

// One file for the hot path; whatever is behind a dynamic import becomes a chunk of its own, so a
// build without a user's templates loads no Handlebars compiler.
export default defineConfig({
  input: { 'kpi-report': 'src/cli/main.ts' },
  platform: 'node',
  plugins: [handlebarsPlugin(), licensesPlugin('THIRD-PARTY-LICENSES.txt')],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Names stay: a stack trace that a user sends is readable without a source map.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
  },
});
