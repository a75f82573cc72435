import { later } from './later.ts';
import type { Catalogue } from './words.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** The blank columns by name; the kind of cell where it is not known which. */
function blank(columns: unknown, language: 'ja' | 'en'): string {
  if (Array.isArray(columns) && columns.length > 0)
    return language === 'ja' ? columns.map((name) => `「${name}」`).join('') : columns.join(', ');
  return language === 'ja' ? '判定に必要な欄' : 'a cell that has to decide';
}

export const figureWords = later<Catalogue>(() => ({
  'row-undecided': {
    ja: ({ columns }) => `${blank(columns, 'ja')}が空です。この行は数えるとも数えないとも決められません`,
    en: ({ columns }) => `${blank(columns, 'en')} is blank, so this row can be neither counted nor left out`,
    fix: {
      ja: () =>
        '欄を埋めるか、KPIに empty: leave-out（その行を除く。アンケートの無回答など）または empty: no（当てはまらないと数える）と書いてください',
      en: () =>
        'fill the cell, or say in the KPI empty: leave-out (the row is left out, as who did not answer) or empty: no (counted as not meeting it)',
    },
  },
  'lookup-none': {
    ja: ({ column, list: name, rows }) =>
      `「${column}」を引けません。「${name}」に、その日に有効な行がありません（${rows}行）`,
    en: ({ column, list: name, rows }) =>
      `${column} cannot be looked up: ${name} has no row that is valid on the day (${rows} rows)`,
    fix: {
      ja: ({ list: name }) => `「${name}」に行を加えるか、開始日・終了日を直してください`,
      en: ({ list: name }) => `add the row to ${name}, or mend its dates`,
    },
  },
  'lookup-several': {
    ja: ({ column, list: name, lines, rows }) =>
      `「${column}」を1つに決められません。「${name}」で同じ日に有効な行が重なっています: ${list(lines)}（${rows}行）`,
    en: ({ column, list: name, lines, rows }) =>
      `${column} has more than one answer: rows of ${name} are valid on the same day: ${list(lines)} (${rows} rows)`,
    fix: {
      ja: () => '前の行の終了日を、次の行の開始日の前日にしてください',
      en: () => 'end the earlier row on the day before the later one begins',
    },
  },
  'lookup-more': {
    ja: ({ column, rows }) => `「${column}」を引けない行がほかに${rows}行あります`,
    en: ({ column, rows }) => `${rows} more rows for which ${column} cannot be looked up`,
  },
  'rows-undecided-more': {
    ja: ({ source, count }) => `${source}: 判定できない行がほかにも${count}行あります`,
    en: ({ source, count }) => `${source}: ${count} more rows that cannot be decided`,
  },
  'term-without-rows': {
    ja: ({ source, term }) =>
      `「${source}」に${term}の行がひとつもありません。件数は0ではなく「—」になります`,
    en: ({ source, term }) => `${source} has no row at all in ${term}: its figures are —, not 0`,
    fix: {
      ja: () => 'この期のCSVが data/ に入っているか、日付の列が正しいかを確かめてください',
      en: () => 'check that the export of the term is in data/ and that the date column is right',
    },
  },
  'too-many-rejected': {
    ja: ({ rejected, records }) => `${records}行のうち${rejected}行を読めませんでした。下書きでも5%までです`,
    en: ({ rejected, records }) =>
      `${rejected} of ${records} rows could not be read; even a draft allows 5 %`,
    fix: { ja: () => '上の指摘を直してください', en: () => 'cure the rows named above' },
  },
  'figure-beyond': {
    ja: ({ kpi, term }) => `${kpi}（${term}）の値が大きすぎ、正確に示せません`,
    en: ({ kpi, term }) => `${kpi} of ${term} is too large to be given exactly`,
    fix: {
      ja: () =>
        '値は列の最後の桁で数えて 9,007,199,254,740,991（小数がなければ 9007兆）までです。列の decimals を減らすか、条件で分けてください',
      en: () =>
        'a figure holds up to 9,007,199,254,740,991 of the last digit of its column: declare fewer decimals, or divide it by conditions',
    },
    reader: {
      ja: ({ label }) => `「${label}」は値が大きすぎるため示していません。`,
      en: ({ label }) => `“${label}” is too large to be given exactly.`,
    },
  },
  'parts-unclassified': {
    ja: ({ kpi, total, missing }) => `${kpi}: 全体${total}のうち${missing}は、区分が空の行のものです`,
    en: ({ kpi, total, missing }) => `${kpi}: ${missing} of ${total} is of rows without a category`,
    fix: {
      ja: () => '区分が空の行を埋めるか、「未分類」を本文でも示してください',
      en: () => 'fill the blank categories, or show the unclassified part in the prose',
    },
    reader: {
      ja: ({ label, total, missing }) => `「${label}」の${total}には、内訳の分からない${missing}を含みます。`,
      en: ({ label, total, missing }) =>
        `“${label}” of ${total} contains ${missing} that could not be put in a category.`,
    },
  },
  'parts-sum': {
    ja: ({ kpi, total, sum, missing }) =>
      `${kpi}: 内訳の合計${sum}が全体${total}と合いません（差${missing}。区分が空の行です）`,
    en: ({ kpi, total, sum, missing }) =>
      `${kpi}: the parts add up to ${sum}, not to ${total} (${missing} rows have no category)`,
    fix: {
      ja: () => '区分が空の行を埋めるか、「未分類」を本文でも示してください',
      en: () => 'fill the blank categories, or show the unclassified part in the prose',
    },
    reader: {
      ja: ({ label, total, sum, missing }) =>
        `「${label}」は、内訳の分からないものが${missing}件あるため、内訳の合計（${sum}）が全体（${total}）と一致しません。`,
      en: ({ label, total, sum, missing }) =>
        `The parts of “${label}” add up to ${sum}, not to ${total}: ${missing} could not be put in a category.`,
    },
  },
  'label-two-values': {
    ja: ({ label, values }) => `同じ名前「${label}」に違う値があります: ${list(values)}`,
    en: ({ label, values }) => `the same label “${label}” has different values: ${list(values)}`,
    fix: {
      ja: () => '数え方の違い（日付の基準など）が分かる名前にしてください',
      en: () => 'give them labels that say how they differ, for example by which date',
    },
    reader: {
      ja: ({ label }) => `「${label}」は、数え方の異なる値が複数あります。それぞれの説明をご覧ください。`,
      en: ({ label }) =>
        `“${label}” is counted in more than one way; please see the explanation of each value.`,
    },
  },
  'figure-not-measurable': {
    ja: ({ kpi, label }) => `${kpi}（${label}）は求められないため「—」になります`,
    en: ({ kpi, label }) => `${kpi} (${label}) is not measurable and prints —`,
    reader: {
      ja: ({ label }) => `「${label}」は、もとになる記録がないため算出していません。`,
      en: ({ label }) => `“${label}” could not be worked out for want of records.`,
    },
  },
  'rows-accepted': {
    ja: ({ source, count, reason, of }) =>
      `「${source}」の${count}件を例外として認めています（${of}）: ${reason}`,
    en: ({ source, count, reason, of }) => `${count} exceptions accepted in ${source} (${of}): ${reason}`,
    reader: {
      ja: ({ source, count, reason }) =>
        `「${source}」の${count}件は、例外として扱っています。理由: ${reason}`,
      en: ({ source, count, reason }) => `${count} of ${source} are treated as exceptions: ${reason}`,
    },
  },
  'acceptance-idle': {
    ja: ({ of }) => `認めた例外（${of}）に当たるものがありません。行が変わったか、期限が過ぎています`,
    en: ({ of }) => `this exception (${of}) meets nothing: its row changed or went, or its time is over`,
    fix: { ja: () => '要らなければ消してください', en: () => 'delete it if it is no longer needed' },
  },
  'rows-fewer': {
    ja: ({ source, term, seen, found }) =>
      `「${source}」の${term}の行が、前に見たとき（${seen}行）より少なくなっています（${found}行）`,
    en: ({ source, term, seen, found }) =>
      `${source} has ${found} rows in ${term}, fewer than the ${seen} that were seen before`,
    fix: {
      ja: () =>
        '書き出しが途中で切れていないか確かめてください。減って正しいなら kpi-report accept で理由を残します',
      en: () => 'the export may have been cut; if fewer is right, say why with kpi-report accept',
    },
  },
  'control-rows': {
    ja: ({ source, term, stated, found }) =>
      `「${source}」の${term}は${stated}件のはずですが、読めたのは${found}件です`,
    en: ({ source, term, stated, found }) =>
      `${source} should have ${stated} rows in ${term}; ${found} were read`,
    fix: {
      ja: () => '書き出しの条件（期間、担当者の絞り込み、件数の上限）を確かめ、書き出し直してください',
      en: () => 'check the conditions of the export (dates, filters, limits) and export again',
    },
  },
  'control-sum': {
    ja: ({ source, term, column, stated, found }) =>
      `「${source}」の${term}の${column}の合計は${stated}のはずですが、読めたのは${found}です`,
    en: ({ source, term, column, stated, found }) =>
      `${column} of ${source} should add up to ${stated} in ${term}; what was read adds up to ${found}`,
    fix: {
      ja: () => '行が欠けていないか、値が変わっていないかを元のシステムと比べてください',
      en: () => 'rows may be missing or values changed: compare with the original system',
    },
  },
  'reference-unknown': {
    ja: ({ column, source }) => `${column}の値が「${source}」にありません`,
    en: ({ column, source }) => `there is no row in ${source} with this ${column}`,
    fix: {
      ja: ({ source }) => `番号の打ち間違いか、「${source}」の書き出しに欠けた行がないかを確かめてください`,
      en: ({ source }) => `look for a slip in the number, or for rows missing in the export of ${source}`,
    },
  },
  'date-far': {
    ja: ({ column }) => `${column}がほかの行から遠く離れた日付です。どの期にも数えられません`,
    en: ({ column }) => `${column} is far from the dates of all other rows, so no term counts this row`,
    fix: {
      ja: () => '年の打ち間違い（2042 と 2024 など）でないか確かめてください',
      en: () => 'look for a slip in the year, such as 2042 for 2024',
    },
  },
  'month-empty': {
    ja: ({ source, months }) => `「${source}」に行のない月があります: ${list(months)}`,
    en: ({ source, months }) => `${source} has no rows in ${list(months)}`,
    fix: {
      ja: () => '書き出し忘れでなければ、このソースに every-month: false を書いてください',
      en: () => 'unless an export was forgotten, say every-month: false in the source',
    },
    reader: {
      ja: ({ source, months }) => `「${source}」には、記録のない月があります（${list(months)}）。`,
      en: ({ source, months }) => `${source} has no records for ${list(months)}.`,
    },
  },
  'kpi-unused': {
    ja: ({ kpi }) => `${kpi} はどこにも使われていません`,
    en: ({ kpi }) => `${kpi} is used nowhere`,
  },
  'mapping-section-absent': {
    ja: ({ name }) => `「${name}」の取組状況として挙げた章が、この期の報告書にはありません`,
    en: ({ name }) => `no section that is named for ${name} stands in the report of this term`,
    fix: {
      ja: () => '章の valid-from と valid-to を確かめ、この期にある章を report に加えてください',
      en: () => 'look at valid-from and valid-to of the sections, and name one of this term under report',
    },
  },
}));
