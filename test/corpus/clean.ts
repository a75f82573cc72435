import { drawFrom } from './random.ts';

/** A table before it is written: every cell as text. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A project as files: its configuration and its exports by path. */
export interface Folder {
  readonly yaml: string;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

export const YAML = `organization: 見本
title: 指標の御報告
sources:
  voices:
    label: お客様の声
    files: data/voices_*.csv
    key: 受付番号
    date: 受付日
    exclude: { 状態: [取消, テスト] }
    columns:
      受付番号: { type: text, personal: false }
      受付日: { type: date, headers: [受付日時] }
      登録日: { type: date }
      区分: { type: category, values: { 感謝: [感謝の声, お褒め], 不満: [ご不満, 苦情], 要望: , その他: } }
      改善: { type: flag, required: false }
      方法: { type: category, separator: [、, ;], values: { 電話: [①], 面談: [②], 書面: [③] } }
      年代: { type: category, values: [10〜20代, 30〜40代, 50代以上] }
      会社: { type: category, values: [アフラック, パル生命, そんぽ] }
      点数: { type: number, unit: 点, out-of: 36, headers: [点数(36点満点)] }
      増減: { type: number }
      受付者: { type: person }
      内容: { type: text }
      状態: { type: category, values: [完了, 対応中, 取消, テスト] }
  applications:
    label: 申込み
    files: data/applications.csv
    key: 申込番号
    date: 申込日
    columns:
      申込番号: { type: text, personal: false }
      申込日: { type: date }
      種別: { type: category, values: { 生保: [終身保険], 損保: [自動車保険], 少短: [ペット] } }
      推奨: { type: flag }
      保険料: { type: number, unit: 円 }
      割引: { type: number, percent: true, decimals: 1 }
      状態: { type: category, values: [成立, 取下げ] }
  scores:
    label: ロープレ
    files: data/scores.csv
    key: [回, 社員番号, 受験]
    date: 実施日
    every-month: false
    columns:
      実施日: { type: date }
      回: { type: text, personal: false }
      社員番号: { type: text, personal: false }
      受験: { type: text, personal: false }
      合計点: { type: number, unit: 点, required: false }
  log:
    label: 日誌
    files: data/log.csv
    date: 日付
    every-month: false
    columns:
      日付: { type: date }
      種別: { type: category, values: [会議, 共有, 研修] }
      件名: { type: text }
kpis:
  voices.total: { label: 声, count: voices, unit: 件, headline: true }
  voices.by-category: { label: 区分, breakdown: voices, by: 区分, unit: 件, headline: true }
  voices.by-age: { label: 年代, breakdown: voices, by: 年代, unit: 件, headline: true }
  voices.by-company: { label: 会社, breakdown: voices, by: 会社, unit: 件, headline: true }
  voices.by-way: { label: 方法, breakdown: voices, by: 方法, unit: 件, headline: true }
  voices.registered: { label: 登録, count: voices, date: 登録日, unit: 件, headline: true }
  voices.improved: { label: 改善, count: voices, that: { 区分: 不満, 改善: true }, unit: 件, headline: true }
  voices.high: { label: 高い点, count: voices, that: { 点数: { at-least: 30 } }, unit: 件, headline: true }
  voices.less: { label: 減, count: voices, that: { 増減: { less-than: 0 } }, unit: 件, headline: true }
  voices.best: { label: 最高, maximum: voices, of: 点数, unit: 点, headline: true }
  applications.other: { label: 推奨外, percentage: applications, among: { 種別: 生保 }, that: { 推奨: false, 状態: 成立 }, digits: 1, rounding: truncate, headline: true }
  applications.large: { label: 大口, count: applications, that: { 保険料: { at-least: 100000 } }, unit: 件, headline: true }
  applications.cheap: { label: 割引, count: applications, that: { 割引: { at-least: 26.9 } }, unit: 件, headline: true }
  scores.best: { label: 最高点, maximum: scores, of: 合計点, empty: leave-out, unit: 点, headline: true }
  scores.pass: { label: 合格, pass-rate: scores, of: 合計点, pass-mark: { "*": 25 }, per: 社員番号, attempt: best, empty: leave-out, headline: true }
  scores.people: { label: 人数, distinct: scores, of: 社員番号, unit: 名, headline: true }
  log.total: { label: 日誌, count: log, unit: 件, headline: true }
  log.meetings: { label: 会議, count: log, that: { 種別: 会議 }, unit: 件, headline: true }
report:
  sections:
    - heading: 一
`;

const VOICES = '受付番号,受付日,登録日,区分,改善,方法,年代,会社,点数,増減,受付者,内容,状態,メモ'.split(',');
const ROWS = 60;

/** The one project from which every case is made: every cell plain and right. */
export function cleanFolder(): Folder {
  const draw = drawFrom(20_240_401);
  const day = (month: number, d = 1 + draw.below(28)) => `2024-${pad(month)}-${pad(d)}`;
  const sheets = new Map<string, Sheet>();
  let n = 0;
  for (let month = 4; month <= 9; month++) {
    const rows = Array.from({ length: ROWS }, (_, i) => {
      const category = draw.one(['感謝', '感謝', '不満', '要望', 'その他']);
      // The last row of September stands on the last day of the term.
      const date = month === 9 && i === ROWS - 1 ? '2024-09-30' : day(month);
      return [
        `V-${String(++n).padStart(4, '0')}`,
        date,
        date,
        category,
        category === '不満' ? draw.one(['○', '×']) : '',
        draw.one(['電話', '面談', '書面', '電話、面談', '電話、書面']),
        draw.one(['10〜20代', '30〜40代', '50代以上']),
        draw.one(['アフラック', 'パル生命', 'そんぽ']),
        String(5 + draw.below(30)),
        String(draw.below(19) - 9),
        `担当${pad(1 + draw.below(12))}`,
        `内容${n}`,
        draw.one(['完了', '完了', '対応中']),
        `メモ${n}`,
      ];
    });
    sheets.set(`data/voices_2024${pad(month)}.csv`, { header: VOICES, rows });
  }
  sheets.set('data/applications.csv', {
    header: '申込番号,申込日,種別,推奨,保険料,割引,状態'.split(','),
    rows: Array.from({ length: 120 }, (_, i) => [
      `A-${String(i + 1).padStart(4, '0')}`,
      day(4 + (i % 6)),
      draw.one(['生保', '生保', '損保', '少短']),
      draw.one(['○', '○', '×']),
      String(1000 * (1 + draw.below(200))),
      `${draw.below(40)}.${draw.below(10)}%`,
      draw.one(['成立', '成立', '成立', '取下げ']),
    ]),
  });
  sheets.set('data/scores.csv', {
    header: '実施日,回,社員番号,受験,合計点'.split(','),
    rows: Array.from({ length: 40 }, (_, i) => [
      day(7),
      'ロープレ1',
      String(Math.floor(i / 2) + 1).padStart(3, '0'),
      i % 2 === 0 ? '本試験' : '再試験',
      String(15 + draw.below(22)),
    ]),
  });
  sheets.set('data/log.csv', {
    header: '日付,種別,件名'.split(','),
    rows: Array.from({ length: 40 }, (_, i) => [
      day(4 + (i % 6)),
      draw.one(['会議', '共有', '研修']),
      `件名${i + 1}`,
    ]),
  });
  return { yaml: YAML, sheets };
}

export const VOICE_FILES = ['04', '05', '06', '07', '08', '09'].map(
  (month) => `data/voices_2024${month}.csv`,
);

const pad = (value: number): string => String(value).padStart(2, '0');
