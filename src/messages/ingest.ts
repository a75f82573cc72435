import { later } from './later.ts';
import type { Args, Catalogue } from './words.ts';

const list = (value: Args[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');
const listEn = (value: Args[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS (CP932)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const encoding = ({ encoding }: Args): string => ENCODINGS[String(encoding)] ?? String(encoding);

const KINDS: Readonly<Record<string, { ja: string; en: string }>> = {
  xlsx: { ja: 'エクセルのブック（xlsx）', en: 'an Excel workbook (xlsx)' },
  xls: { ja: '古い形式のエクセルのブック（xls）', en: 'an old Excel workbook (xls)' },
  zip: { ja: '圧縮ファイル（zip）', en: 'a zip archive' },
  pdf: { ja: 'PDF', en: 'a PDF' },
  gzip: { ja: '圧縮ファイル（gzip）', en: 'a gzip file' },
  html: { ja: 'ウェブページ（HTML）', en: 'a web page (HTML)' },
  json: { ja: 'JSON', en: 'JSON' },
  xml: { ja: 'XML', en: 'XML' },
  rtf: { ja: 'ワープロ文書（RTF）', en: 'a text document (RTF)' },
};
const kind = ({ kind }: Args, language: 'ja' | 'en'): string =>
  KINDS[String(kind)]?.[language] ?? (language === 'ja' ? `${kind}のファイル` : `a ${kind} file`);

const lines = ({ lines, count }: Args, language: 'ja' | 'en'): string => {
  const named = Array.isArray(lines) ? lines : [];
  const more = Number(count) - named.length;
  if (language === 'ja') return `${named.join('、')}行目${more > 0 ? `ほか${more}行` : ''}`;
  return `line${Number(count) === 1 ? '' : 's'} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** What reading files reports: files refused, headers, rows left out, totals. */
export const ingestWords = later<Catalogue>(() => ({
  'file-empty': {
    ja: () => 'ファイルが空です（0バイト）',
    en: () => 'the file is empty (0 bytes)',
    fix: { ja: () => 'もう一度書き出してください', en: () => 'export it again' },
  },
  'file-not-csv': {
    ja: (a) => `CSV ではなく${kind(a, 'ja')}です`,
    en: (a) => `this is not CSV but ${kind(a, 'en')}`,
    fix: {
      ja: ({ kind }) =>
        kind === 'xlsx' || kind === 'xls'
          ? 'エクセルで開き、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください'
          : kind === 'html'
            ? 'ログイン画面やエラー画面を保存したのかもしれません。CSV として書き出し直してください'
            : kind === 'zip' || kind === 'gzip'
              ? '展開して、中の CSV を置いてください'
              : 'CSV として書き出し直してください',
      en: ({ kind }) =>
        kind === 'xlsx' || kind === 'xls'
          ? 'open it in Excel and save it as "CSV UTF-8 (Comma delimited)"'
          : kind === 'html'
            ? 'it may be a saved login or error page: export it as CSV again'
            : kind === 'zip' || kind === 'gzip'
              ? 'unpack it and put the CSV inside in its place'
              : 'export it as CSV',
    },
  },
  'file-binary': {
    ja: () => '文字のファイルではありません（NUL が含まれています）',
    en: () => 'this is not a text file (it holds NUL bytes)',
    fix: {
      ja: () => 'ファイルが壊れています。もう一度書き出してください',
      en: () => 'the file is damaged or of another kind: export it again as CSV',
    },
  },
  'file-utf16-without-mark': {
    ja: () => '文字コードが UTF-16 のようですが、先頭の印（BOM）がありません',
    en: () => 'this looks like UTF-16 without a byte order mark',
    fix: {
      ja: () => 'UTF-8 で書き出し直すか、kpi.yaml のこのソースに encoding: utf-16le と書いてください',
      en: () => 'export it as UTF-8, or declare encoding: utf-16le for the source in kpi.yaml',
    },
  },
  'file-undecodable': {
    ja: (a) => `${encoding(a)} として読めない文字があります（${lines(a, 'ja')}）`,
    en: (a) => `some characters are not ${encoding(a)} (${lines(a, 'en')})`,
    fix: {
      ja: () =>
        '別の文字コードの行が混ざったか、途中で切れたファイルです。もう一度書き出してください。文字コードが決まっているなら kpi.yaml のソースに encoding を書けます',
      en: () =>
        'lines of another encoding were mixed in, or the file was cut off: export it again; a known encoding can be declared for the source in kpi.yaml',
    },
  },
  'encoding-used': {
    ja: (a) => `${encoding(a)} として読みました`,
    en: (a) => `read as ${encoding(a)}`,
  },
  'header-not-found': {
    ja: ({ columns }) => `見出しの行が見つかりません（必要な列: ${list(columns)}）`,
    en: ({ columns }) => `found no header row (columns needed: ${listEn(columns)})`,
    fix: {
      ja: () => '見出しの行があるか、kpi.yaml の files が正しいファイルを指しているかを確かめてください',
      en: () => 'check that the file has a header row and that files in kpi.yaml names the right files',
    },
  },
  'header-column-missing': {
    ja: ({ column }) => `必要な列「${column}」が見出しにありません`,
    en: ({ column }) => `the header lacks the required column "${column}"`,
    fix: {
      ja: ({ nearest, column }) =>
        nearest
          ? `「${nearest}」がそれなら、kpi.yaml の列「${column}」に headers: [${nearest}] と書いてください`
          : '書き出す項目に加えるか、なくてもよい列なら kpi.yaml のその列に required: false と書いてください',
      en: ({ nearest, column }) =>
        nearest
          ? `if "${nearest}" is that column, declare headers: [${nearest}] under ${column} in kpi.yaml`
          : 'add it to the export, or say required: false under the column in kpi.yaml if it may be missing',
    },
  },
  'header-column-twice': {
    ja: ({ column, cells }) => `列「${column}」に当たる見出しが2つ以上あります（${list(cells)}）`,
    en: ({ column, cells }) => `more than one header means the column "${column}" (${listEn(cells)})`,
    fix: {
      ja: () => 'どちらの列か決められません。書き出す項目を直すか、kpi.yaml の headers を1つに絞ってください',
      en: () =>
        'which one is meant cannot be known: correct the export, or the headers of the column in kpi.yaml',
    },
  },
  'header-optional-missing': {
    ja: ({ column }) => `列「${column}」が見出しにないため、すべて空欄とみなします`,
    en: ({ column }) => `the header has no column "${column}"; all its cells count as empty`,
    fix: {
      ja: ({ nearest, column }) =>
        nearest
          ? `「${nearest}」がそれなら、kpi.yaml の列「${column}」に headers: [${nearest}] と書いてください`
          : '書き出す項目に加えるか、使わない列なら kpi.yaml から消してください',
      en: ({ nearest, column }) =>
        nearest
          ? `if "${nearest}" is that column, declare headers: [${nearest}] under ${column} in kpi.yaml`
          : 'add it to the export, or take it out of kpi.yaml if it is not used',
    },
  },
  'header-repeated': {
    ja: ({ first }) => `データの途中にもう一度見出しがあります（最初の見出しは${first}行目）`,
    en: ({ first }) => `a second header stands in the data (the first is on line ${first})`,
    fix: {
      ja: () => '2つの書き出しがつながっています。別々のファイルに分け、重なる行がないか確かめてください',
      en: () => 'two exports were joined: split them into two files, so that rows in both can be found',
    },
  },
  'row-fields': {
    ja: ({ expected, found }) => `セルの数が見出しと違います（見出し ${expected}、この行 ${found}）`,
    en: ({ expected, found }) => `the row has ${found} cells, the header ${expected}`,
    fix: {
      ja: () =>
        '値の中のコンマは "…" で囲む必要があります。余分な区切りや足りない区切りがないか確かめてください',
      en: () =>
        'a comma within a value needs quotes around the value; look for one separator too many or too few',
    },
  },
  'quote-stray': {
    ja: () => '引用符（"）の使い方が正しくありません',
    en: () => 'a quotation mark stands where none may',
    fix: {
      ja: () => '値に " を含めるときは、値全体を "…" で囲み、中の " を "" と2つ重ねます',
      en: () => 'a value that holds a quotation mark must be in quotes, with the mark doubled',
    },
  },
  'quote-unclosed': {
    ja: () => 'この行で開いた引用符（"）が閉じられていません',
    en: () => 'the quotation mark opened on this line is never closed',
    fix: {
      ja: () => '値の終わりに " を補ってください。この行だけを除き、次の行からは読めています',
      en: () => 'close it at the end of the value; only this line is left out, the rows after it were read',
    },
  },
  'record-too-long': {
    ja: () => '1行が長すぎます（1MBを超えます）',
    en: () => 'the line is too long (over 1 MB)',
    fix: {
      ja: () => '閉じていない引用符や、改行の失われた書き出しでないか確かめてください',
      en: () => 'look for an unclosed quotation mark or an export that lost its line ends',
    },
  },
  'cell-too-long': {
    ja: ({ limit }) => `1つのセルが${limit}文字を超えています`,
    en: ({ limit }) => `a cell is longer than ${limit} characters`,
    fix: {
      ja: () => '閉じていない引用符が、後の行を飲み込んでいないか確かめてください',
      en: () => 'an unclosed quotation mark may have swallowed the rows after it',
    },
  },
  'characters-private': {
    ja: (a) => `外字が使われています（${lines(a, 'ja')}）。ほかの機械では別の字に見えます`,
    en: (a) => `characters of a private font (外字) are used (${lines(a, 'en')}); other machines show others`,
    fix: {
      ja: () => '数えるのに使う列なら、普通の字に直してください',
      en: () => 'replace them where rows are counted by them',
    },
  },
  'characters-lost': {
    ja: (a) => `以前の変換で失われた文字（U+FFFD）があります（${lines(a, 'ja')}）`,
    en: (a) => `characters were lost in an earlier conversion (U+FFFD, ${lines(a, 'en')})`,
    fix: {
      ja: () => '元のシステムから書き出し直してください',
      en: () => 'export again from the original system',
    },
  },
  'cells-mostly-blank': {
    ja: ({ column, blank, rows, limit }) =>
      `列「${column}」の空欄が多すぎます（${rows}行のうち${blank}行。上限 ${limit}%）`,
    en: ({ column, blank, rows, limit }) =>
      `${blank} of ${rows} cells of ${column} are empty (at most ${limit}% declared)`,
    fix: {
      ja: () => '書き出しの条件か、入力の漏れを確かめてください',
      en: () => 'check the export, or whether cells were left out',
    },
  },
  'person-spellings': {
    ja: ({ column, count, places }) =>
      `列「${column}」に、同じ人らしい別の書き方が${count}組あります（${list(places)}）。別の人として数えます`,
    en: ({ column, count, places }) =>
      `${column} spells what may be the same person in two ways, ${count} times (${listEn(places)}); they count as two`,
    fix: {
      ja: () => '書き方をそろえるか、社員番号などの列で数えてください',
      en: () => 'use one spelling, or count by a column with a number for each person',
    },
  },
  'rows-duplicate': {
    ja: ({ count }) => `前の行と同じ行が${count}行あり、1度だけ数えました`,
    en: ({ count }) => `${count} rows equal an earlier one and were counted once`,
  },
  'key-conflict': {
    ja: ({ key, other }) =>
      `${list(key)}が同じで内容の違う行があります${other ? `（${other}）` : ''}。どちらも数えません`,
    en: ({ key, other }) =>
      `another row with the same ${listEn(key)} has other content${other ? ` (${other})` : ''}; neither is counted`,
    fix: {
      ja: () => '正しい行だけを残してください。古い書き出しのファイルが残っていないかも確かめてください',
      en: () => 'keep the right row alone; an old export may still lie in the folder',
    },
  },
  'row-repeated': {
    ja: () => 'すべてのセルが同じ行が、前にもあります（両方とも数えます）',
    en: () => 'a row before has the same text in every cell (both are counted)',
    fix: {
      ja: () =>
        '二重の書き出しなら1つ消してください。行を見分ける列があれば kpi.yaml の key に書くと自動で除きます',
      en: () => 'delete one if it was exported twice; a key in kpi.yaml leaves such rows out by itself',
    },
  },
  'control-total-differs': {
    ja: ({ rows }) => `合計の行の数が、読んだデータと合いません（データは${rows}行）`,
    en: ({ rows }) => `the total row does not agree with the data (${rows} rows)`,
    fix: {
      ja: () => '行が欠けていないか、書き出し直して確かめてください',
      en: () => 'rows may be missing: export the file again and compare',
    },
  },
  'file-without-rows': {
    ja: () => '見出しだけで、データの行がありません',
    en: () => 'the file has a header and no rows',
    fix: { ja: () => '書き出しの条件を確かめてください', en: () => 'check the conditions of the export' },
  },
  'final-line-open': {
    ja: () => '最後の行に改行がありません',
    en: () => 'the last line has no line end',
    fix: {
      ja: () => '途中で切れた書き出しでないか、最後の行を確かめてください',
      en: () => 'check the last row: an export that was cut off looks like this',
    },
  },
  'row-count-limit': {
    ja: ({ rows }) => `データがちょうど${rows}行です。書き出しの上限で切れているかもしれません`,
    en: ({ rows }) => `exactly ${rows} rows: the export may have been cut off at a limit`,
    fix: {
      ja: () => '元のシステムの件数と比べてください',
      en: () => 'compare with the number that the original system shows',
    },
  },
  'problems-left-out': {
    ja: ({ count, of, column }) =>
      `ほかに${count}件、同じ問題があります（${of}${column ? `、${column}` : ''}）`,
    en: ({ count, of, column }) => `${count} more of the same (${of}${column ? `, ${column}` : ''})`,
  },
}));
