// The contender: DuckDB from Node in its fastest documented form: types declared, all cores, one statement.
// node bench/duckdb.mjs <project folder>  → figures as JSON on stdout. It reads UTF-8 alone.
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2];

const TYPES = {
  受付日: 'DATE',
  申込日: 'DATE',
  対応日: 'DATE',
  実施日: 'DATE',
  日付: 'DATE',
  契約者年齢: 'INTEGER',
  合計点: 'INTEGER',
};

/** read_csv with every column declared, so that nothing is guessed. */
function csv(file) {
  const path = join(folder, 'data', file);
  const columns = firstLine(path)
    .split(',')
    .map((name) => `'${name}': '${TYPES[name] ?? 'VARCHAR'}'`);
  return `read_csv('${path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`;
}

function firstLine(path) {
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  const text = head.toString('utf8', 0, readSync(file, head));
  closeSync(file);
  return text.slice(0, text.indexOf('\n')).replace('\r', '').replaceAll('"', '');
}

const IN = (column) => `${column} between date '2024-04-01' and date '2024-09-30'`;
const n = (where) => `count(*) filter (where ${where})`;

const statement = `
with v as (
  select ${n('true')} as a, ${n("区分 = '感謝'")} as b, ${n("区分 = '不満'")} as c, ${n("区分 = '不満' and 改善 = '○'")} as d
  from ${csv('voices_all.csv')} where 状態 <> '取消' and ${IN('受付日')}
), a as (
  select ${n("種別 = '生保'")} as a, ${n("種別 = '生保' and 推奨区分 = '推奨外'")} as b
  from ${csv('applications.csv')} where 状態 <> '取下げ' and ${IN('申込日')}
), e as (
  select ${n(`対応方法 = '①親族同席' and ${IN('申込日')}`)} as a, ${n(`対応方法 = '④電話確認' and ${IN('対応日')}`)} as b
  from ${csv('elderly_checks.csv')} where 状態 <> '取消'
), r as (
  select count(distinct 回) as a, max(合計点) as b from ${csv('roleplay.csv')} where ${IN('実施日')}
), k as (
  select ${n("種別 = '対応漏れ'")} as a, count(distinct 対象者) filter (where 種別 = '個別指導' and 役割 = '新任') as b
  from ${csv('activities.csv')} where 状態 = '実施' and ${IN('日付')}
)
select v.a, v.b, v.c, v.d, a.a, a.b, e.a, e.b, r.a, r.b, k.a, k.b from v, a, e, r, k`;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const [row] = (await connection.runAndReadAll(statement)).getRows();
const [total, thanks, complaints, improved, life, other, family, phone, sessions, top, missed, newcomers] =
  row.map(Number);
process.stdout.write(
  JSON.stringify({
    'voices.total': total,
    'voices.by-category/感謝': thanks,
    'voices.by-category/不満': complaints,
    'voices.improved': improved,
    'applications.life': life,
    'applications.life.other': Math.floor((other * 1000) / life) / 10,
    'elderly.by-application/親族同席': family,
    'elderly.by-response/電話確認': phone,
    'roleplay.sessions': sessions,
    'roleplay.top-score': top,
    'followups.missed': missed,
    'coaching.newcomers': newcomers,
  }),
);
