// The contender: the same libraries used plainly, an object and a zod parse per row, figures only.
// node bench/plain.mjs <project folder>  → figures as JSON on stdout
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const folder = process.argv[2];
const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const mark = z.enum(['○', '×', '']);

const read = (file, schema) =>
  parse(readFileSync(join(folder, 'data', file)), { columns: true, bom: true }).map((row) =>
    schema.parse(row),
  );

const inTerm = (day) => day >= '2024-04-01' && day <= '2024-09-30';
const tally = (rows, key) => {
  const counts = {};
  for (const row of rows) counts[row[key]] = (counts[row[key]] ?? 0) + 1;
  return counts;
};

const voices = read(
  'voices_all.csv',
  z.object({ 受付日: iso, 区分: z.string(), 改善: mark, 状態: z.string() }),
).filter((row) => row.状態 !== '取消' && inTerm(row.受付日));
const applications = read(
  'applications.csv',
  z.object({ 申込日: iso, 種別: z.string(), 推奨区分: z.string(), 状態: z.string() }),
).filter((row) => row.状態 !== '取下げ' && inTerm(row.申込日));
const elderly = read(
  'elderly_checks.csv',
  z.object({ 申込日: iso, 対応日: iso, 対応方法: z.string(), ROOMS: mark, 状態: z.string() }),
).filter((row) => row.状態 !== '取消');
const roleplay = read(
  'roleplay.csv',
  z.object({ 実施日: iso, 回: z.string(), 社員番号: z.string(), 合計点: z.coerce.number() }),
).filter((row) => inTerm(row.実施日));
const activities = read(
  'activities.csv',
  z.object({ 日付: iso, 種別: z.string(), 対象者: z.string(), 役割: z.string(), 状態: z.string() }),
).filter((row) => row.状態 === '実施' && inTerm(row.日付));

const life = applications.filter((row) => row.種別 === '生保');
const other = life.filter((row) => row.推奨区分 === '推奨外');
const kinds = tally(voices, '区分');
const methods = (key) =>
  tally(
    elderly.filter((row) => inTerm(row[key])),
    '対応方法',
  );

const figures = {
  'voices.total': voices.length,
  'voices.by-category/感謝': kinds.感謝,
  'voices.by-category/不満': kinds.不満,
  'voices.improved': voices.filter((row) => row.区分 === '不満' && row.改善 === '○').length,
  'applications.life': life.length,
  'applications.life.other': Math.floor((other.length * 1000) / life.length) / 10,
  'elderly.by-application/親族同席': methods('申込日')['①親族同席'],
  'elderly.by-response/電話確認': methods('対応日')['④電話確認'],
  'roleplay.sessions': new Set(roleplay.map((row) => row.回)).size,
  'roleplay.top-score': Math.max(...roleplay.map((row) => row.合計点)),
  'followups.missed': activities.filter((row) => row.種別 === '対応漏れ').length,
  'coaching.newcomers': new Set(
    activities.filter((row) => row.種別 === '個別指導' && row.役割 === '新任').map((row) => row.対象者),
  ).size,
};
process.stdout.write(JSON.stringify(figures));
