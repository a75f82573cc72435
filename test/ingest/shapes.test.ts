import { describe, expect, it } from 'vitest';
import { brief, csv, file, HEADER, read, row, rowsOf, sourceOf, voices } from './source.ts';

describe('a header in two rows', () => {
  const source = sourceOf(
    {
      番号: { type: 'text', personal: false },
      親族: { type: 'flag', headers: ['高齢者対応①'] },
      複数: { type: 'flag', headers: ['高齢者対応②'] },
      備考: { type: 'text', required: false },
    },
    { headerRows: 2 },
  );

  it('is joined, the upper name filled to the right', () => {
    const { table, problems } = read('一覧,,,\n番号,高齢者対応,,備考\n,①,②,\n1,○,×,a\n2,×,○,\n', source);
    expect(brief(problems)).toEqual([]);
    expect(rowsOf(table, source)).toEqual(['1|true|false|a', '2|false|true|']);
    expect(table.files[0]!.ledger.lines).toMatchObject({ total: 5, preamble: 1, header: 2, accepted: 2 });
  });
});

describe('rows of one key with two contents', () => {
  const first = file(csv(1, 3), 'a.csv');
  const corrected = file([HEADER, row(2, { 区分: 'その他' }), row(4), ''].join('\n'), 'b.csv');

  it('are the later one when the source says that the last file is right', () => {
    const { table, problems } = read([first, corrected], { ...voices, sameKey: 'last-file' });
    expect(brief(problems)).toEqual(['rows-duplicate note']);
    expect(rowsOf(table).filter((text) => text.startsWith('V-0002'))).toEqual([
      expect.stringContaining('その他'),
    ]);
    expect(table.files.map(({ ledger }) => ledger.records)).toMatchObject([
      { accepted: 2, duplicate: 1 },
      { accepted: 2, duplicate: 0 },
    ]);
  });

  it('still contradict each other within a file', () => {
    const one = [HEADER, row(2), row(2, { 区分: 'その他' }), ''].join('\n');
    const { problems } = read(one, { ...voices, sameKey: 'last-file' });
    expect(brief(problems)).toEqual(['key-conflict error 2:1', 'key-conflict error 3:1 A3']);
  });
});

describe('a composite key', () => {
  const source = sourceOf(
    {
      日付: { type: 'date' },
      チーム: { type: 'category', values: ['A', 'B'] },
      件名: { type: 'text', required: false },
    },
    { key: ['日付', 'チーム'] },
  );

  it('identifies rows by all its parts', () => {
    const { table, problems } = read(
      '日付,チーム,件名\n2024/4/1,A,x\n2024-04-01,A,x\n2024/4/1,B,x\n',
      source,
    );
    expect(brief(problems)).toEqual(['rows-duplicate note']);
    expect(rowsOf(table, source)).toHaveLength(2);
  });
});

describe('rows without a key', () => {
  it('are all counted, with a warning where one repeats another', () => {
    const { table, problems } = read([HEADER, row(1), row(2), row(1), ''].join('\n'), { ...voices, key: [] });
    expect(brief(problems)).toEqual(['row-repeated warning 4:1 A4']);
    expect(rowsOf(table)).toHaveLength(3);
  });
});

describe('what looks odd', () => {
  it.each([
    ['外字', { メモ: '\uE000' }, 'characters-private warning 2'],
    ['a character lost before', { メモ: '\uFFFD' }, 'characters-lost warning 2'],
  ])('is a warning: %s', (_, cells, problem) => {
    expect(brief(read([HEADER, row(1, cells), ''].join('\n')).problems)).toEqual([problem]);
  });

  it('is a number of rows at which exports are cut off', () => {
    expect(brief(read(csv(1, 1000)).problems)).toEqual(['row-count-limit warning']);
  });

  it('is a last line without an end', () => {
    expect(brief(read(csv(1, 3).trimEnd()).problems)).toEqual(['final-line-open note']);
  });

  it('is a number of rows in a title that is not theirs', () => {
    expect(brief(read(`件数：3件,,\n${csv(1, 3)}`).problems)).toEqual([]);
    expect(brief(read(`件数：4件,,\n${csv(1, 3)}`).problems)).toEqual([
      'control-total-differs warning 1:1 A1',
    ]);
  });

  it('is a person in two spellings', () => {
    const spelled = (...names: string[]) =>
      read([HEADER, ...names.map((name, i) => row(i, { 受付者: name })), ''].join('\n')).problems;
    expect(spelled('田中 太郎', '田中太郎', '佐藤')).toMatchObject([
      { code: 'person-spellings', args: { count: 1, places: ['data/voices.csv:3 = data/voices.csv:2'] } },
    ]);
    expect(spelled('髙橋', '高橋')).toHaveLength(1);
    expect(spelled('012', '12')).toHaveLength(1);
    expect(spelled('斉藤', '斎藤', '田中 太郎', '田中 太郎')).toEqual([]);
  });

  it('is a column with more blanks than declared', () => {
    const source = sourceOf({
      番号: { type: 'text', personal: false },
      点: { type: 'number', required: false, 'most-blank': 50 },
    });
    expect(brief(read('番号,点\n1,5\n2,\n', source).problems)).toEqual([]);
    expect(brief(read('番号,点\n1,5\n2,\n3,\n', source).problems)).toEqual(['cells-mostly-blank warning']);
  });

  it('is a cell longer than a cell can be', () => {
    const { problems, table } = read([HEADER, row(1), row(2, { メモ: 'x'.repeat(40_000) }), ''].join('\n'));
    expect(brief(problems)).toEqual(['cell-too-long error 3:7 G3']);
    expect(rowsOf(table)).toHaveLength(1);
  });
});

describe('a million columns', () => {
  it.each([
    ['in the header', `${'a,'.repeat(1_000_000)}\n${csv(1, 3)}`, false],
    ['in a row', `${csv(1, 3)}${','.repeat(400_000)}x\n`, false],
    ['in a header that fits', `${HEADER}${',x'.repeat(300_000)}\n${row(1)}\n`, false],
  ])('are no crash: %s', (_, text, refused) => {
    expect(read(text).refused).toBe(refused);
  });
});

describe('many rows with the same fault', () => {
  it('are told one by one up to a thousand, then counted', () => {
    const bad = Array.from({ length: 1500 }, (_, i) => row(i, { 受付日: '6/4/1' }));
    const { problems, table } = read([HEADER, ...bad, ''].join('\n'));
    expect(problems).toHaveLength(1001);
    expect(problems[1000]).toMatchObject({
      code: 'problems-left-out',
      args: { count: 500, of: 'date-short-year', column: '受付日' },
    });
    expect(table.files[0]!.ledger.records.rejected).toBe(1500);
  });
});

describe('a row that reads in many ways', () => {
  it('names all its faults at once', () => {
    const { problems } = read([HEADER, 'V-1,2024/02/30,?,△,x,,', ''].join('\n'));
    expect(brief(problems)).toEqual([
      'date-impossible error 2:2 B2',
      'category-unknown error 2:3 C2',
      'flag-unknown error 2:4 D2',
      'number-unreadable error 2:5 E2',
    ]);
  });

  it('keeps what Excel armoured, quoted or not', () => {
    const source = sourceOf(
      { 番号: { type: 'text', personal: false }, 日: { type: 'date' } },
      { key: ['番号'] },
    );
    const { table, problems } = read('番号,日\n="00012",2024-04-01\n"=""00013""",2024-04-01\n', source);
    expect(brief(problems)).toEqual([]);
    expect(rowsOf(table, source)).toEqual(['00012|2024-04-01', '00013|2024-04-01']);
  });
});
