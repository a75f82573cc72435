import { toCsv } from './csv.mjs';
import { addDays, workingDays, writeDate } from './dates.mjs';
import { HALVES, staffName } from './people.mjs';
import { makeDice, repeat } from './random.mjs';

/**
 * Checks by method, as many as were applied for and answered within the half (`both`), applied for
 * within it and answered after it (`late`), applied for before it and answered within it (`early`).
 * By date of application 114 (15, 12, 8, 64, 15), by date of response 111 (14, 9, 7, 62, 17 and two
 * without a method). Source: the data set of domain §1.4.
 */
const COUNTS = {
  '2024H1': {
    both: [
      [{ method: '①親族同席', line: '生保' }, 9],
      [{ method: '①親族同席', line: '損保' }, 5],
      [{ method: '②複数人募集', line: '生保' }, 7],
      [{ method: '②複数人募集', line: '損保' }, 2],
      [{ method: '③複数回募集', line: '生保' }, 5],
      [{ method: '③複数回募集', line: '損保' }, 2],
      [{ method: '④電話確認', line: '生保' }, 34],
      [{ method: '④電話確認', line: '生保', rooms: true }, 2],
      [{ method: '④電話確認', line: '損保' }, 25],
      [{ method: '④電話確認', line: '損保', rooms: true }, 1],
      [{ method: '⑤保険会社確認', line: '生保' }, 5],
      [{ method: '⑤保険会社確認', line: '生保', rooms: true }, 1],
      [{ method: '⑤保険会社確認', line: '損保' }, 8],
      [{ method: '⑤保険会社確認', line: '損保', rooms: true }, 1],
    ],
    late: [
      [{ method: '①親族同席', line: '生保' }, 1],
      [{ method: '②複数人募集', line: '生保' }, 2],
      [{ method: '②複数人募集', line: '損保' }, 1],
      [{ method: '③複数回募集', line: '損保' }, 1],
      [{ method: '④電話確認', line: '生保' }, 1],
      [{ method: '④電話確認', line: '損保' }, 1],
    ],
    early: [
      [{ method: '⑤保険会社確認', line: '生保' }, 1],
      [{ method: '⑤保険会社確認', line: '損保' }, 1],
      [{ method: '', line: '損保' }, 2],
    ],
    askedOfGroups: 1,
  },
  '2023H1': {
    both: [
      [{ method: '①親族同席', line: '生保' }, 5],
      [{ method: '①親族同席', line: '損保' }, 6],
      [{ method: '②複数人募集', line: '生保' }, 4],
      [{ method: '②複数人募集', line: '損保' }, 6],
      [{ method: '③複数回募集', line: '生保' }, 3],
      [{ method: '③複数回募集', line: '損保' }, 3],
      [{ method: '④電話確認', line: '生保' }, 26],
      [{ method: '④電話確認', line: '生保', rooms: true }, 1],
      [{ method: '④電話確認', line: '損保' }, 20],
      [{ method: '⑤保険会社確認', line: '生保' }, 6],
      [{ method: '⑤保険会社確認', line: '損保', rooms: true }, 1],
      [{ method: '⑤保険会社確認', line: '損保' }, 5],
    ],
    late: [
      [{ method: '④電話確認', line: '生保' }, 1],
      [{ method: '④電話確認', line: '損保' }, 1],
    ],
    early: [[{ method: '③複数回募集', line: '生保' }, 1]],
    askedOfGroups: 0.9,
  },
};

/** Checks of applications that came to nothing, and tries of the form. */
const EXCLUDED = [
  [{ method: '①親族同席', line: '生保', rooms: true, state: '取消' }, 2],
  [{ method: '④電話確認', line: '生保', state: 'テスト' }, 1],
];

const SPELLINGS = {
  '①親族同席': '親族同席',
  '②複数人募集': '複数人',
  '③複数回募集': '③',
  '④電話確認': '電話',
  '⑤保険会社確認': '⑤',
};

/**
 * 高齢者対応一覧: UTF-8, with the title and the date of export above the header.
 * @param {readonly import('./applications.mjs').Application[]} applications
 */
export function elderlyFile(applications) {
  const rows = Object.entries(HALVES).flatMap(([half, { first, last }], index) => {
    const dice = makeDice(114_111 + index);
    const { both, late, early, askedOfGroups } = COUNTS[half];
    const within = dice.shuffle(applications.filter(({ day }) => day >= first && day <= last));
    const before = applications.filter(({ day }) => day < first && day > addDays(first, -30));
    const take = (from, matches) => from.splice(from.findIndex(matches), 1)[0];
    const make = (entry, application, response) => toRow(dice, entry, application, response, askedOfGroups);
    // The dates of late answers first: only applications of the last week can be late.
    const answeredLate = repeat(late).map((entry) => {
      const application = take(
        within,
        (each) => each.counts && each.line === entry.line && each.day >= addDays(last, -12),
      );
      return make(entry, application, addDays(last, 1 + dice.below(3)));
    });
    const answered = repeat(both).map((entry) => {
      const application = take(
        within,
        (each) => each.counts && each.line === entry.line && each.day < addDays(last, -12),
      );
      return make(entry, application, dice.pick(workingDays(application.day, addDays(application.day, 8))));
    });
    const answeredEarly = repeat(early).map((entry) => {
      const application = take(before, (each) => each.line === entry.line);
      return make(entry, application, addDays(first, dice.below(4)));
    });
    const excluded = repeat(EXCLUDED).map((entry) => {
      const application = take(within, (each) => each.counts && each.line === entry.line);
      return make(entry, application, addDays(application.day, 2));
    });
    return [...answeredLate, ...answered, ...answeredEarly, ...excluded];
  });
  rows.sort((a, b) => (a.申込番号 < b.申込番号 ? -1 : 1));
  const title = '高齢者対応一覧,,,\n出力日:2024/10/03,,\n\n';
  return { path: 'data/elderly_checks.csv', bytes: new TextEncoder().encode(title + toCsv(HEADER, rows)) };
}

const HEADER = [
  '申込番号',
  '種別',
  '契約形態',
  '契約者年齢',
  '申込日',
  '対応日',
  '対応方法',
  'ROOMS',
  '確認者',
  '公的保険制度説明',
  '提案理由確認',
  '他リスク聞き取り',
  '備考',
  '状態',
];

function toRow(dice, { method, line, rooms, state }, application, response, askedOfGroups) {
  const group = line === '損保' && dice.next() < 0.7;
  const asked = dice.next() < (group ? askedOfGroups : 0.6);
  const date = (day) => writeDate(dice, day, 'short', ['era', 'eraKanji', 'iso', 'kanji', 'compact'], 0.1);
  return {
    申込番号: application.number,
    種別: line,
    契約形態: group ? '団体' : '個人',
    契約者年齢: `${70 + dice.below(18)}歳`,
    申込日: date(application.day),
    対応日: date(response),
    対応方法: dice.next() < 0.08 ? (SPELLINGS[method] ?? '') : method,
    ROOMS: rooms ? '○' : '×',
    確認者: staffName(1 + dice.below(27)),
    公的保険制度説明: line === '生保' ? '○' : '',
    提案理由確認: '×',
    他リスク聞き取り: asked ? '○' : '×',
    備考: dice.next() < 0.1 ? 'ご家族へも、後日お電話\n(ご本人の同意あり)' : '',
    状態: state ?? '完了',
  };
}
