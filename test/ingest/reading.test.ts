import { describe, expect, it } from 'vitest';
import { brief, csv, file, HEADER, read, row, rowsOf } from './source.ts';

describe('a clean file', () => {
  it('gives every row and no problem', () => {
    const { table, problems, refused } = read(csv(1, 20));
    expect(brief(problems)).toEqual([]);
    expect(refused).toBe(false);
    expect(rowsOf(table)).toHaveLength(20);
    expect(table.files[0]!.ledger).toEqual({
      lines: {
        total: 21,
        preamble: 0,
        header: 1,
        blank: 0,
        accepted: 20,
        rejected: 0,
        duplicate: 0,
        control: 0,
      },
      records: { total: 20, accepted: 20, rejected: 0, duplicate: 0, control: 0 },
    });
  });
  it('may begin with titles, hold blank rows and end with a total', () => {
    const text = [
      'お客様の声一覧,,,,,,',
      '出力日:2024/10/03',
      '',
      HEADER,
      row(1),
      ',,,,,,',
      row(2),
      '合計,2,,,3,,',
      '※取消を除く',
      '',
    ];
    const { table, problems } = read(text.join('\r\n'));
    expect(brief(problems)).toEqual([]);
    expect(rowsOf(table)).toHaveLength(2);
    expect(table.files[0]!.ledger.lines).toEqual({
      total: 9,
      preamble: 2,
      header: 1,
      blank: 2,
      accepted: 2,
      rejected: 0,
      duplicate: 0,
      control: 2,
    });
  });
});

describe('a broken row', () => {
  const around = (bad: string) => [HEADER, row(1), bad, row(2), row(3), ''].join('\n');
  it.each([
    ['one comma too few', 'V-9,2024-04-01,感謝,○,1,担当', 'row-fields error 3:6 F3'],
    ['one comma too many', 'V-9,2024-04-01,感謝,○,1,担当,メモ,', 'row-fields error 3:8 H3'],
    ['a stray quote', 'V-9,2024-04-01,感謝,○,1,担当,5"モニタ', 'quote-stray error 3:7 G3'],
    ['an unclosed quote', 'V-9,2024-04-01,感謝,○,1,担当,"メモ', 'quote-unclosed error 3:7 G3'],
    ['an unclosed quote in the middle', 'V-9,2024-04-01,"感謝,○,1,担当,メモ', 'quote-unclosed error 3:3 C3'],
    ['an impossible date', 'V-9,2024-02-30,感謝,○,1,担当,', 'date-impossible error 3:2 B3'],
    ['an unknown category', 'V-9,2024-02-03,ご不滿,○,1,担当,', 'category-unknown error 3:3 C3'],
    ['an empty key', ',2024-02-03,感謝,○,1,担当,', 'cell-empty error 3:1 A3'],
  ])('is named and costs only itself: %s', (_, bad, problem) => {
    const { table, problems, refused } = read(around(bad));
    expect(brief(problems)).toEqual([problem]);
    expect(refused).toBe(false);
    expect(rowsOf(table)).toHaveLength(3);
    expect(table.files[0]!.ledger.records).toMatchObject({ accepted: 3, rejected: 1 });
  });

  it('shows declared cells alone, and none when cells may have moved', () => {
    const { problems } = read(around('V-9,2024-06-03,ご不滿,,1,担当,秘密'));
    expect(problems[0]).toMatchObject({
      found: 'ご不滿',
      excerpt: { text: 'V-9,2024-06-03,ご不滿,,1,▒,▒', start: 15, length: 3 },
      args: { nearest: '不満' },
    });
    expect(read(around('秘密,秘密')).problems[0]).toMatchObject({ excerpt: { text: '▒,▒' } });
  });
});

describe('a key', () => {
  it('of two equal rows counts one', () => {
    const { table, problems } = read([file(csv(1, 5), 'a.csv'), file(csv(4, 8), 'b.csv')]);
    expect(brief(problems)).toEqual(['rows-duplicate note']);
    expect(rowsOf(table)).toHaveLength(8);
    expect(table.files[1]!.ledger.records).toMatchObject({ accepted: 3, duplicate: 2 });
  });
  it('with two contents counts none of them, wherever they stand', () => {
    const other = [HEADER, row(9), row(2), row(2, { 区分: 'その他' }), row(2), ''].join('\n');
    const { table, problems } = read([file(csv(1, 5), 'a.csv'), file(other, 'b.csv')]);
    expect(problems.map(({ code, place }) => `${code} ${place!.file}:${place!.line}`).sort()).toEqual([
      'key-conflict a.csv:3',
      'key-conflict b.csv:3',
      'key-conflict b.csv:4',
      'key-conflict b.csv:5',
    ]);
    expect(rowsOf(table)).toHaveLength(5);
    expect(table.files.map(({ ledger }) => ledger.records)).toMatchObject([
      { accepted: 4, rejected: 1, duplicate: 0 },
      { accepted: 1, rejected: 3, duplicate: 0 },
    ]);
  });
});

it('a file that changed while it was read is refused', () => {
  const { problems, refused, table } = read([
    { ...file(csv(1, 3)), sha256: () => 'f'.repeat(64), isChanged: () => true },
  ]);
  expect(brief(problems)).toEqual(['file-changed error']);
  expect([refused, table.files.length]).toEqual([true, 0]);
});
