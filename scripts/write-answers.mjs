// Asks the bundle in dist/ for every help text, in both languages, and keeps the answers in dist/answers.json.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { loadBundle } = createRequire(import.meta.url)('../bin/load-bundle.js');
const { main, commandNames } = loadBundle('hot.cjs', 'answers');

async function answer(argv, language) {
  let text = '';
  const stream = { isTerminal: false, columns: null, write: (part) => (text += part) };
  const env = { LANG: language };
  const exit = await main(argv, { cwd: '/', env, stdout: stream, stderr: stream });
  if (exit !== 0) throw new Error(`${argv.join(' ')}: ${exit}\n${text}`);
  return text;
}

const asked = [['--version'], ['--help'], ...commandNames.map((name) => [name, '--help'])];
const answers = { ja: Object.create(null), en: Object.create(null) };
for (const language of ['ja', 'en'])
  for (const argv of asked) answers[language][argv.join(' ')] = await answer(argv, language);
writeFileSync(new URL('../dist/answers.json', import.meta.url), JSON.stringify(answers));
