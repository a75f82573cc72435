// The sample's sources with any number of KPIs, for what a KPI more costs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = new URL('../fixtures/2024H1/kpi.yaml', import.meta.url);
const CATEGORIES = ['感謝', '不満', '要望', 'その他'];
const TEAMS = ['第1チーム', '第2チーム', '第3チーム'];
const KINDS = ['自動車', '火災', '医療'];

/**
 * Rewrites `kpi.yaml` of a generated project, with `count` KPIs over the voices and the applications.
 * @param {string} folder made by `generate`
 * @param {number} count
 */
export function withKpis(folder, count) {
  const sample = readFileSync(SAMPLE, 'utf8');
  const head = sample.slice(0, sample.indexOf('\nkpis:\n'));
  const kpis = Array.from({ length: count }, (_, i) => kpi(i));
  const report = ['report:', '  sections:', '    - heading: すべて', '      prose: all'];
  writeFileSync(join(folder, 'kpi.yaml'), [head, 'kpis:', ...kpis, ...report, ''].join('\n'));
  const tags = kpis.map((_, i) => `{{kpi "k${i}.n"}}`).join('、');
  mkdirSync(join(folder, 'prose/2024H1'), { recursive: true });
  writeFileSync(join(folder, 'prose/2024H1/all.md'), `## 数値・事実\n\n${tags}\n`);
}

const kpi = (i) => {
  const that = [
    `区分: ${CATEGORIES[i % 4]}`,
    `チーム: [${TEAMS[i % 3]}, ${TEAMS[(i + 1) % 3]}]`,
    `種目: ${KINDS[Math.floor(i / 3) % 3]}`,
  ].slice(0, 1 + (i % 3));
  return `  k${i}.n: { label: 指標${'あいうえおかきくけこ'[i % 10]}${i}番, count: voices, that: { ${that.join(', ')} }, unit: 件, empty: leave-out }`;
};
