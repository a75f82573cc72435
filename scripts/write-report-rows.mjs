// Writes the exports of a project of fixtures/reports, as its records.yaml says:
// `node scripts/write-report-rows.mjs fixtures/reports/branches [folder]`, by default beside its kpi.yaml.
// The same bytes on every machine; they are not committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { linesOf } from './report-rows/lines.mjs';
import { makeDice } from './sample-data/random.mjs';

const [fixture, folder = fixture] = process.argv.slice(2);
if (fixture === undefined) throw new Error('which project?');
const { seed, files } = parse(readFileSync(join(fixture, 'records.yaml'), 'utf8'), { merge: true });

Object.entries(files).forEach(([path, one], index) => {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(
    target,
    `${[one.columns.join(','), ...linesOf(one, makeDice(seed + index).below)].join('\n')}\n`,
  );
});
