import { toCsv } from './csv.mjs';
import { wide, written } from './dates.mjs';
import { staffName, staffNumber, TEAMS, teamOf } from './people.mjs';
import { makeDice } from './random.mjs';

/**
 * Sessions of role-play: on which day each team took part, best scores in order of staff number
 * (null: absent), and second attempts. In 2024H1 one session of two that were planned, the highest
 * score 36, and 担当05, 担当14, 担当23 and 担当26 below 25 even after a second attempt.
 */
const SESSIONS = [
  {
    session: '2023-1',
    days: ['2023-05-18', '2023-05-19', '2023-05-22'],
    scores: [
      30, 27, 29, 25, 19, 31, 26, 24, 33, 28, 22, 30, 27, 18, 29, 25, 24, 31, 26, 20, 28, 25, 21, 24, 17,
    ],
    again: [
      ['2023-06-08', 5, 21],
      ['2023-06-08', 11, 24],
      ['2023-06-09', 25, 23],
    ],
  },
  {
    session: '2023-2',
    days: ['2023-08-24', '2023-08-25', '2023-08-28'],
    scores: [
      31, 28, 30, 27, 22, 32, 28, 26, 34, 29, 23, 31, 28, 21, 30, 27, 25, 32, 28, 22, 29, 26, 23, 25, 20,
    ],
    again: [],
  },
  { session: '2023-3', days: ['2023-10-05', '2023-10-06', '2023-10-10'], scores: [35, 30, 31], again: [] },
  {
    session: '2024-1',
    days: ['2024-07-18', '2024-07-19', '2024-07-22'],
    scores: [
      34,
      29,
      31,
      27,
      22,
      33,
      28,
      30,
      36,
      26,
      25,
      32,
      29,
      20,
      31,
      28,
      27,
      33,
      null,
      25,
      30,
      24,
      21,
      26,
      27,
      19,
      28,
    ],
    again: [
      ['2024-08-06', 5, 24],
      ['2024-08-06', 14, 23],
      ['2024-08-07', 22, 29],
      ['2024-08-07', 26, 22],
    ],
  },
  {
    session: '2024-2',
    days: ['2024-10-01', '2024-10-02', '2024-10-03'],
    scores: [38, 31, 30, 29],
    again: [],
  },
];

/** Rows that count for nothing: a try of the form, and an entry made twice and taken back. */
const EXCLUDED = [
  { day: '2024-07-17', session: '2024-0', person: 1, attempt: '1回目', score: '40', state: 'テスト' },
  { day: '2024-07-19', session: '2024-1', person: 2, attempt: '誤入力', score: '39', state: '取消' },
];

/** ロープレ評価: UTF-8 without a mark, several terms in one file, a row for each attempt. */
export function roleplayFile() {
  const dice = makeDice(36_25);
  const rows = SESSIONS.flatMap(({ session, days, scores, again }) => [
    ...scores.map((score, at) =>
      toRow(dice, { day: days[at % TEAMS.length], session, person: at + 1, attempt: '1回目', score }),
    ),
    ...again.map(([day, person, score]) => toRow(dice, { day, session, person, attempt: '再受験', score })),
  ]);
  const all = [...rows, ...EXCLUDED.map((entry) => toRow(dice, entry))];
  return { path: 'data/roleplay.csv', bytes: new TextEncoder().encode(toCsv(HEADER, all)) };
}

const HEADER = [
  '実施日',
  '回',
  'テーマ',
  '社員番号',
  '氏名',
  'チーム',
  '受験',
  '合計点',
  '満点',
  '評価者',
  '状態',
];

function toRow(dice, { day, session, person, attempt, score, state }) {
  return {
    実施日: written.slash(day),
    回: session,
    テーマ: '公的保険制度の説明',
    社員番号: staffNumber(person),
    氏名: staffName(person),
    チーム: teamOf(person),
    受験: attempt,
    合計点: score === null ? '' : writeScore(dice, `${score}`),
    満点: '40',
    評価者: staffName(1 + dice.below(21)),
    状態: state ?? (score === null ? '欠席' : '実施'),
  };
}

function writeScore(dice, score) {
  const form = dice.next();
  return form < 0.15 ? `${score}点` : form < 0.25 ? wide(score) : score;
}
