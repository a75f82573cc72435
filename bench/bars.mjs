// The bars of `npm run bench`, and its tables in Markdown.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What was found against what it may be at most, for one size.
 * @param {number} size rows
 * @param {(a: string, ...b: string[]) => number} ratio median over rounds of a ÷ (the sum of b)
 * @param {Record<string, number[]>} times by contender, where it ran
 * @param {{ clean: number | null, published: number | null }} peakMiB of two builds
 */
export function barsOf(size, ratio, times, peakMiB) {
  const bar = (key, found, most) => ({ key, found, most });
  const duck = 'DuckDB' in times;
  const own = [
    ...(size <= 10_000 ? [bar('node', ratio('clean', 'node -e 0'), 1.6)] : []),
    ...(size > 10_000 && size <= 100_000 && duck ? [bar('duckdb', ratio('clean', 'DuckDB'), 0.5)] : []),
    ...(size > 100_000 && duck
      ? [bar('duckdb-sha', ratio('clean', 'DuckDB', 'openssl dgst -sha256'), 0.6)]
      : []),
  ];
  const peak = (key, found) =>
    found === null ? [] : [bar(key, found, Math.round(120 + (24 * size) / 2 ** 20))];
  return [
    ...own,
    bar('cp932', ratio('cp932', 'clean'), 1.6),
    bar('quoted', ratio('quoted', 'clean'), 1.3),
    bar('odd', ratio('odd', 'clean'), 1.6),
    bar('kpis', ratio('many', 'few'), 1.3),
    bar('draft', ratio('rebuild', 'small'), 2),
    bar('published', ratio('published', 'clean'), 2),
    ...peak('peak', peakMiB.clean),
    ...peak('published-peak', peakMiB.published),
  ];
}

const WORDS = {
  en: {
    node: 'whole report ÷ `node -e 0`',
    duckdb: 'whole report ÷ DuckDB (node-api), twelve figures',
    'duckdb-sha': 'whole report ÷ (DuckDB, then `openssl dgst -sha256` of the files)',
    cp932: 'the same rows in CP932 ÷ UTF-8',
    quoted: 'the same rows, everything quoted ÷ plain',
    odd: '1 % of the rows in odd spellings ÷ clean',
    kpis: '200 KPIs ÷ 20',
    draft: '`--draft` again after a change of prose ÷ the 2,000-row report',
    published: 'a term that is published, held against its lock ÷ clean',
    peak: 'peak memory, MiB',
    'published-peak': 'peak memory of a term that is published, MiB',
    rows: 'rows',
    what: 'work',
    found: 'found',
    most: 'at most',
    holds: 'holds',
    missed: 'missed',
    peer: 'contender',
    ratio: '× our whole report',
    memory: 'peak MiB',
    stamp: ({ equal, rounds, cores, node }) =>
      `${equal} figures proven equal, ${rounds} rounds in turn, ${cores} cores, Node ${node.slice(1)}`,
  },
  ja: {
    node: '報告書一式 ÷ `node -e 0`',
    duckdb: '報告書一式 ÷ DuckDB (node-api、12の数値のみ)',
    'duckdb-sha': '報告書一式 ÷ (DuckDB のあと `openssl dgst -sha256`)',
    cp932: '同じ行を CP932 で ÷ UTF-8',
    quoted: '同じ行をすべて引用符で ÷ なし',
    odd: '1 % の行が変わった書き方 ÷ なし',
    kpis: '指標200個 ÷ 20個',
    draft: '文章を直した `--draft` の作り直し ÷ 2,000行の報告書',
    published: '公表済みの期(公表時の記録と照合) ÷ なし',
    peak: '最大メモリ(MiB)',
    'published-peak': '公表済みの期の最大メモリ(MiB)',
    rows: '行数',
    what: '測ったもの',
    found: '結果',
    most: '目標(以下)',
    holds: '達成',
    missed: '未達',
    stamp: ({ equal, rounds, cores, node }) =>
      `${equal}個の数値の一致を確かめたうえで、交互に${rounds}回、${cores}コア、Node ${node.slice(1)}`,
  },
};

const grouped = (n) => n.toLocaleString('en-US');

export function barTable(results, language) {
  const words = WORDS[language];
  const rows = results.flatMap(({ rows, bars }) =>
    bars.map(({ key, found, most }) => {
      const digits = key.endsWith('peak') ? 0 : 2;
      return `| ${grouped(rows)} | ${words[key]} | ${found.toFixed(digits)} | ${most} | ${found <= most ? words.holds : words.missed} |`;
    }),
  );
  return [
    `| ${words.rows} | ${words.what} | ${words.found} | ${words.most} | |`,
    '|---:|---|---:|---:|---|',
    ...rows,
    '',
    ...results.map((result) => `${grouped(result.rows)}: ${words.stamp(result)}.`),
  ].join('\n');
}

export function peerTable(results, language) {
  const words = WORDS[language];
  return [
    `| ${words.rows} | ${words.peer} | ${words.ratio} | ${words.memory} |`,
    '|---:|---|---:|---:|',
    ...results.flatMap(({ rows, peers }) =>
      peers.map(
        ({ name, ratio, peakMiB }) =>
          `| ${grouped(rows)} | ${name} | ${ratio.toFixed(2)} | ${peakMiB ?? ''} |`,
      ),
    ),
  ].join('\n');
}

/** Puts a table between `<!-- name -->` and `<!-- /name -->` of a page. */
export function quote(page, name, table) {
  const text = readFileSync(page, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${page} has no place for ${name}`);
  writeFileSync(page, `${text.slice(0, from)}${open}\n${table}\n${text.slice(to)}`);
}
