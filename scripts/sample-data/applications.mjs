import { toCp932 } from './cp932.mjs';
import { toCsv } from './csv.mjs';
import { spreadDays, writeDate } from './dates.mjs';
import { customerName, HALVES, staffName } from './people.mjs';
import { makeDice, repeat } from './random.mjs';

/**
 * Applications by line, whether the product is one that the agency recommends, and whether the
 * public insurance system was explained. The figures of the report: 89 of 330 and 25 of 111.
 */
const COUNTS = {
  '2024H1': [
    [{ line: '生保', recommended: true, explained: '○' }, 239],
    [{ line: '生保', recommended: true, explained: '×' }, 2],
    [{ line: '生保', recommended: false, explained: '○' }, 87],
    [{ line: '生保', recommended: false, explained: '×' }, 2],
    [{ line: '損保', recommended: true, explained: '' }, 86],
    [{ line: '損保', recommended: false, explained: '' }, 25],
    [{ line: '少短', recommended: false, explained: '' }, 7],
  ],
  '2023H1': [
    [{ line: '生保', recommended: true, explained: '○' }, 183],
    [{ line: '生保', recommended: true, explained: '×' }, 19],
    [{ line: '生保', recommended: true, explained: '○', review: '不適正' }, 2],
    [{ line: '生保', recommended: false, explained: '○' }, 85],
    [{ line: '生保', recommended: false, explained: '×' }, 12],
    [{ line: '損保', recommended: true, explained: '' }, 107],
    [{ line: '損保', recommended: false, explained: '' }, 21],
    [{ line: '少短', recommended: false, explained: '' }, 5],
  ],
};

const EXCLUDED = [
  [{ line: '生保', recommended: false, explained: '○', state: '取下げ' }, 4],
  [{ line: '損保', recommended: false, explained: '', state: '取消' }, 2],
  [{ line: '生保', recommended: false, explained: '×', state: '取消', review: '不適正' }, 1],
  [{ line: '損保', recommended: true, explained: '', state: 'テスト' }, 2],
];

/** Neighbouring terms. Those of March 2024 are the ones whose elderly check took place in April. */
const STRAYS = {
  '2024H1': [
    ['2024-03-28', { line: '生保', recommended: true, explained: '○' }],
    ['2024-03-29', { line: '損保', recommended: false, explained: '' }],
    ['2024-03-29', { line: '損保', recommended: true, explained: '' }],
    ['2024-03-31', { line: '損保', recommended: true, explained: '' }],
    ['2024-10-01', { line: '生保', recommended: false, explained: '○' }],
    ['2024-10-01', { line: '損保', recommended: false, explained: '' }],
  ],
  '2023H1': [
    ['2023-03-31', { line: '生保', recommended: false, explained: '×' }],
    ['2023-10-02', { line: '生保', recommended: false, explained: '○' }],
    ['2023-10-31', { line: '損保', recommended: true, explained: '' }],
  ],
};

const INSURERS = { 生保: ['A生命', 'B生命', 'C生命'], 損保: ['D損保', 'E損保'], 少短: ['F少額短期'] };
const PRODUCTS = {
  生保: ['終身', '医療', 'がん', '定期', '就業不能'],
  損保: ['自動車', '火災', '傷害', '賠償'],
  少短: ['家財', 'ペット'],
};
const REASONS = [
  '健康状態の引受条件による',
  '保険料の払込期間のご希望による',
  'ご勤務先の団体割引を優先されたため',
  'お客様のご指定, 当初意向と同じ',
  '特約の「通院」を希望されたため',
];
const SPELLINGS = { 生保: ['生命保険', '生命'], 損保: ['損害保険'], 少短: ['少額短期'] };

/** @typedef {{ day: string, number: string, line: string, person: number, customer: number, counts: boolean }} Application */

/**
 * 申込一覧: one file with every term, CP932 and CRLF. The elderly checks are drawn from `applications`.
 * @returns {{ file: { path: string, bytes: Uint8Array }, applications: Application[] }}
 */
export function applicationFile() {
  const made = Object.entries(HALVES).flatMap(([half, { first, last, short }], index) => {
    const dice = makeDice(330_111 + index);
    const entries = dice.shuffle([...repeat(COUNTS[half]), ...repeat(EXCLUDED)]);
    const days = spreadDays(dice, first, last, entries.length);
    return [...STRAYS[half], ...entries.map((entry, at) => [days[at], entry])]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([day, entry], at) => make(dice, `A${short}-${String(at + 1).padStart(4, '0')}`, day, entry));
  });
  const text = toCsv(
    HEADER,
    made.map(({ row }) => row),
    { newline: '\r\n' },
  );
  return {
    file: { path: 'data/applications.csv', bytes: toCp932(text) },
    applications: made.map(({ application }) => application),
  };
}

const HEADER = [
  '申込番号',
  '申込日',
  '種別',
  '保険会社',
  '商品',
  '推奨区分',
  '選定理由',
  '公的保険説明',
  '点検結果',
  '担当者',
  '顧客',
  '状態',
];

function make(dice, number, day, { line, recommended, explained, review, state }) {
  const person = 1 + dice.below(27);
  const customer = 1 + dice.below(1800);
  const row = {
    申込番号: number,
    申込日: writeDate(dice, day, 'iso', ['era', 'eraKanji', 'dotted', 'kanji', 'weekday'], 0.07),
    種別: dice.next() < 0.05 ? dice.pick(SPELLINGS[line]) : line,
    保険会社: dice.pick(INSURERS[line]),
    商品: dice.pick(PRODUCTS[line]),
    推奨区分: recommended ? '推奨' : '推奨外',
    選定理由: recommended ? '' : dice.pick(REASONS),
    公的保険説明: explained,
    点検結果: review ?? (dice.next() < 0.08 ? '書類不備' : '適正'),
    担当者: staffName(person),
    顧客: state === 'テスト' ? '顧客テスト' : customerName(customer),
    状態: state ?? (dice.next() < 0.1 ? '手続中' : '成立'),
  };
  return { row, application: { day, number, line, person, customer, counts: state === undefined } };
}
