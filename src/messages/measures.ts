import { later } from './later.ts';
import type { Catalogue } from './words.ts';

const or = (value: unknown, before: string, after: string): string =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? ''
    : before + [value].flat().join(', ') + after;

export const measureWords = later<Catalogue>(() => ({
  'condition-form': {
    ja: () => '条件は「列: 値」「列: [値, 値]」「列: { not: 値 }」の形で書きます',
    en: () => 'a condition is column: value, column: [values] or column: { not: value }',
  },
  'condition-empty': {
    ja: () => '条件が空です',
    en: () => 'the condition is empty',
    fix: {
      ja: () => '「列: 値」を書くか、条件そのものを消してください',
      en: () => 'write column: value, or remove the condition',
    },
  },
  'condition-list': {
    ja: () => 'any-of と none-of には条件の並びを書きます',
    en: () => 'any-of and none-of take a list of conditions',
  },
  'condition-nothing': {
    ja: ({ column }) => `${column} に当てはまる値がひとつもなく、どの行にも合いません`,
    en: ({ column }) => `no value is listed for ${column}, so no row can match`,
    fix: {
      ja: () => '当てはまる値を [ ] の中に書いてください',
      en: () => 'list the values that match',
    },
  },
  'column-unknown': {
    ja: ({ name, source, nearest }) =>
      `${source} に列「${name}」はありません${or(nearest, '。もしかして: ', '')}`,
    en: ({ name, source, nearest }) =>
      `${source} has no column ${name}${or(nearest, '; did you mean ', '?')}`,
    fix: {
      ja: ({ source, known }) =>
        `sources.${source}.columns にある名前${or(known, '（', '）')}を使うか、列を加えてください`,
      en: ({ source, known }) =>
        `use a name under sources.${source}.columns${or(known, ' (', ')')}, or declare the column`,
    },
  },
  'condition-personal': {
    ja: ({ column }) =>
      `${column} は個人を表す列なので、値を条件に書けません（報告書の定義に載ってしまいます）`,
    en: ({ column }) => `${column} is a personal column: a value in a condition would stand in the report`,
    fix: {
      ja: () => '個人を表さない列を条件にするか、その列に personal: false を書いてください',
      en: () => 'ask another column, or say personal: false of this one',
    },
  },
  'comparison-unknown': {
    ja: ({ name, nearest }) => `比較「${name}」はありません${or(nearest, '。もしかして: ', '')}`,
    en: ({ name, nearest }) => `there is no comparison ${name}${or(nearest, '; did you mean ', '?')}`,
    fix: {
      ja: () => '使えるもの: not, at-least, more-than, at-most, less-than, empty',
      en: () => 'use not, at-least, more-than, at-most, less-than or empty',
    },
  },
  'comparison-type': {
    ja: ({ name, column, type }) => `${column} は ${type} の列なので ${name} では比べられません`,
    en: ({ name, column, type }) => `${column} is a ${type} column and cannot be compared by ${name}`,
    fix: {
      ja: () => '区分・flag・文字の列は「列: 値」か not、数値と日付の列は at-least などで比べます',
      en: () =>
        'compare categories, flags and texts by column: value or not; numbers and dates by at-least and the like',
    },
  },
  'amount-units-several': {
    ja: ({ column, known }) =>
      `${column} には大きさの違う単位（${[known].flat().join('、')}）があり、合計の単位が決まりません`,
    en: ({ column, known }) =>
      `${column} has units of different sizes (${[known].flat().join(', ')}), so its amounts cannot be put together`,
    fix: {
      ja: ({ column }) => `columns の ${column} の unit を、CSVの数字の単位ひとつにしてください`,
      en: ({ column }) =>
        `say under columns, as the unit of ${column}, the one in which its cells are written`,
    },
  },
  'amount-unit-unsaid': {
    ja: ({ column, unit }) => `${column} の単位が書かれていないので、${unit} に直せません`,
    en: ({ column, unit }) => `${column} does not say its unit, so it cannot be given in ${unit}`,
    fix: {
      ja: ({ column, unit, base }) =>
        `columns の ${column} に、CSVの数字の単位（unit: ${base} や unit: ${unit}）を書いてください`,
      en: ({ column, unit, base }) =>
        `say under columns in which unit the cells of ${column} are: unit: ${base} or unit: ${unit}`,
    },
  },
  'amount-unit-differs': {
    ja: ({ column, known, unit }) => `${column} の単位は${[known].flat().join('、')}で、${unit}に直せません`,
    en: ({ column, known, unit }) =>
      `${column} is in ${[known].flat().join(', ')}, which cannot be given in ${unit}`,
    fix: {
      ja: ({ nearest, other }) =>
        `${nearest} と書いてください${or(other, '。ほかの単位に直すなら、割る数を ', ' に書きます')}`,
      en: ({ nearest, other }) => `write ${nearest}${or(other, ', or the number to divide by as ', '')}`,
    },
  },
  'amount-scale': {
    ja: ({ column, unit }) => `${column} を${unit}で示すと桁が多すぎ、正確に計算できません`,
    en: ({ column, unit }) => `${column} in ${unit} has too many digits to be exact`,
    fix: {
      ja: () => '列の decimals を減らすか、もっと近い大きさの単位にしてください',
      en: () => 'declare fewer decimals for the column, or use a unit nearer to its own',
    },
  },
  'divided-by-alone': {
    ja: () => 'divided-by は、of の合計を示すときの言葉です',
    en: () => 'divided-by belongs to the sum of a column',
    fix: {
      ja: () => 'of に数値の列を書くか、divided-by を消してください',
      en: () => 'name a number column as of, or remove divided-by',
    },
  },
  'per-month-rate': {
    ja: ({ name }) => `「${name}」は割合なので、月数では割れません`,
    en: ({ name }) => `${name} is a rate, which cannot be divided by months`,
    fix: {
      ja: () => '件数や合計のKPIを書いてください',
      en: () => 'name a KPI that is a number or a sum',
    },
  },
  'points-category': {
    ja: ({ name, column, nearest }) =>
      `${column} に区分「${name}」はありません${or(nearest, '。もしかして: ', '')}`,
    en: ({ name, column, nearest }) =>
      `${column} has no category ${name}${or(nearest, '; did you mean ', '?')}`,
    fix: {
      ja: ({ known }) => `列の区分${or(known, '（', '）')}の名前で点数を書いてください`,
      en: ({ known }) => `give points to the categories of the column${or(known, ' (', ')')}`,
    },
  },
  'points-missing': {
    ja: ({ column, missing }) => `${column} の区分のうち、${[missing].flat().join('、')}の点数がありません`,
    en: ({ column, missing }) => `${[missing].flat().join(', ')} of ${column} have no points`,
    fix: {
      ja: () => 'weights に書き足してください。点数にしない区分は 0 とします',
      en: () => 'add them under weights; a category that is worth nothing has 0',
    },
  },
  'points-unit': {
    ja: ({ unit }) => `単位「${unit}」は、％の差を表す単位と区別がつきません`,
    en: ({ unit }) => `${unit} cannot be told from points of percent`,
    fix: {
      ja: () => '単位を 点 か P にしてください',
      en: () => 'write unit: P, or another word for the points',
    },
  },
  'cumulative-kind': {
    ja: ({ name }) =>
      `「${name}」の値は、期を越えて足せません（割合・平均・残高・重複を除いた数や、集計期間が期と違うもの）`,
    en: ({ name }) =>
      `${name} cannot be added up over terms: it is a rate, a mean, a stock, a number of different values, or about other days than its term`,
    fix: {
      ja: () =>
        '件数（count、breakdown）、合計（sum、points）か手入力のKPIを累計し、割合は累計どうしを expression で割ってください',
      en: () =>
        'add up a count, breakdown, sum, points or a manual figure; for a rate divide two of them by expression',
    },
  },
  'expression-units': {
    ja: ({ left, leftUnit, right, rightUnit }) =>
      `単位の違うもの（${left}は${leftUnit || '単位なし'}、${right}は${rightUnit || '単位なし'}）は足し引きできません`,
    en: ({ left, leftUnit, right, rightUnit }) =>
      `${left} (${leftUnit || 'no unit'}) and ${right} (${rightUnit || 'no unit'}) have different units and cannot be added or subtracted`,
    fix: {
      ja: ({ nearest, leftUnit }) =>
        nearest
          ? `単位が${leftUnit}の「${nearest}」ではありませんか`
          : '同じ単位のKPIを使うか、割合なら「/」で割ってください',
      en: ({ nearest, leftUnit }) =>
        nearest ? `did you mean ${nearest} (${leftUnit})?` : 'use KPIs of one unit, or divide for a ratio',
    },
  },
  'expression-unit-result': {
    ja: ({ unit, own }) => `この式の答えの単位は「${unit}」で、「${own || '単位なし'}」にはなりません`,
    en: ({ unit, own }) => `the expression gives ${unit}, which is not ${own || 'without unit'}`,
    fix: {
      ja: ({ unit }) =>
        unit === '%'
          ? 'unit: "%" か unit: ポイント と書いてください'
          : `unit: ${unit} と書くか、割合なら「/」で割ってください`,
      en: ({ unit }) =>
        unit === '%' ? 'write unit: "%" or unit: points' : `write unit: ${unit}, or divide for a ratio`,
    },
  },
  'overlay-label': {
    ja: ({ name }) => `添える件数の名前「${name}」は内訳の区分と同じです`,
    en: ({ name }) => `the overlay ${name} has the name of a category`,
  },
  'nps-range': {
    ja: ({ column }) => `NPSの列「${column}」に、0から10までの整数であることが書かれていません`,
    en: ({ column }) => `the column ${column} of an NPS is not declared as whole numbers from 0 to 10`,
    fix: {
      ja: ({ column }) =>
        `${column}: { type: number, at-least: 0, at-most: 10 } と書いてください。範囲の外の答えは、行を示して知らせます`,
      en: ({ column }) =>
        `declare ${column}: { type: number, at-least: 0, at-most: 10 }; an answer outside is then named with its row`,
    },
  },
  'top-box-levels': {
    ja: () => 'top-box には levels（高い評価の答え）か at-least（これ以上）のどちらか一方を書きます',
    en: () => 'a top-box takes either levels or at-least',
    fix: {
      ja: () => '例: levels: [満足, やや満足]、数値の列なら at-least: 4',
      en: () => 'for instance levels: [満足, やや満足], or at-least: 4 for numbers',
    },
  },
  'bands-order': {
    ja: () => '境目（edges）は、小さい順に、同じ値を2度使わずに書きます',
    en: () => 'edges are written in ascending order, each once',
    fix: {
      ja: ({ nearest }) => `edges: [${nearest ?? ''}] と書いてください`,
      en: ({ nearest }) => `write edges: [${nearest ?? ''}]`,
    },
  },
  'top-several': {
    ja: ({ column }) => `${column} は1つのセルにいくつも区分があるので、順位を付けられません`,
    en: ({ column }) => `${column} holds several categories in one cell and cannot be ranked`,
    fix: {
      ja: () => 'その列に priority: true と書いて1つだけを採るか、breakdown を使ってください',
      en: () => 'say priority: true of the column, so that one of them counts, or use a breakdown',
    },
  },
  'axis-unknown': {
    ja: ({ name, key, nearest }) =>
      `${key} の「${name}」は列でも month・quarter でもありません${or(nearest, '。もしかして: ', '')}`,
    en: ({ name, key, nearest }) =>
      `${name} under ${key} is neither a column nor month or quarter${or(nearest, '; did you mean ', '?')}`,
    fix: {
      ja: ({ known }) => `区分の列${or(known, '（', '）')}か、month（月）、quarter（四半期）を書いてください`,
      en: ({ known }) => `write a category column${or(known, ' (', ')')}, month or quarter`,
    },
  },
  'axis-undated': {
    ja: ({ name, source }) => `${source} には期を決める日付の列がないので、${name} では分けられません`,
    en: ({ name, source }) => `${source} has no date column, so nothing can be divided by ${name}`,
    fix: {
      ja: () => 'date: に日付の列を書いてください',
      en: () => 'name a date column under date:',
    },
  },
  'axes-same': {
    ja: ({ rows, columns }) => `縦（${rows}）と横（${columns}）が同じ列です`,
    en: ({ rows, columns }) => `rows (${rows}) and columns (${columns}) are one and the same column`,
    fix: {
      ja: () => '片方を別の列か month・quarter に替えるか、breakdown にしてください',
      en: () => 'divide one of them by another column, month or quarter, or use a breakdown',
    },
  },
  'axis-label': {
    ja: ({ name, column }) => `${column} の区分「${name}」は、表の合計や未分類の欄と同じ名前です`,
    en: ({ name, column }) => `the category ${name} of ${column} has the name of a total of the table`,
    fix: {
      ja: () => '区分の名前を変えてください（元の書き方は values の別名に残せます）',
      en: () => 'call the category something else; how it is written may stay among its spellings',
    },
  },
  'axis-labels-slash': {
    ja: ({ address }) => `区分の名前に「/」があるため、「${address}」という欄が2つできてしまいます`,
    en: ({ address }) => `categories with “/” in their names give two cells the address ${address}`,
    fix: {
      ja: () => '区分の名前の「/」を「・」などに替えてください',
      en: () => 'write another sign in place of “/” in the names of categories',
    },
  },
  'lag-side': {
    ja: () => 'lag には before（より前）か after（より後）のどちらか一方を書きます',
    en: () => 'a lag takes either before or after',
  },
  'lag-over': {
    ja: () => 'lag には at-least（少なくとも）か at-most（多くとも）のどちらか一方を書きます',
    en: () => 'a lag takes either at-least or at-most',
  },
  'duration-form': {
    ja: ({ found }) => `期間「${found}」は「28 days」「13 months」「28日」「13か月」のように書きます`,
    en: ({ found }) => `${found} is no duration; write 28 days, 13 months, 28日 or 13か月`,
  },
  'duration-hours': {
    ja: ({ found }) => `期間「${found}」は使えません。日付の列の時刻は読まないので、時間では比べられません`,
    en: ({ found }) =>
      `${found} cannot be used: of a date the time of day is not read, so hours cannot be compared`,
    fix: {
      ja: () =>
        '翌日までを数えるなら 1日 と書きます（時刻は見ません）。24時間以内を数えるには、かかった時間を数の列として書き出し、percentage と that: { かかった時間: { at-most: 24 } } で数えてください',
      en: () =>
        'for the next day at the latest write 1 day (whatever the time); for 24 hours export the hours as a number column and count with percentage and that: { hours: { at-most: 24 } }',
    },
  },
  'expression-form': {
    ja: ({ found }) => `計算式が「${found}」のところで読めません`,
    en: ({ found }) => `the expression cannot be read at “${found}”`,
    fix: {
      ja: ({ found }) =>
        found === '×' || found === '÷' || found === 'x'
          ? `「${found}」は「${found === '÷' ? '/' : '*'}」と書きます（a / b、a * 2、(a + b) / c）`
          : '+ - * / と ( ) を使い、演算子の両側に空白を置いてください（a / b、(a + b) / c）',
      en: () => 'use + - * / and ( ), with blanks around operators: a / b, (a + b) / c',
    },
  },
  'frequency-date': {
    ja: ({ source }) => `${source} に日付の列がないため、頻度を数えられません`,
    en: ({ source }) => `${source} has no date column to count a frequency by`,
  },
  'frequency-groups': {
    ja: () => 'for-each には「列: [値, 値]」をひとつだけ書きます',
    en: () => 'for-each takes one entry, column: [values]',
  },
}));
