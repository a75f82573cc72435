/** Statements that read every export as text, and the ways in which its dates and scores are written. */
export const exportsIn = (folder: string): readonly string[] => [
  ...Object.entries({
    voices: 'voices_*.csv',
    applications: 'applications.csv',
    elderly: 'elderly_checks.csv',
    roleplay: 'roleplay.csv',
    activities: 'activities.csv',
  }).map(
    ([table, files]) => `CREATE TABLE ${table} AS SELECT * FROM read_csv('${folder}/${files}',
      header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', union_by_name = true, parallel = false)`,
  ),
  `CREATE MACRO narrow(t) AS translate(t, '０１２３４５６７８９／', '0123456789/')`,
  `CREATE MACRO numbers(t) AS list_transform(regexp_extract_all(narrow(t), '[0-9]+'), x -> x::INTEGER)`,
  // R6.4.1, 令和6年4月1日, 2024/04/01 09:15, 2024/4/1(月), 20240401
  `CREATE MACRO civil(t) AS CASE
     WHEN regexp_matches(t, '^[0-9]{8}$') THEN strptime(t, '%Y%m%d')::DATE
     WHEN regexp_matches(t, '^(R|令和)') THEN make_date(numbers(t)[1] + 2018, numbers(t)[2], numbers(t)[3])
     ELSE make_date(numbers(t)[1], numbers(t)[2], numbers(t)[3]) END`,
];

/**
 * Statements that make the rows of a half, without those that count for nothing: `v`, and `vy` of the
 * year before, `a`, `ea` (by 申込日), `er` (by 対応日), `r`, `best` and `k`.
 */
export const rowsOfHalf = (first: string, last: string): readonly string[] => {
  const make = (name: string, table: string, day: string, excluded: string, columns = '*') =>
    `CREATE OR REPLACE TABLE ${name} AS SELECT ${columns} FROM ${table}
       WHERE ${day} BETWEEN DATE '${first}' AND DATE '${last}' AND 状態 NOT IN (${excluded})`;
  const received = 'civil(coalesce(受付日, 受付日時))';
  return [
    make('v', 'voices', received, "'取消', 'テスト'"),
    make('vy', 'voices', `(${received} + INTERVAL 1 YEAR)::DATE`, "'取消', 'テスト'"),
    make('a', 'applications', 'civil(申込日)', "'取下げ', '取消', 'テスト'"),
    make('ea', 'elderly', 'civil(申込日)', "'取消', 'テスト'"),
    make('er', 'elderly', 'civil(対応日)', "'取消', 'テスト'"),
    make('r', 'roleplay', 'civil(実施日)', "'取消', 'テスト'", '*, numbers(合計点)[1] AS score'),
    make('k', 'activities', 'civil(日付)', "'予定', '中止', '取消', 'テスト'", '*, civil(日付) AS day'),
    // Planned sessions and pass marks are declared in `kpi.yaml`; here they stand a second time.
    `CREATE OR REPLACE TABLE best AS SELECT max(score) >= ${first < '2024' ? 24 : 25} AS passed FROM r
       WHERE score IS NOT NULL GROUP BY 社員番号`,
  ];
};
