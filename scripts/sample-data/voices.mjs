import { BOM, toCsv } from './csv.mjs';
import { addDays, spreadDays, writeDate, written } from './dates.mjs';
import { customerName, HALVES, staffName, teamOf } from './people.mjs';
import { makeDice, repeat } from './random.mjs';
import { improvementText, voiceText } from './voice-texts.mjs';

/** Voices by category, and for which an improvement was made. The figures of the report. */
const COUNTS = {
  '2024H1': [
    [{ category: '感謝', improved: '' }, 339],
    [{ category: '不満', improved: '○' }, 16],
    [{ category: '不満', improved: '×' }, 93],
    [{ category: '要望', improved: '○' }, 3], // improved, but not a complaint
    [{ category: '要望', improved: '' }, 5],
    [{ category: 'その他', improved: '' }, 5],
  ],
  '2023H1': [
    [{ category: '感謝', improved: '' }, 301],
    [{ category: '不満', improved: '○' }, 25],
    [{ category: '不満', improved: '×' }, 103],
    [{ category: '要望', improved: '○' }, 2],
    [{ category: '要望', improved: '' }, 10],
    [{ category: 'その他', improved: '' }, 6],
  ],
};

const EXCLUDED = [
  [{ category: '感謝', improved: '', state: '取消' }, 2],
  [{ category: '不満', improved: '○', state: '取消' }, 1],
  [{ category: '不満', improved: '×', state: 'テスト' }, 2],
];

/** Rows of the neighbouring terms that stand in the first and last file of a half. */
const STRAYS = {
  '2024H1': [
    ['2024-03-31', { category: '感謝', improved: '' }],
    ['2024-10-01', { category: '不満', improved: '○' }],
    ['2024-10-01', { category: '感謝', improved: '' }],
  ],
  '2023H1': [
    ['2023-03-31', { category: '不満', improved: '○' }],
    ['2023-10-01', { category: '不満', improved: '○' }],
    ['2023-10-02', { category: '感謝', improved: '' }],
  ],
};

const SPELLINGS = {
  感謝: ['感謝の声', 'お褒め'],
  不満: ['ご不満', '苦情'],
  要望: ['ご要望'],
  その他: ['その他'],
};
const KINDS = ['自動車', '火災', '医療', '生命', 'ケガ', '団体'];

/**
 * お客様の声: one file a month, UTF-8 with a byte order mark. The system of 2023 called the date
 * 受付日時 and wrote the time as well.
 * @returns {{ path: string, bytes: Uint8Array }[]}
 */
export function voiceFiles() {
  return Object.entries(HALVES).flatMap(([half, { first, last, short }], index) => {
    const dice = makeDice(461_000 + index);
    const withTime = half === '2023H1';
    const entries = [...dice.shuffle(repeat(COUNTS[half])), ...repeat(EXCLUDED)];
    const days = spreadDays(dice, first, last, entries.length);
    const dated = dice.shuffle(entries).map((entry, at) => [days[at], entry]);
    const rows = [...STRAYS[half], ...dated]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([day, entry], at) => [
        day,
        toRow(dice, `V${short}-${String(at + 1).padStart(4, '0')}`, day, entry),
      ]);
    return monthsOf(first).map((month, at, months) => {
      const dateColumn = withTime ? '受付日時' : '受付日';
      const mine = rows
        .filter(
          ([day]) =>
            (at === 0 && day < first) || (at === months.length - 1 && day > last) || day.startsWith(month),
        )
        .map(([day, row]) => ({ ...row, [dateColumn]: received(dice, day, withTime) }));
      const header = ['受付番号', dateColumn, ...REST];
      return {
        path: `data/voices_${month.replace('-', '')}.csv`,
        bytes: new TextEncoder().encode(BOM + toCsv(header, mine, { newline: '\r\n', quoted: ['内容'] })),
      };
    });
  });
}

const REST = ['受付者', 'チーム', '顧客', '区分', '種目', '内容', '改善', '改善内容', '回覧日', '状態'];

function toRow(dice, number, day, { category, improved, state }) {
  const person = 1 + dice.below(27);
  const test = state === 'テスト';
  return {
    受付番号: number,
    受付者: staffName(person),
    チーム: teamOf(person),
    顧客: test ? '顧客テスト' : customerName(1 + dice.below(1800)),
    区分: dice.next() < 0.07 ? dice.pick(SPELLINGS[category]) : category,
    種目: dice.pick(KINDS),
    内容: test ? 'テスト入力' : voiceText(dice, category),
    改善: improved === '○' ? dice.pick(['○', '○', '○', '〇', '◯']) : improved,
    改善内容: improved === '○' ? improvementText(dice) : '',
    回覧日: test ? '' : written.slash(addDays(day, 1 + dice.below(20))),
    状態: state ?? (dice.next() < 0.04 ? '対応中' : '完了'),
  };
}

function received(dice, day, withTime) {
  if (!withTime)
    return writeDate(dice, day, 'slash', ['era', 'eraKanji', 'kanji', 'short', 'fullWidth'], 0.06);
  // The last minute of a half belongs to it, in every time zone of the machine.
  if (day.endsWith('-09-30')) return `${written.slash(day)} 23:59`;
  return `${written.slash(day)} ${String(9 + dice.below(9)).padStart(2, '0')}:${String(dice.below(60)).padStart(2, '0')}`;
}

const monthsOf = (first) =>
  Array.from({ length: 6 }, (_, at) => `${first.slice(0, 5)}${String(4 + at).padStart(2, '0')}`);
