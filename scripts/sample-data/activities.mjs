import { BOM, toCsv } from './csv.mjs';
import { spreadDays, workingDays, writeDate } from './dates.mjs';
import { customerName, HALVES, NEWCOMERS, staffName, TEAMS, teamOf } from './people.mjs';
import { makeDice } from './random.mjs';

/** What differs between the halves. `missedReviews` are team and month without a review. */
const HALF_FACTS = {
  '2024H1': {
    sharing: ['2024-06-28'],
    missedReviews: [],
    coached: [...NEWCOMERS, 24, 27],
    exams: [
      [8, '生保大学課程'],
      [12, '損保大学課程'],
    ],
    missed: 4,
    requests: { asked: 64, notAsked: 0 },
  },
  '2023H1': {
    sharing: ['2023-06-30', '2023-09-29'],
    missedReviews: ['第2チーム 08', '第3チーム 08'],
    coached: [18, 19, 20, 21, 21],
    exams: [
      [3, '生保大学課程'],
      [15, '生保大学課程'],
    ],
    missed: 9,
    requests: { asked: 55, notAsked: 6 },
  },
};

/** Entries of the neighbouring terms, and entries that never came to be. */
const OTHERS = [
  ['2023-03-31', { kind: '対応漏れ', person: 4 }],
  ['2023-10-01', { kind: '全体会共有', team: '全社' }],
  ['2023-10-02', { kind: '個別指導', person: 20, role: '新任' }],
  ['2024-03-29', { kind: 'チーム振返り', team: '第1チーム' }],
  ['2024-03-31', { kind: '対応漏れ', person: 9 }],
  ['2024-04-10', { kind: '対応漏れ', person: 2, state: 'テスト' }],
  ['2024-07-31', { kind: '対応漏れ', person: 13, state: '取消' }],
  ['2024-09-27', { kind: '全体会共有', team: '全社', state: '中止' }],
  ['2024-09-12', { kind: '資格受験', person: 17, exam: '生保大学課程', state: '予定' }],
  ['2024-10-01', { kind: '対応漏れ', person: 11 }],
  ['2024-10-01', { kind: '資料請求', customer: 1777, asked: '×' }],
  ['2024-10-02', { kind: '全体会共有', team: '全社' }],
];

/** 活動記録: UTF-8 with a byte order mark, every kind of activity in one list. */
export function activityFile() {
  const rows = Object.entries(HALVES).flatMap(([half, { first, last }], index) => {
    const dice = makeDice(6_4_1 + index);
    return entriesOf(dice, HALF_FACTS[half], first, last);
  });
  const dice = makeDice(20241204);
  const all = [...rows, ...OTHERS].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const csv = toCsv(
    HEADER,
    all.map(([day, entry], at) => toRow(dice, `K-${String(at + 1).padStart(4, '0')}`, day, entry)),
    { newline: '\r\n' },
  );
  return { path: 'data/activities.csv', bytes: new TextEncoder().encode(BOM + csv) };
}

function entriesOf(dice, facts, first, last) {
  const year = first.slice(0, 4);
  const months = ['04', '05', '06', '07', '08', '09'];
  const on = (month, from, to) =>
    dice.pick(workingDays(`${year}-${month}-${from}`, `${year}-${month}-${to}`));
  const any = (count, entry) => spreadDays(dice, first, last, count).map((day) => [day, entry()]);
  const person = () => 1 + dice.below(27);
  return [
    ...facts.sharing.map((day) => [day, { kind: '全体会共有', team: '全社' }]),
    ...months.map((month) => [on(month, '08', '15'), { kind: '推進会議', team: '全社' }]),
    ...months.flatMap((month) =>
      TEAMS.filter((team) => !facts.missedReviews.includes(`${team} ${month}`)).map((team) => [
        on(month, '16', '26'),
        { kind: 'チーム振返り', team },
      ]),
    ),
    ...months.flatMap((month) => TEAMS.map((team) => [on(month, '24', '29'), { kind: '回覧', team }])),
    ...facts.coached.map((each) => [on('05', '07', '31'), { kind: '個別指導', person: each, role: '新任' }]),
    ...[6, 16].map((each) => [on('07', '01', '31'), { kind: '個別指導', person: each, role: '中堅' }]),
    ...facts.exams.map(([each, exam]) => [on('09', '05', '20'), { kind: '資格受験', person: each, exam }]),
    ...any(facts.missed, () => ({ kind: '対応漏れ', person: person() })),
    ...any(facts.requests.asked, () => ({ kind: '資料請求', customer: 1 + dice.below(1800), asked: '○' })),
    ...any(facts.requests.notAsked, () => ({ kind: '資料請求', customer: 1 + dice.below(1800), asked: '×' })),
    ...any(3, () => ({ kind: '研修', team: '全社' })),
  ];
}

const HEADER = [
  '記録番号',
  '日付',
  '種別',
  'チーム',
  '対象者',
  '役割',
  '試験',
  '顧客',
  'きっかけ聞き取り',
  '件名',
  '状態',
];

const SUBJECTS = {
  全体会共有: '全体会: 推進会議の内容の共有',
  推進会議: 'コンプライアンス推進会議',
  チーム振返り: '月次の振返り, 議事録あり',
  回覧: '「お客様の声」の回覧',
  個別指導: '対応記録の書き方',
  資格受験: '資格試験の受験',
  対応漏れ: '折り返しのご連絡の漏れ',
  資料請求: '資料請求の受付',
  研修: '業務品質の研修',
};
const SPELLINGS = { チーム振返り: '振返り', 推進会議: 'コンプライアンス推進会議', 全体会共有: '全体終礼' };

function toRow(dice, number, day, { kind, team, person, role, exam, customer, asked, state }) {
  return {
    記録番号: number,
    日付: writeDate(dice, day, 'slash', ['era', 'eraKanji', 'kanji', 'dotted', 'short'], 0.12),
    種別: dice.next() < 0.1 ? (SPELLINGS[kind] ?? kind) : kind,
    チーム: team ?? (person ? teamOf(person) : ''),
    対象者: person ? staffName(person) : '',
    役割: role ?? '',
    試験: exam ?? '',
    顧客: customer ? customerName(customer) : '',
    きっかけ聞き取り: asked ?? '',
    件名: SUBJECTS[kind],
    状態: state ?? '実施',
  };
}
