// Who else can count the twelve figures from the same files: engines and tools, each in a plain form of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The figures that every contender gives, by their address in `report.json`, in the order in which tools print them. */
export const ADDRESSES = [
  'voices.total',
  'voices.by-category/感謝',
  'voices.by-category/不満',
  'voices.improved',
  'applications.life',
  'applications.life.other',
  'elderly.by-application/親族同席',
  'elderly.by-response/電話確認',
  'roleplay.sessions',
  'roleplay.top-score',
  'followups.missed',
  'coaching.newcomers',
];

/** Numbers in that order, of which the sixth is the numerator of a share that is cut, not rounded. */
const byAddress = (numbers) => {
  const shown = [...numbers];
  shown[5] = Math.floor((numbers[5] * 1000) / numbers[4]) / 10;
  return Object.fromEntries(ADDRESSES.map((address, i) => [address, shown[i]]));
};

const isFound = (command, ...args) => spawnSync(command, args).status === 0;

const IN = (column) => `${column} between '2024-04-01' and '2024-09-30'`;
const N = (where) => `count(*) filter (where ${where})`;

/** SQLite, every cell a text, dates compared as such. */
const SQLITE = `
select ${N('1')}, ${N("区分 = '感謝'")}, ${N("区分 = '不満'")}, ${N("区分 = '不満' and 改善 = '○'")}
  from voices_all where 状態 <> '取消' and ${IN('受付日')};
select ${N("種別 = '生保'")}, ${N("種別 = '生保' and 推奨区分 = '推奨外'")} from applications where 状態 <> '取下げ' and ${IN('申込日')};
select ${N(`対応方法 = '①親族同席' and ${IN('申込日')}`)}, ${N(`対応方法 = '④電話確認' and ${IN('対応日')}`)}
  from elderly_checks where 状態 <> '取消';
select count(distinct 回), max(cast(合計点 as integer)) from roleplay where ${IN('実施日')};
select ${N("種別 = '対応漏れ'")}, count(distinct 対象者) filter (where 種別 = '個別指導' and 役割 = '新任')
  from activities where 状態 = '実施' and ${IN('日付')};`;

const TABLES = ['voices_all', 'applications', 'elderly_checks', 'roleplay', 'activities'];

const sqlite = (folder) => [
  'sqlite3',
  [
    ':memory:',
    '-cmd',
    '.mode csv',
    ...TABLES.map((table) => `.import "${folder}/data/${table}.csv" ${table}`),
    ...SQLITE.split(';').map((statement) => statement.trim().replaceAll('\n', ' ')),
  ].filter((argument) => argument !== ''),
];

/** Miller, one run a file: each counts in one pass and prints its numbers at the end. */
const MILLER = {
  voices_all: `
    begin { @a = 0; @b = 0; @c = 0; @d = 0 }
    if ($状態 != "取消" && $受付日 >= "2024-04-01" && $受付日 <= "2024-09-30") {
      @a += 1;
      if ($区分 == "感謝") { @b += 1 }
      if ($区分 == "不満") { @c += 1; if ($改善 == "○") { @d += 1 } }
    }
    end { print @a . " " . @b . " " . @c . " " . @d }`,
  applications: `
    begin { @a = 0; @b = 0 }
    if ($状態 != "取下げ" && $申込日 >= "2024-04-01" && $申込日 <= "2024-09-30" && $種別 == "生保") {
      @a += 1; if ($推奨区分 == "推奨外") { @b += 1 }
    }
    end { print @a . " " . @b }`,
  elderly_checks: `
    begin { @a = 0; @b = 0 }
    if ($状態 != "取消") {
      if ($対応方法 == "①親族同席" && $申込日 >= "2024-04-01" && $申込日 <= "2024-09-30") { @a += 1 }
      if ($対応方法 == "④電話確認" && $対応日 >= "2024-04-01" && $対応日 <= "2024-09-30") { @b += 1 }
    }
    end { print @a . " " . @b }`,
  roleplay: `
    begin { @seen = {}; @top = 0 }
    if ($実施日 >= "2024-04-01" && $実施日 <= "2024-09-30") { @seen[$回] = 1; @top = max(@top, int($合計点)) }
    end { print length(@seen) . " " . @top }`,
  activities: `
    begin { @a = 0; @seen = {} }
    if ($状態 == "実施" && $日付 >= "2024-04-01" && $日付 <= "2024-09-30") {
      if ($種別 == "対応漏れ") { @a += 1 }
      if ($種別 == "個別指導" && $役割 == "新任") { @seen[$対象者] = 1 }
    }
    end { print @a . " " . length(@seen) }`,
};

const miller = (folder) => [
  'sh',
  [
    '-c',
    TABLES.map((table, i) => `mlr --icsv -S put -q "$${i + 2}" "$1/data/${table}.csv"`).join(' && '),
    'sh',
    folder,
    ...TABLES.map((table) => MILLER[table]),
  ],
];

const python = (how) => (folder) => ['python3', [here('figures.py'), how, folder]];

const numbersIn = (text) => byAddress((text.match(/\d+/g) ?? []).map(Number));

/** By name: the command over a project folder, what its output says, and whether it is installed here. */
export const peers = {
  DuckDB: {
    command: (folder) => [process.execPath, [here('duckdb.mjs'), folder]],
    figures: JSON.parse,
    isHere: () => true,
  },
  'csv-parse + zod': {
    command: (folder) => [process.execPath, [here('plain.mjs'), folder]],
    figures: JSON.parse,
    isHere: () => true,
  },
  Miller: { command: miller, figures: numbersIn, isHere: () => isFound('mlr', '--version') },
  sqlite3: { command: sqlite, figures: numbersIn, isHere: () => isFound('sqlite3', '--version') },
  'Python csv': { command: python('csv'), figures: numbersIn, isHere: () => isFound('python3', '--version') },
  pandas: {
    command: python('pandas'),
    figures: numbersIn,
    isHere: () => isFound('python3', '-c', 'import pandas'),
  },
};
