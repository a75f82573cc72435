import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Once the bundle is written, writes down beside it what it answers to `--help` and `--version`. */
export function answersPlugin() {
  return {
    name: 'answers',
    writeBundle() {
      execFileSync(process.execPath, [fileURLToPath(new URL('./write-answers.mjs', import.meta.url))]);
    },
  };
}
