import { later } from './later.ts';
import { both, list, meant } from './project-phrases.ts';
import type { Catalogue } from './words.ts';

/** What a `kpi.yaml` means: names that exist, conditions that can hold, places that stay inside. */
export const meaningWords = later<Catalogue>(() => ({
  'config-source-unknown': {
    ja: ({ value }) => `ソース「${value}」は sources にありません`,
    en: ({ value }) => `there is no source ${value} under sources`,
    fix: both(meant),
  },
  'accepted-list': {
    ja: () => 'accepted.yaml は「- { code: …, source: …, … }」の一覧です',
    en: () => 'accepted.yaml is a list of entries: - { code: …, source: …, … }',
    fix: { ja: () => 'kpi-report accept で書き加えられます', en: () => 'let kpi-report accept write it' },
  },
  'accepted-entry': {
    ja: ({ keys }) => `例外に要る言葉が足りないか、余分です（${list(keys)}）`,
    en: ({ keys }) => `the exception lacks a word or has one too many (${list(keys)})`,
    fix: {
      ja: () => 'code、source、row、reason、by、until をすべて書いてください',
      en: () => 'write code, source, row, reason, by and until',
    },
  },
  'reference-key': {
    ja: ({ value }) => `「${value}」は key が1列ではないため、参照先にできません`,
    en: ({ value }) => `${value} has no key of one column, so nothing can refer to it`,
    fix: {
      ja: ({ value }) => `sources.${value}.key に、行を見分ける列を1つ書いてください`,
      en: ({ value }) => `name the one column that identifies a row under sources.${value}.key`,
    },
  },
  'config-kpi-unknown': {
    ja: ({ value }) => `KPI「${value}」は kpis にありません`,
    en: ({ value }) => `there is no KPI ${value} under kpis`,
    fix: both(meant),
  },
  'column-type': {
    ja: ({ column, type, types }) =>
      `「${column}」は ${type} の列です。ここには ${list(types)} の列を書きます`,
    en: ({ column, type, types }) => `${column} is a ${type} column; a ${list(types)} column is needed here`,
    fix: both(meant),
  },
  'column-personal': {
    ja: ({ column }) => `「${column}」は個人に関わる列なので、指標をこの列で分けられません`,
    en: ({ column }) => `${column} is personal, and no figure is grouped by a personal column`,
    fix: {
      ja: () => '個人を表さない列で分けるか、個人に関わらない列なら personal: false と書いてください',
      en: () => 'group by another column; if this one is not about persons, say personal: false',
    },
  },
  'column-reserved': {
    ja: ({ name }) => `「${name}」は条件の言葉なので、列の名前にできません`,
    en: ({ name }) => `${name} is a word of conditions and cannot name a column`,
    fix: {
      ja: () => '別の名前にして、CSVの見出しは headers に書いてください',
      en: () => 'rename the column and put its header under headers',
    },
  },
  'columns-none': {
    ja: () => '列がひとつもありません',
    en: () => 'no column is declared',
    fix: {
      ja: () => '使う列を 列名: { type: … } の形で書いてください',
      en: () => 'declare the columns you use',
    },
  },
  'lookup-by': {
    ja: () => 'lookup の by に、何で引くかがありません',
    en: () => 'the lookup does not say by what',
    fix: {
      ja: () => 'by: { こちらの列: 一覧の列 } の形で書いてください',
      en: () => 'write by: { own column: column of the list }',
    },
  },
  'lookup-by-type': {
    ja: ({ column, type, other, otherType }) =>
      `「${column}」（${type}）と一覧の「${other}」（${otherType}）は型が違い、一致しません`,
    en: ({ column, type, other, otherType }) =>
      `${column} (${type}) and ${other} of the list (${otherType}) differ in type and never agree`,
    fix: { ja: () => 'どちらかの type を直してください', en: () => 'give both the same type' },
  },
  'lookup-as-of': {
    ja: () => 'as-of は、from か to（一覧の期間の列）と一緒に書きます',
    en: () => 'as-of goes together with from or to, the columns between which a row of the list is valid',
    fix: {
      ja: () => 'as-of: 申込日, from: 開始日, to: 終了日 のように書くか、どちらも消してください',
      en: () => 'write all of them, or none for a list without dates',
    },
  },
  'lookup-type': {
    ja: ({ column, type, other, otherType }) =>
      `「${column}」は ${type} ですが、一覧の「${other}」は ${otherType} です`,
    en: ({ column, type, other, otherType }) =>
      `${column} is ${type}, and ${other} of the list is ${otherType}`,
    fix: {
      ja: ({ otherType }) => `type: ${otherType} と書いてください`,
      en: ({ otherType }) => `write type: ${otherType}`,
    },
  },
  'lookup-values': {
    ja: ({ column, missing }) => `一覧にある区分が「${column}」にありません: ${list(missing)}`,
    en: ({ column, missing }) => `${column} lacks labels that the list has: ${list(missing)}`,
    fix: { ja: () => 'values に加えてください', en: () => 'add them to its values' },
  },
  'lookup-stored': {
    ja: ({ column, other }) => `「${column}」と一覧の「${other}」で、decimals か separator が違います`,
    en: ({ column, other }) => `${column} and ${other} of the list differ in decimals or separator`,
    fix: { ja: () => '同じにしてください', en: () => 'let both say the same' },
  },
  'lookup-key': {
    ja: ({ column }) => `「${column}」は一覧から引く列なので、key にできません`,
    en: ({ column }) => `${column} is looked up and cannot identify a row`,
    fix: { ja: () => 'CSVにある列を key にしてください', en: () => 'let key name columns of the file' },
  },
  'lookup-cycle': {
    ja: ({ cycle }) => `引く列が互いを参照して一周しています: ${[cycle ?? []].flat().join(' → ')}`,
    en: ({ cycle }) =>
      `looked-up columns refer to each other in a circle: ${[cycle ?? []].flat().join(' → ')}`,
    fix: {
      ja: () => 'どれかひとつを、CSVから読む列にしてください',
      en: () => 'let one of them be read from its file',
    },
  },
  'config-header-twice': {
    ja: ({ header, column }) => `見出し「${header}」は、列「${column}」の見出しでもあります`,
    en: ({ header, column }) => `the header ${header} already means the column ${column}`,
    fix: { ja: () => 'どちらか一方の列だけに書いてください', en: () => 'give it to one of the two columns' },
  },
  'key-column-twice': {
    ja: ({ column }) => `key に「${column}」が2度あります`,
    en: ({ column }) => `${column} stands twice in key`,
    fix: { ja: () => '1つにしてください', en: () => 'name it once' },
  },
  'key-optional': {
    ja: ({ columns }) => `key の列（${list(columns)}）がすべて required: false なので、行を見分けられません`,
    en: ({ columns }) => `every column of key (${list(columns)}) may be blank, so rows have no identity`,
    fix: {
      ja: () => '必ず値のある列を key に加えてください',
      en: () => 'add a column that is always filled to key',
    },
  },
  'config-path-outside': {
    ja: ({ value }) => `「${value}」はフォルダの外を指しています`,
    en: ({ value }) => `${value} leads out of its folder`,
    fix: {
      ja: ({ nearest, example }) =>
        `「..」や「/」や「C:」を使わず、${nearest ?? example} のように書いてください`,
      en: ({ nearest, example }) => `write it without .., / or C: in front, as in ${nearest ?? example}`,
    },
  },
  'config-path-backslash': {
    ja: () => 'フォルダの区切りに「\\」（￥）が使われています',
    en: () => 'a backslash is used between folders',
    fix: {
      ja: ({ nearest }) => `「/」で区切ってください${nearest ? `: ${nearest}` : ''}`,
      en: ({ nearest }) => `use /${nearest ? `: ${nearest}` : ''}`,
    },
  },
  'config-pattern-stars': {
    ja: () => '「**」は使えません。* はひとつの名前の中の文字だけを表します',
    en: () => '** is not used here: * stands for characters of one name',
    fix: {
      ja: ({ nearest }) => `${nearest} のように書くか、フォルダごとに並べてください`,
      en: ({ nearest }) => `write ${nearest}, or list a pattern for each folder`,
    },
  },
  'config-pattern-brackets': {
    ja: () => 'ファイル名の型に使えるのは * と ? だけです',
    en: () => 'a pattern of files knows * and ? alone',
    fix: { ja: () => '[ ] { } ! を使わずに書いてください', en: () => 'write it without [ ] { } !' },
  },
  'config-prose-extension': {
    ja: ({ value }) => `文章の名前「${value}」に .md は要りません`,
    en: ({ value }) => `prose is named without .md (${value})`,
    fix: both(meant),
  },
  'config-prose-name': {
    ja: ({ value }) => `「${value}」はファイル名に使えない文字を含んでいます`,
    en: ({ value }) => `${value} holds a character that file names cannot have`,
    fix: { ja: () => '* ? < > : " | を使わない名前にしてください', en: () => 'leave out * ? < > : " |' },
  },
  'config-prose-twice': {
    ja: ({ value, line }) => `文章「${value}」は${line}行目の章でも使われています`,
    en: ({ value, line }) => `the prose ${value} already stands in the section in line ${line}`,
    fix: {
      ja: () => '別の名前にし、同じ段落は {{include "…"}} で差し込んでください',
      en: () => 'give it a name of its own and share paragraphs by {{include "…"}}',
    },
  },
  'config-url-scheme': {
    ja: ({ value }) => `「${value}」はリンク先に使えません`,
    en: ({ value }) => `${value} cannot be linked to`,
    fix: {
      ja: ({ nearest }) =>
        nearest ? `「${nearest}」ではありませんか` : 'https://… か、相対パスを書いてください',
      en: ({ nearest }) => (nearest ? `did you mean ${nearest}?` : 'write https://… or a relative address'),
    },
  },
  'config-url-character': {
    ja: ({ value }) => `リンク先「${value}」に空白や「\\」があります`,
    en: ({ value }) => `the address ${value} holds a space or a backslash`,
    fix: { ja: () => '空白を除くか、%20 と書いてください', en: () => 'remove it, or write %20' },
  },
  'condition-value': {
    ja: ({ value, column, type }) =>
      type === 'category' || type === 'flag'
        ? `「${value}」は列「${column}」の値ではありません`
        : `「${value}」は ${type} の列「${column}」の値として読めません`,
    en: ({ value, column, type }) => `${value} is not a value of the ${type} column ${column}`,
    fix: both(meant),
  },
  'condition-impossible': {
    ja: ({ column }) => `「${column}」についての条件が食いちがい、どの行にも合いません`,
    en: ({ column }) => `what is asked of ${column} contradicts itself, so no row can match`,
    fix: {
      ja: () => '条件を見直してください。どれかでよいなら 列: [値, 値] か any-of と書きます',
      en: () => 'look at the condition; for one or the other write column: [values] or any-of',
    },
  },
  'condition-blank': {
    ja: ({ column }) => `「${column}」は必ず値のある列なので、空欄の行はありません`,
    en: ({ column }) => `${column} is required, so no row has a blank there`,
    fix: {
      ja: () => '空欄のある列なら required: false と書いてください',
      en: () => 'if it may be blank, say required: false for the column',
    },
  },
  'condition-together': {
    ja: ({ column, words }) => `${list(words)} の条件が「${column}」で食いちがい、どの行にも合いません`,
    en: ({ column, words }) =>
      `the conditions ${list(words)} contradict each other on ${column}: no row can match`,
    fix: {
      ja: ({ column }) => `「${column}」の条件をどちらか一方にしてください`,
      en: ({ column }) => `ask for ${column} in one of them only`,
    },
  },
  'condition-excluded': {
    ja: ({ column, source }) =>
      `「${column}」についてこの条件に合う行は、${source} の exclude ですべて除かれています`,
    en: ({ column, source }) => `every row that fits this on ${column} is left out by exclude of ${source}`,
    fix: {
      ja: ({ source }) => `条件を変えるか、sources.${source}.exclude から外してください`,
      en: ({ source }) => `change the condition, or take it out of sources.${source}.exclude`,
    },
  },
  'config-term-unknown': {
    ja: ({ value }) => `「${value}」は期として読めません`,
    en: ({ value }) => `${value} is not a term`,
    fix: {
      ja: ({ nearest }) =>
        nearest ? `「${nearest}」ではありませんか` : '2024H1、2024Q1、FY2024、2024-04 のように書いてください',
      en: ({ nearest }) =>
        nearest ? `did you mean ${nearest}?` : 'write it as 2024H1, 2024Q1, FY2024 or 2024-04',
    },
  },
  'config-term-twice': {
    ja: ({ value, first }) => `「${value}」は「${first}」と同じ期です`,
    en: ({ value, first }) => `${value} is the same term as ${first}`,
    fix: { ja: () => 'どちらかを消してください', en: () => 'remove one of them' },
  },
  'config-time-zone': {
    ja: ({ value }) => `「${value}」という時間帯はありません`,
    en: ({ value }) => `there is no time zone ${value}`,
    fix: {
      ja: ({ nearest }) => `「${nearest ?? 'Asia/Tokyo'}」ではありませんか`,
      en: ({ nearest }) => `did you mean ${nearest ?? 'Asia/Tokyo'}?`,
    },
  },
  'published-early': {
    ja: ({ value, term }) => `公表日 ${value} は ${term} が終わる前です`,
    en: ({ value, term }) => `${value} lies before the end of ${term}`,
    fix: { ja: () => '日付を確かめてください', en: () => 'look at the date' },
  },
  'verb-missing': {
    ja: () => 'このKPIには、何をどう数えるかがありません',
    en: () => 'this KPI does not say what it measures',
    fix: {
      ja: ({ known }) => `次のどれかをソースとともに書いてください: ${list(known)}`,
      en: ({ known }) => `name its kind with what it is about: ${list(known)}`,
    },
  },
  'verb-unknown': {
    ja: ({ name }) => `「${name}」という数え方はありません`,
    en: ({ name }) => `there is no kind of KPI ${name}`,
    fix: both(meant),
  },
  'verb-several': {
    ja: ({ verbs }) => `数え方が2つ以上あります: ${list(verbs)}`,
    en: ({ verbs }) => `this KPI measures more than one thing: ${list(verbs)}`,
    fix: {
      ja: () => '1つだけ残し、ほかは別のKPIにしてください',
      en: () => 'keep one, and make the others KPIs of their own',
    },
  },
  'kpi-id': {
    ja: ({ character }) =>
      character === '' ? 'KPIの名前が空です' : `KPIの名前に「${character}」は使えません`,
    en: ({ character }) =>
      character === '' ? 'the KPI has no name' : `a KPI name cannot hold "${character}"`,
    fix: {
      ja: ({ nearest }) => `「${nearest ?? 'voices.total'}」のような名前にしてください`,
      en: ({ nearest }) => `name it ${nearest ?? 'like voices.total'}`,
    },
  },
  'version-twice': {
    ja: ({ value }) => `${value} から始まる定義が2つあります`,
    en: ({ value }) => `two definitions begin in ${value}`,
    fix: { ja: () => '1つにまとめてください', en: () => 'keep one of them' },
  },
  'in-force-not-for': {
    ja: ({ verb }) => `${verb} には in-force を書けません`,
    en: ({ verb }) => `a ${verb} cannot be of the rows in force`,
    fix: {
      ja: () => 'count、distinct、sum、average など、日付で数えるKPIに使ってください',
      en: () => 'it is for KPIs that count rows by their date: count, distinct, sum, average …',
    },
  },
  'in-force-date': {
    ja: () => 'date と in-force が両方あります',
    en: () => 'date and in-force stand together',
    fix: {
      ja: () => '期間中の日付で数えるなら date、期末に有効な行を数えるなら in-force だけにしてください',
      en: () => 'keep date for rows dated in the term, or in-force for those in force on its last day',
    },
  },
  'valid-backwards': {
    ja: () => '終わりが始まりより前です',
    en: () => 'the end lies before the beginning',
    fix: { ja: () => 'from と to を確かめてください', en: () => 'look at from and to' },
  },
  'formerly-taken': {
    ja: ({ value, other }) => `以前の名前「${value}」は ${other} を指しています`,
    en: ({ value, other }) => `the former name ${value} already means ${other}`,
    fix: { ja: () => 'どちらか一方だけに書いてください', en: () => 'give it to one KPI only' },
  },
  'kpi-cycle': {
    ja: ({ cycle }) => `KPIが互いを参照して一周しています: ${[cycle ?? []].flat().join(' → ')}`,
    en: ({ cycle }) => `KPIs refer to each other in a circle: ${[cycle ?? []].flat().join(' → ')}`,
    fix: {
      ja: () => 'どれかひとつを、ソースから数えるKPIにしてください',
      en: () => 'let one of them count a source',
    },
  },
  'kpi-date': {
    ja: ({ source }) => `${source} には date がなく、このKPIにもないので、期に分けられません`,
    en: ({ source }) => `neither ${source} nor this KPI names a date, so rows belong to no term`,
    fix: {
      ja: ({ known }) => `date: に日付の列を書いてください${list(known) && `（${list(known)}）`}`,
      en: ({ known }) => `name a date column by date:${list(known) && ` (${list(known)})`}`,
    },
  },
  'chart-not-for': {
    ja: ({ value, verb }) => `${verb} は図「${value}」にできません`,
    en: ({ value, verb }) => `a ${verb} cannot be drawn as ${value}`,
    fix: {
      ja: ({ known }) =>
        list(known) === ''
          ? 'chart を消してください。推移を図にするには series のKPIを作って chart: terms と書きます'
          : `書けるもの: ${list(known)}`,
      en: ({ known }) =>
        list(known) === ''
          ? 'remove chart; to draw it over terms, add a series KPI with chart: terms'
          : `it can be ${list(known)}`,
    },
  },
  'chart-undated': {
    ja: () => '日付の列がないので、月ごとの図にできません',
    en: () => 'there is no date column to draw it by month',
    fix: {
      ja: () => 'date: に日付の列を書くか、別の図にしてください',
      en: () => 'name a date column by date:, or choose another chart',
    },
  },
  'chart-word': {
    ja: ({ name, value }) => `図「${value}」に ${name} は使えません`,
    en: ({ name, value }) => `a chart of ${value} has no ${name}`,
    fix: {
      ja: ({ name, known }) => `${name} を消してください（使えるのは ${list(known)}）`,
      en: ({ name, known }) => `remove ${name}; it belongs to ${list(known)}`,
    },
  },
  'theme-contrast': {
    ja: ({ value, ratio }) =>
      `色 ${value} は薄く、文字が読みにくくなります（地との比 ${ratio}、必要なのは 4.5）`,
    en: ({ value, ratio }) => `text in ${value} is hard to read (contrast ${ratio}; 4.5 is needed)`,
    fix: { ja: () => 'もっと濃い色にしてください', en: () => 'choose a darker colour' },
  },
  'theme-logo': {
    ja: ({ value }) => `ロゴ「${value}」は画像1つの名前ではありません`,
    en: ({ value }) => `${value} does not name one picture`,
    fix: {
      ja: () => 'png、svg、jpg、webp のどれかのファイルを書いてください',
      en: () => 'name a png, svg, jpg or webp file',
    },
  },
  'target-form': {
    ja: () => '目標は、比べ方と値をひとつずつ書きます',
    en: () => 'a target is one comparison with a value',
    fix: {
      ja: ({ known }) =>
        `{ at-least: 90 } か { 2024H1: { at-least: 90 } } の形で書いてください（${list(known)}）`,
      en: ({ known }) => `write { at-least: 90 } or { 2024H1: { at-least: 90 } }, with one of ${list(known)}`,
    },
  },
  'target-against': {
    ja: ({ direction, better }) =>
      `目標の ${direction} は「${better === 'higher' ? '高い' : '低い'}ほどよい」と向きが逆です`,
    en: ({ direction, better }) => `the target ${direction} points against "${better} is better"`,
    fix: { ja: () => 'どちらかを直してください', en: () => 'change one of them' },
  },
  'better-both': {
    ja: () => '高いほどよいと低いほどよいの両方が書かれています',
    en: () => 'higher and lower are both said to be better',
    fix: { ja: () => 'どちらかを消してください', en: () => 'remove one of them' },
  },
  'blocks-same': {
    ja: ({ value }) => `plan と next が同じ見出し「${value}」です`,
    en: ({ value }) => `plan and next have the same heading ${value}`,
    fix: { ja: () => '別の見出しにしてください', en: () => 'give them different headings' },
  },
  'sections-deep': {
    ja: ({ levels }) => `章は${levels}段までです`,
    en: ({ levels }) => `sections nest at most ${levels} deep`,
    fix: { ja: () => 'ひとつ上の段に移してください', en: () => 'move it one level up' },
  },
  'claim-fixed': {
    ja: ({ name }) => `「${name}」の意味はいつも同じなので、ここで決められません`,
    en: ({ name }) => `${name} means the same in every report and is not declared here`,
    fix: {
      ja: ({ name }) => `この行を消すか、「ほぼ${name}」のような別の言葉にしてください`,
      en: () => 'remove this line, or declare another word',
    },
  },
  'claim-impossible': {
    ja: ({ name }) => `「${name}」の範囲に当てはまる数がありません`,
    en: ({ name }) => `no number keeps what ${name} promises`,
    fix: {
      ja: () => 'at-least を at-most より小さくしてください',
      en: () => 'let at-least be below at-most',
    },
  },
  'config-allowed-number': {
    ja: ({ value }) => `「${value}」には数字がありません`,
    en: ({ value }) => `${value} holds no digit`,
    fix: {
      ja: () => '本文に書いた通りの数を書いてください（例: 1ヵ月）',
      en: () => 'write the number as it stands in the prose',
    },
  },
  'config-allowed-twice': {
    ja: ({ value }) => `「${value}」が2度あります`,
    en: ({ value }) => `${value} is listed twice`,
    fix: { ja: () => 'どちらかを消してください', en: () => 'remove one of them' },
  },
}));
