import { later } from './later.ts';
import type { Args, Catalogue } from './words.ts';

const column = ({ column }: Args): string => String(column ?? '');
const list = (value: Args[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');
const listEn = (value: Args[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

/** What a cell has that its column type cannot read, and mistakes in the words of a column. */
export const columnWords = later<Catalogue>(() => ({
  'cell-empty': {
    ja: (a) => `${column(a)}が空欄です`,
    en: (a) => `${column(a)} is empty`,
    fix: {
      ja: () => '値を入れてください。空欄があってよい列なら kpi.yaml のその列に required: false と書きます',
      en: () => 'fill in the cell, or say required: false under the column in kpi.yaml if it may be empty',
    },
  },
  'cell-excel-error': {
    ja: (a) => `${column(a)}がエクセルのエラー値です（#N/A、#REF! など）`,
    en: (a) => `${column(a)} holds an Excel error value (#N/A, #REF! and the like)`,
    fix: {
      ja: () => '元のエクセルで数式を直し、書き出し直してください',
      en: () => 'mend the formula in the workbook and export again',
    },
  },
  'cell-ditto': {
    ja: (a) => `${column(a)}が「同上」の印です（〃、同上など）`,
    en: (a) => `${column(a)} says "as above" (〃, 同上)`,
    fix: {
      ja: () => '上の行と同じ値を書いてください。並べ替えると意味が変わるため、読み替えません',
      en: () => 'write the value out: which row is meant would change when the rows are sorted',
    },
  },
  'cell-not-term': {
    ja: (a) => `${column(a)}が期として読めません`,
    en: (a) => `${column(a)} is not a term`,
    fix: {
      ja: (a) => `${list(a['expected'])} のように書いてください`,
      en: (a) => `write it as ${listEn(a['expected'])}`,
    },
  },
  'id-exponent': {
    ja: (a) => `${column(a)}の番号が 1.23E+11 の形に壊れています`,
    en: (a) => `${column(a)} has been turned into the form 1.23E+11`,
    fix: {
      ja: () => 'エクセルで開いて保存した CSV は番号が失われます。元のシステムから書き出し直してください',
      en: () => 'a CSV saved by Excel has lost the number: export again from the original system',
    },
  },
  'category-unknown': {
    ja: (a) => `${column(a)}の値が、決められた区分（${list(a.expected)}）のどれでもありません`,
    en: (a) => `${column(a)} is not one of ${listEn(a.expected)}`,
    fix: {
      ja: ({ nearest }) =>
        `${nearest ? `「${nearest}」ではありませんか。` : ''}セルを直すか、kpi.yaml の values にこの書き方を加えてください`,
      en: ({ nearest }) =>
        `${nearest ? `did you mean ${nearest}? ` : ''}correct the cell, or add the spelling under values in kpi.yaml`,
    },
  },
  'flag-unknown': {
    ja: (a) => `${column(a)}が「はい」とも「いいえ」とも読めません（例: ${list(a.expected)}）`,
    en: (a) => `${column(a)} is neither yes nor no (such as ${listEn(a.expected)})`,
    fix: {
      ja: () => 'セルを直すか、kpi.yaml のその列の true、false にこの書き方を加えてください',
      en: () => 'correct the cell, or add the spelling under true or false of the column in kpi.yaml',
    },
  },
  'date-unreadable': {
    ja: (a) => `${column(a)}を日付として読めません`,
    en: (a) => `cannot read ${column(a)} as a date`,
    fix: {
      ja: (a) => `次のように書いてください: ${list(a.expected) || '2024-04-01'}`,
      en: (a) => `write it like ${listEn(a.expected) || '2024-04-01'}`,
    },
  },
  'date-impossible': {
    ja: (a) => `${column(a)}の日付は暦にありません`,
    en: (a) => `${column(a)} is a date that does not exist`,
    fix: { ja: () => '正しい日付に直してください', en: () => 'correct the date' },
  },
  'date-short-year': {
    ja: (a) => `${column(a)}の年が2桁以下で、西暦か和暦か決められません`,
    en: (a) => `the year of ${column(a)} is too short to say which year it is`,
    fix: {
      ja: () => '4桁の西暦か元号で書くか、kpi.yaml のその列に form: yy-m-d か form: era-m-d と書いてください',
      en: () =>
        'write four digits or an era, or declare form: yy-m-d or form: era-m-d for the column in kpi.yaml',
    },
  },
  'date-ambiguous': {
    ja: (a) => `${column(a)}の月と日の順が決められません`,
    en: (a) => `${column(a)} could be read day first or month first`,
    fix: {
      ja: () =>
        '2024/4/1 の形で書くか、kpi.yaml のその列に form: m-d-yyyy か form: d-m-yyyy と書いてください',
      en: () => 'write 2024/4/1, or declare form: m-d-yyyy or form: d-m-yyyy for the column in kpi.yaml',
    },
  },
  'date-no-year': {
    ja: (a) => `${column(a)}に年がありません`,
    en: (a) => `${column(a)} has no year`,
    fix: {
      ja: () =>
        '2024/4/1 のように年も書くか、すべて同じ期の日付なら kpi.yaml のその列に without-year: 2024H1 のように期を書いてください',
      en: () =>
        'write the year too, as in 2024/4/1, or declare the term in which all such dates lie (without-year: 2024H1) for the column in kpi.yaml',
    },
  },
  'date-not-in-term': {
    ja: (a) => `${column(a)}に年がなく、決められた期（${list(a.expected)}）の日でもありません`,
    en: (a) => `${column(a)} has no year and is no day of the declared term (${listEn(a.expected)})`,
    fix: {
      ja: () =>
        '2024/4/1 のように年も書いてください。別の期のファイルなら kpi.yaml のその列の without-year を直してください',
      en: () =>
        'write the year too, as in 2024/4/1; for a file of another term, change without-year of the column in kpi.yaml',
    },
  },
  'date-no-day': {
    ja: (a) => `${column(a)}に日がありません`,
    en: (a) => `${column(a)} has no day of the month`,
    fix: { ja: () => '2024/4/1 のように日も書いてください', en: () => 'write the day too, as in 2024/4/1' },
  },
  'date-era': {
    ja: (a) => `${column(a)}の元号と年月日が合いません`,
    en: (a) => `${column(a)} lies outside the era it names`,
    fix: {
      ja: () =>
        '正しい元号か西暦で書いてください（令和は2019年5月1日から、平成は2019年4月30日まで）。平成36年のような書き方を認めるなら era-limits: false',
      en: () =>
        'write the right era or the western year (Reiwa begins on 1 May 2019); era-limits: false allows 平成36年',
    },
  },
  'date-weekday': {
    ja: (a) => `${column(a)}の日付と曜日が合いません`,
    en: (a) => `the date and the weekday of ${column(a)} do not agree`,
    fix: { ja: () => '日付か曜日を直してください', en: () => 'correct the date or the weekday' },
  },
  'date-time': {
    ja: (a) => `${column(a)}の時刻を読めません`,
    en: (a) => `cannot read the time in ${column(a)}`,
    fix: {
      ja: () => '9:30 のように書くか、時刻を消してください',
      en: () => 'write it like 9:30, or leave it out',
    },
  },
  'date-hour-24': {
    ja: (a) => `${column(a)}の時刻が24時以降で、どちらの日か決められません`,
    en: (a) => `the time in ${column(a)} is 24:00 or later, so the day could be either of two`,
    fix: {
      ja: () => 'kpi.yaml のその列に hour-24: same-day（当日）か hour-24: next-day（翌日）と書いてください',
      en: () => 'declare hour-24: same-day or hour-24: next-day for the column in kpi.yaml',
    },
  },
  'date-serial': {
    ja: (a) => `${column(a)}がエクセルの通し番号のようです`,
    en: (a) => `${column(a)} looks like an Excel day number`,
    fix: {
      ja: () => '日付の形で書き出し直すか、kpi.yaml のその列に excel-serial: 1900 と書いてください',
      en: () => 'export it as a date, or declare excel-serial: 1900 for the column in kpi.yaml',
    },
  },
  'date-serial-range': {
    ja: (a) => `${column(a)}の通し番号は1930年から2099年の日付になりません`,
    en: (a) => `the day number in ${column(a)} gives no date from 1930 to 2099`,
    fix: { ja: () => '日付の列か確かめてください', en: () => 'check that the column holds dates' },
  },
  'number-unreadable': {
    ja: (a) => `${column(a)}を数として読めません`,
    en: (a) => `cannot read ${column(a)} as a number`,
    fix: {
      ja: () =>
        '数字だけにするか、付いている単位を kpi.yaml のその列の unit に、数のない意味の書き方（欠席、― など）を blank に書いてください',
      en: () =>
        'write digits alone, or declare a unit under unit and spellings that mean no value (欠席, ―) under blank of the column in kpi.yaml',
    },
  },
  'number-mark': {
    ja: (a) => `${column(a)}に記号だけがあり、数がありません`,
    en: (a) => `${column(a)} holds a mark and no number`,
    fix: {
      ja: () => '数を入れるか、値なしの意味なら kpi.yaml のその列の blank に書いてください',
      en: () => 'fill in the number, or declare the mark under blank of the column in kpi.yaml',
    },
  },
  'number-too-fine': {
    ja: (a) => `${column(a)}の小数が、決められた桁数（${list(a.expected)}桁）より細かい値です`,
    en: (a) => `${column(a)} has more than ${listEn(a.expected)} digits after the point`,
    fix: {
      ja: () => 'kpi.yaml のその列の decimals に小数の桁数を書いてください',
      en: () => 'declare the digits after the point under decimals of the column in kpi.yaml',
    },
  },
  'number-too-large': {
    ja: (a) => `${column(a)}の数が大きすぎて正確に扱えません`,
    en: (a) => `${column(a)} is too large to be exact`,
    fix: { ja: () => '番号なら type: text にしてください', en: () => 'declare type: text if it is a code' },
  },
  'number-range': {
    ja: (a) => `${column(a)}が、ありうる範囲（${list(a.expected)}）の外です`,
    en: (a) => `${column(a)} is outside what can be (${listEn(a.expected)})`,
    fix: {
      ja: () => 'セルを直すか、kpi.yaml のその列の at-least、at-most を直してください',
      en: () => 'correct the cell, or at-least and at-most of the column in kpi.yaml',
    },
  },
  'number-percent': {
    ja: (a) => `${column(a)}に％がありません`,
    en: (a) => `${column(a)} has no percent sign`,
    fix: {
      ja: () =>
        '0.269 のような割合なら kpi.yaml のその列に percent: fraction、％なしの百分率なら unit: "%" と書いてください',
      en: () =>
        'declare percent: fraction for shares like 0.269, or unit: "%" for percentages without the sign',
    },
  },
  'number-percent-undeclared': {
    ja: (a) => `${column(a)}に％があります`,
    en: (a) => `${column(a)} has a percent sign`,
    fix: {
      ja: () => '百分率の列なら kpi.yaml のその列に percent: true と書いてください',
      en: () => 'declare percent: true for the column in kpi.yaml if it holds percentages',
    },
  },
  'number-full-marks': {
    ja: (a) => `${column(a)}の満点が、決められた ${list(a.expected)} と違います`,
    en: (a) => `the full marks in ${column(a)} are not ${listEn(a.expected)}`,
    fix: {
      ja: () => 'セルか、kpi.yaml の out-of を直してください',
      en: () => 'correct the cell, or out-of in kpi.yaml',
    },
  },
  'number-units': {
    ja: ({ units }) => `1つの列に桁の違う単位（${list(units)}）は書けません。12千円を12円と読んでしまいます`,
    en: ({ units }) => `units of different size (${listEn(units)}) in one column: 12千円 would be read as 12`,
    fix: {
      ja: () => '単位を1つにし、ほかの単位の値は書き出しで直してください',
      en: () => 'declare one of them, and mend the other values in the export',
    },
  },
  'flag-both': {
    ja: ({ spelling }) => `「${spelling}」が true と false の両方にあります`,
    en: ({ spelling }) => `"${spelling}" stands under both true and false`,
  },
  'category-spelling-twice': {
    ja: ({ spelling }) => `「${spelling}」が2つの区分の書き方になっています`,
    en: ({ spelling }) => `"${spelling}" is a spelling of two values`,
    fix: { ja: () => 'どちらか一方だけに書いてください', en: () => 'leave it under one of them' },
  },
  'category-no-values': {
    ja: () => '区分の一覧が空です',
    en: () => 'the list of values is empty',
  },
  'category-too-many': {
    ja: () => '1つのセルに複数の値がある列の区分は31個までです',
    en: () => 'a column with several values in a cell can have at most 31 of them',
    fix: {
      ja: () => '区分を減らすか、priority: true で1つだけを採ってください',
      en: () => 'use fewer values, or priority: true to take one of them',
    },
  },
  'category-order-lost': {
    ja: () => '数字だけの区分名は、この書き方では順序が失われます',
    en: () => 'names of digits alone lose their order when written as a mapping',
    fix: {
      ja: () => 'values を [10, 2] のような一覧で書いてください',
      en: () => 'write values as a list: [10, 2]',
    },
  },
}));
