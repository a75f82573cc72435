// A project with the sample's own kpi.yaml and prose over any number of generated rows, from a fixed seed.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = new URL('../fixtures/2024H1/', import.meta.url);

/** Share of the rows that each source gets. */
const SHARES = { voices: 0.4, applications: 0.4, elderly: 0.1, roleplay: 0.02, activities: 0.08 };

/**
 * Writes a project folder and gives the number of rows written.
 * @param {string} folder made anew
 * @param {number} rows in all sources together
 */
export function generate(folder, rows) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const name of ['kpi.yaml', 'prose'])
    cpSync(new URL(name, SAMPLE), join(folder, name), { recursive: true });
  const random = mulberry32(20240401);
  let written = 0;
  for (const [source, share] of Object.entries(SHARES)) {
    const count = Math.round(rows * share);
    const { file, header, row } = SOURCES[source];
    const lines = [header];
    for (let i = 0; i < count; i++) lines.push(row(i, random));
    writeFileSync(join(folder, 'data', file), `${lines.join('\n')}\n`);
    written += count;
  }
  return written;
}

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
