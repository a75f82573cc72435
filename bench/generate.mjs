// A project with the sample's own kpi.yaml and prose over any number of generated rows, from a fixed seed.
import { closeSync, cpSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cp932 } from './cp932.mjs';

const SAMPLE = new URL('../fixtures/2024H1/', import.meta.url);

/** Share of the rows that each source gets. */
const SHARES = { voices: 0.4, applications: 0.4, elderly: 0.1, roleplay: 0.02, activities: 0.08 };

/**
 * Writes a project folder and gives the number of rows written.
 * @param {string} folder made anew
 * @param {number} rows in all sources together
 * @param {object} [how]
 * @param {boolean} [how.long] with the long texts of a real log: 265 bytes a row
 * @param {boolean} [how.shiftJis] in CP932
 * @param {boolean} [how.quoted] with quotes around every cell
 * @param {boolean} [how.odd] one row in a hundred in a form that takes care: wareki, slashes, a line break in quotes
 */
export function generate(folder, rows, how = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const name of ['kpi.yaml', 'prose'])
    cpSync(new URL(name, SAMPLE), join(folder, name), { recursive: true });
  const random = mulberry32(20240401);
  let written = 0;
  for (const [source, share] of Object.entries(SHARES)) {
    const count = Math.round(rows * share);
    const { file, header, row } = SOURCES[source];
    const out = openSync(join(folder, 'data', file), 'w');
    let lines = [header];
    const flush = () => {
      const text = `${lines.join('\n')}\n`;
      writeSync(out, how.shiftJis ? cp932(text) : Buffer.from(text));
      lines = [];
    };
    for (let i = 0; i < count; i++) {
      let line = row(i, random);
      if (how.long) line = lengthen(source, line, i);
      if (how.odd && i % 100 === 50) line = makeOdd(line, i);
      if (how.quoted) line = quote(line);
      lines.push(line);
      if (lines.length === 20_000) flush();
    }
    flush();
    closeSync(out);
    written += count;
  }
  return written;
}

/** What people write into the columns that no figure reads. */
const TALK =
  'お電話で契約内容の確認をご希望になり、担当者が約款の該当箇所をご案内したところ、ていねいに教えてもらえたと感謝のお言葉をいただいた。';
const LONG = { voices: 'ていねいに教えてもらえた。', applications: '推奨' };

function lengthen(source, line, i) {
  if (source === 'voices') return line.replace(LONG.voices, `${TALK}${TALK.slice(0, i % 7)}${LONG.voices}`);
  if (source !== 'applications') return line;
  const cells = line.split(',');
  cells[6] = `${TALK}${TALK.slice(0, i % 11)}`;
  return cells.join(',');
}

/** The same row in a form that the fast reader does not take, or takes only after a look. */
function makeOdd(line, i) {
  const kind = Math.floor(i / 100) % 4;
  if (kind === 0)
    return line.replace(
      /(\d{4})-(\d\d)-(\d\d)/,
      (_, y, m, d) => `令和${Number(y) - 2018}年${Number(m)}月${Number(d)}日`,
    );
  if (kind === 1) return line.replace(/(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3');
  if (kind === 2) return line.replace(/,(完了|成立|実施|対応中|手続中)$/, ',　$1 ');
  // Only a text column may hold a line break, and each source has one that no figure reads, or none.
  const cells = line.includes('"') ? null : line.split(',');
  const at = cells === null ? -1 : cells.findIndex((cell) => cell.length > 12);
  if (at < 0) return line.replace(/(\d{4})-(\d\d)-(\d\d)/, '$1.$2.$3');
  cells[at] = `"${cells[at].slice(0, 4)}\n${cells[at].slice(4)}"`;
  return cells.join(',');
}

const quote = (line) =>
  line.includes('"')
    ? line.replace(/("[^"]*")|([^,"]+)|(?<=,)(?=,|$)/g, (_, a, b) => a ?? `"${b ?? ''}"`)
    : `"${line.replaceAll(',', '","')}"`;

const pick = (random, values) => values[Math.floor(random() * values.length)];
const number = (random, below) => Math.floor(random() * below);
const two = (value) => String(value).padStart(2, '0');
const id = (prefix, i) => `${prefix}-${String(i).padStart(8, '0')}`;
const date = (random) =>
  `${pick(random, [2023, 2024])}-${two(4 + number(random, 6))}-${two(1 + number(random, 30))}`;
const person = (random) => `担当${two(1 + number(random, 30))}`;
const client = (random) => `顧客${String(number(random, 9999)).padStart(4, '0')}`;
const team = (random) => pick(random, ['第1チーム', '第2チーム', '第3チーム']);
const mark = (random) => pick(random, ['○', '×']);

const SOURCES = {
  voices: {
    file: 'voices_all.csv',
    header: '受付番号,受付日,受付者,チーム,顧客,区分,種目,内容,改善,改善内容,回覧日,状態',
    row: (i, r) =>
      [
        id('V', i),
        date(r),
        person(r),
        team(r),
        client(r),
        pick(r, ['感謝', '感謝', '感謝', '不満', '要望', 'その他']),
        pick(r, ['自動車', '火災', '医療']),
        i % 10 === 0 ? '"電話で、ていねいに教えてもらえた。"' : '電話でていねいに教えてもらえた。',
        mark(r),
        '',
        '',
        pick(r, ['完了', '完了', '完了', '対応中', '取消']),
      ].join(','),
  },
  applications: {
    file: 'applications.csv',
    header: '申込番号,申込日,種別,保険会社,商品,推奨区分,選定理由,公的保険説明,点検結果,担当者,顧客,状態',
    row: (i, r) =>
      [
        id('A', i),
        date(r),
        pick(r, ['生保', '生保', '生保', '損保']),
        'A生命',
        '終身',
        pick(r, ['推奨', '推奨', '推奨', '推奨外']),
        '',
        mark(r),
        pick(r, ['適正', '書類不備']),
        person(r),
        client(r),
        pick(r, ['成立', '成立', '成立', '手続中', '取下げ']),
      ].join(','),
  },
  elderly: {
    file: 'elderly_checks.csv',
    header:
      '申込番号,種別,契約形態,契約者年齢,申込日,対応日,対応方法,ROOMS,確認者,公的保険制度説明,提案理由確認,他リスク聞き取り,状態',
    row: (i, r) =>
      [
        id('E', i),
        pick(r, ['生保', '損保']),
        pick(r, ['個人', '団体']),
        70 + number(r, 20),
        date(r),
        date(r),
        pick(r, ['①親族同席', '②複数人募集', '③複数回募集', '④電話確認', '⑤保険会社確認']),
        mark(r),
        person(r),
        mark(r),
        mark(r),
        mark(r),
        pick(r, ['完了', '完了', '完了', '取消']),
      ].join(','),
  },
  roleplay: {
    file: 'roleplay.csv',
    header: '実施日,回,社員番号,氏名,チーム,受験,合計点,状態',
    row: (i, r) =>
      [
        date(r),
        `第${1 + (i % 2)}回`,
        String(i).padStart(6, '0'),
        person(r),
        team(r),
        '1',
        number(r, 37),
        '実施',
      ].join(','),
  },
  activities: {
    file: 'activities.csv',
    header: '記録番号,日付,種別,チーム,対象者,役割,試験,顧客,きっかけ聞き取り,状態',
    row: (i, r) => {
      const kind = pick(r, [
        '推進会議',
        '全体会共有',
        'チーム振返り',
        '回覧',
        '個別指導',
        '資格受験',
        '対応漏れ',
        '資料請求',
      ]);
      const who = kind === '個別指導' || kind === '資格受験';
      return [
        id('K', i),
        date(r),
        kind,
        team(r),
        who ? person(r) : '',
        kind === '個別指導' ? pick(r, ['新任', '中堅']) : '',
        kind === '資格受験' ? pick(r, ['生保専門課程', '生保大学課程']) : '',
        kind === '資料請求' ? client(r) : '',
        kind === '資料請求' ? mark(r) : '',
        pick(r, ['実施', '実施', '実施', '予定']),
      ].join(',');
    },
  },
};

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
