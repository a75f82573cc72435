/**
 * Asks kpi-report and others the same of 48 copies of one clean export, each with a single corruption, and
 * prints a Markdown table of who answered right, who said that something is wrong, and who gave a wrong
 * figure without a word. `npm run build && node bench/compare-readers.mjs [--all]`; `--all` prints each copy.
 * Contenders that are not installed are named as skipped. DuckDB comes with `npm ci`; the others are the
 * packages miller, csvkit and sqlite3 of most systems.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contenders } from './readers/contenders.mjs';
import { cleanLines, corruptions } from './readers/corruptions.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kpi-report-readers-'));
const file = join(folder, 'a.csv');
const lines = cleanLines();
const rows = lines.slice(1).map((line) => line.split(','));
const met = rows.filter(([, , kind]) => kind === '生保');
const truth = [
  met.length,
  met.filter(([, , , mark]) => mark === '×').length,
  met.filter((row) => Number(row[4]) >= 50_000).length,
].join('/');

const table = [];
const each = new Map(corruptions.map(([name]) => [name, []]));
try {
  for (const { name, version, ask } of contenders) {
    const found = await version();
    if (found === undefined) {
      table.push(`| ${name} | skipped: not installed | | |`);
      continue;
    }
    writeFileSync(file, `${lines.join('\n')}\n`);
    const clean = await ask(file);
    if (clean.answer !== truth || clean.said)
      throw new Error(`${name} is asked in the wrong way: ${clean.answer}, not ${truth}`);
    const counts = { right: 0, said: 0, wrong: 0 };
    for (const [corruption, make] of corruptions) {
      writeFileSync(file, make(lines));
      const { answer, said } = await ask(file);
      const verdict = answer === truth ? 'right' : said ? 'said' : 'wrong';
      counts[verdict]++;
      each.get(corruption).push(`${name}: ${verdict}`);
    }
    table.push(
      `| ${name}${found === 'this' ? '' : ` (${found})`} | ${counts.right} | ${counts.said} | ${counts.wrong} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `| of ${corruptions.length} copies | right figures | said that something is wrong | wrong figures without a word |\n|---|---:|---:|---:|`,
);
console.log(table.join('\n'));
if (process.argv.includes('--all')) {
  console.log();
  for (const [corruption, verdicts] of each) console.log(`- ${corruption}: ${verdicts.join(', ')}`);
}
