import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cp932, joinBytes, utf8, utf16be, utf16le } from './encode.ts';
import { brief, csv, HEADER, read, row, rowsOf, sourceOf, voices } from './source.ts';

const whole = rowsOf(read(csv(1, 9)).table);
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

describe('a file that is no CSV', () => {
  it.each([
    ['0 bytes', new Uint8Array(), 'file-empty'],
    ['a byte order mark alone', bytesOf(0xef, 0xbb, 0xbf), 'file-empty'],
    ['a UTF-16 mark alone', bytesOf(0xff, 0xfe), 'file-empty'],
    ['Ctrl-Z alone', bytesOf(0x1a), 'file-empty'],
    [
      'xlsx',
      joinBytes(bytesOf(0x50, 0x4b, 3, 4), new Uint8Array(deflateRawSync(Buffer.from('x')))),
      'file-not-csv',
    ],
    ['xls', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'file-not-csv'],
    ['PDF', utf8('%PDF-1.7\n'), 'file-not-csv'],
    ['gzip', new Uint8Array(gzipSync(csv(1, 3))), 'file-not-csv'],
    ['HTML', utf8('\n<!DOCTYPE html><html><body>ログイン'), 'file-not-csv'],
    ['an HTML table', utf8('\uFEFF<table><tr><td>受付番号'), 'file-not-csv'],
    ['HTML in UTF-16', utf16le('<html><head>'), 'file-not-csv'],
    ['XML', utf8('<?xml version="1.0"?>'), 'file-not-csv'],
    ['a JSON object', utf8('{ "受付番号": 1 }'), 'file-not-csv'],
    ['a JSON list', utf8('[\n {"受付番号": 1}]'), 'file-not-csv'],
    ['a NUL', utf8(`${csv(1, 3)}\u0000`), 'file-binary'],
    ['a NUL in UTF-16', utf16le(`${csv(1, 3)}\u0000`), 'file-binary'],
    ['UTF-16 without a mark', utf16le(csv(1, 3), false), 'file-utf16-without-mark'],
    ['UTF-32', bytesOf(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'file-binary'],
    ['random bytes', bytesOf(0x89, 0x50, 0x4e, 0x47, 1, 2, 0, 3), 'file-not-csv'],
  ])('is refused by its content: %s', (_, bytes, code) => {
    const { problems, refused, table } = read(bytes);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(refused).toBe(true);
    expect(table.files).toEqual([]);
  });

  it('is not confused with a header that begins with a bracket', () => {
    const source = sourceOf({ '[番号]': { type: 'text', personal: false }, 日: { type: 'date' } });
    expect(read('[番号],日\n1,2024-04-01\n', source).refused).toBe(false);
    expect(read('[[番号]],日\n1,2024-04-01\n', sourceOf({ 日: { type: 'date' } })).refused).toBe(false);
  });
});

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', utf8(csv(1, 9)), 'utf-8', []],
    ['UTF-8 with a mark', utf8(`\uFEFF${csv(1, 9)}`), 'utf-8', []],
    ['CP932', cp932(csv(1, 9)), 'shift_jis', ['encoding-used note']],
    ['UTF-16LE with TABs', utf16le(csv(1, 9).replaceAll(',', '\t')), 'utf-16le', ['encoding-used note']],
    ['UTF-16BE', utf16be(csv(1, 9)), 'utf-16be', ['encoding-used note']],
    ['CP932 with Ctrl-Z', joinBytes(cp932(csv(1, 9)), bytesOf(0x1a)), 'shift_jis', ['encoding-used note']],
    [
      'UTF-8 with CRLF and Ctrl-Z',
      joinBytes(utf8(csv(1, 9).replaceAll('\n', '\r\n')), bytesOf(0x1a)),
      'utf-8',
      [],
    ],
  ])('is found: %s', (_, bytes, encoding, notes) => {
    const { table, problems } = read(bytes);
    expect(brief(problems)).toEqual(notes);
    expect(table.files[0]).toMatchObject({ encoding, bytes: bytes.length });
    expect(rowsOf(table)).toEqual(whole);
  });

  it('is that in which the header stands when bytes are good in two', () => {
    // CP932 ﾃｨ is UTF-8 è. Source: domain.md §4.1 no. 4.
    const source = sourceOf({ ﾃｨ: { type: 'text', personal: false }, d: { type: 'date' } });
    const { table } = read(joinBytes(cp932('ﾃｨ,d\nﾃｨ,2024-04-01\n')), source);
    expect(table.files[0]!.encoding).toBe('shift_jis');
    expect(rowsOf(table, source)).toEqual(['ﾃｨ|2024-04-01']);
  });

  it('reads the characters of Windows-31J, and 5C as a second byte', () => {
    const source = sourceOf({ a: { type: 'text', personal: false }, b: { type: 'text', personal: false } });
    const { table } = read(cp932('a,b\n①㈱㍻Ⅰ,髙﨑\nソ表能,～－\n'), source);
    expect(rowsOf(table, source)).toEqual(['ソ表能|～－', '①㈱㍻Ⅰ|髙﨑'].sort());
  });

  const mixed = (lines: readonly Uint8Array[]) =>
    read(joinBytes(...lines.flatMap((line) => [line, utf8('\n')])));
  const asUtf8 = [1, 2, 3, 4].map((n) => utf8(row(n)));
  const asCp932 = [5, 6, 7, 8].map((n) => cp932(row(n)));

  it('that is mixed is refused with the lines of the smaller part', () => {
    const oneCp932 = mixed([utf8(HEADER), ...asUtf8, asCp932[0]!]);
    expect(oneCp932.problems).toMatchObject([
      {
        code: 'file-undecodable',
        refuses: true,
        place: { line: 6 },
        args: { encoding: 'utf-8', lines: ['6'], count: 1 },
      },
    ]);
    const oneUtf8 = mixed([cp932(HEADER), ...asCp932, asUtf8[0]!]);
    expect(oneUtf8.problems).toMatchObject([
      { code: 'file-undecodable', args: { encoding: 'shift_jis', lines: ['6'], count: 1 } },
    ]);
  });

  it('that ends in half a character is refused with the line', () => {
    const bytes = utf8(`${csv(1, 3)}V-9,2024-04-01,感謝`);
    expect(read(bytes.subarray(0, -1)).problems).toMatchObject([
      { code: 'file-undecodable', args: { lines: ['5'] } },
    ]);
    const half = cp932(`${csv(1, 3)}V-9,2024-04-01,感謝`);
    expect(read(half.subarray(0, -1)).problems).toMatchObject([
      { code: 'file-undecodable', args: { lines: ['5'] } },
    ]);
    expect(read(utf16le(csv(1, 3)).subarray(0, -1)).problems).toMatchObject([
      { code: 'file-undecodable', args: { lines: ['4'] } },
    ]);
  });

  it('can be fixed, and is then strict', () => {
    expect(brief(read(cp932(csv(1, 9)), { ...voices, encoding: 'shift_jis' }).problems)).toEqual([]);
    expect(read(cp932(csv(1, 9)), { ...voices, encoding: 'utf-8' }).problems).toMatchObject([
      { code: 'file-undecodable', args: { count: 10 } },
    ]);
    expect(read(utf16le(csv(1, 9), false), { ...voices, encoding: 'utf-16le' }).refused).toBe(false);
  });
});

describe('the header', () => {
  const body = [row(1), row(2), ''];
  it.each([
    [
      'full-width and NFD',
      '受付番号,受付日,区分,改善,点数,受付者,メモ'.replace('ガ', 'ガ').replace('区分', '　区分\u200b '),
    ],
    ['an alias', HEADER.replace('受付日', '受付日時')],
    [
      'quoted',
      HEADER.split(',')
        .map((name) => `"${name}"`)
        .join(','),
    ],
  ])('is matched when it is %s', (_, header) => {
    const { table, problems } = read([header, ...body].join('\n'));
    expect(brief(problems)).toEqual([]);
    expect(rowsOf(table)).toHaveLength(2);
  });

  it('is matched in full-width letters, NFD and with another wave dash', () => {
    const source = sourceOf({ 'ID(4～9月)': { type: 'text', personal: false }, ガス: { type: 'flag' } });
    const { table } = read('ＩＤ（４〜９月）,カ\u3099ス\n1,○\n', source);
    expect(rowsOf(table, source)).toEqual(['1|true']);
  });

  it('names what is missing, with the nearest name', () => {
    const { problems, refused } = read([HEADER.replace('区分', '区分  名'), ...body].join('\n'));
    expect(refused).toBe(true);
    expect(problems).toMatchObject([
      { code: 'header-column-missing', place: { line: 1 }, args: { column: '区分', nearest: '区分 名' } },
    ]);
  });

  it('is missing when no row looks like it, and then no cell is told', () => {
    const { problems } = read(body.join('\n'));
    expect(problems).toMatchObject([{ code: 'header-not-found', refuses: true }]);
    expect(JSON.stringify(problems)).not.toContain('V-0001');
  });

  it('with a column twice is refused', () => {
    expect(brief(read([HEADER.replace('メモ', '受付日時'), ...body].join('\n')).problems)).toEqual([
      'header-column-twice error 1:7 G1',
    ]);
  });

  it('twice in the data is refused, in any order', () => {
    const twice = [HEADER, ...body.slice(0, 2), HEADER, row(3), ''].join('\n');
    expect(brief(read(twice).problems)).toEqual(['header-repeated error 4:1 A4']);
    const other = HEADER.split(',').reverse().join(',');
    expect(brief(read([HEADER, ...body.slice(0, 2), other, ''].join('\n')).problems)).toEqual([
      'header-repeated error 4:1 A4',
    ]);
  });

  it('without an optional column is a warning with the nearest name', () => {
    const { problems, table } = read([HEADER.replace('改善', '改善済'), ...body].join('\n'));
    expect(problems).toMatchObject([
      { code: 'header-optional-missing', severity: 'warning', args: { column: '改善', nearest: '改善済' } },
    ]);
    expect(rowsOf(table)).toHaveLength(2);
  });

  it('alone gives no rows and a warning', () => {
    expect(brief(read(`${HEADER}\n`).problems)).toEqual(['file-without-rows warning']);
  });

  it('may have blank columns', () => {
    const { problems, table } = read([`${HEADER},,`, `${row(1)},,`, `${row(2)},,x`, ''].join('\n'));
    expect(brief(problems)).toEqual([]);
    expect(rowsOf(table)).toHaveLength(2);
  });
});

describe('a total row', () => {
  const rows = (...foot: string[]) => read([HEADER, row(1), row(2), row(3), ...foot, ''].join('\n'));
  it.each([
    ['合計,3,,,,,'],
    ['合計,,,,6,,'],
    ['合計,3,,,6,,'],
    ['合 計,３件,,,,,'],
    ['計3件,,,,,,'],
    ['件数：3'],
    ['総合計,,,,,,3件'],
    ['以上,,,,,,'],
    ['※取消を除く'],
    ['小計,3,,,,,', '合計,3,,,,,'],
    ['Total,3,,,,,'],
  ])('is recognised: %s', (...foot) => {
    const { problems, table } = rows(...foot);
    expect(brief(problems)).toEqual([]);
    expect(table.files[0]!.ledger.records).toMatchObject({ accepted: 3, control: foot.length });
  });

  it.each([['合計,4,,,,,'], ['合計,,,,7,,'], ['計461件,,,,,,'], ['合計,,,,,,461'], ['合計,,,,,,,,461']])(
    'that disagrees is a warning: %s',
    (foot) => {
      const { problems, table } = rows(foot);
      expect(brief(problems)).toEqual(['control-total-differs warning 5:1 A5']);
      expect(table.files[0]!.ledger.records).toMatchObject({ accepted: 3, control: 1 });
    },
  );

  it('may state the sum of a column that is not declared', () => {
    const text = [`${HEADER}`, row(1, { メモ: '100' }), row(2, { メモ: '"1,200"' }), '合計,,,,,,"1,300"', ''];
    expect(brief(read(text.join('\n')).problems)).toEqual([]);
    text[3] = '合計,,,,,,"1,301"';
    expect(brief(read(text.join('\n')).problems)).toEqual(['control-total-differs warning 4:1 A4']);
  });

  it('is not a row of data that has the name of a total', () => {
    const source = sourceOf({
      氏名: { type: 'person' },
      日: { type: 'date', required: false },
      数: { type: 'number', required: false },
    });
    const { table, problems } = read('氏名,日,数\n計,2024-04-01,1\n計,2024/02/30,1\n合計,,2\n', source);
    expect(table.files[0]!.ledger.records).toMatchObject({ accepted: 1, rejected: 1, control: 1 });
    expect(brief(problems)).toEqual(['date-impossible error 3:2 B3']);
  });
});

describe('a quote that is not closed', () => {
  it('at the end of the file names its line and saves the rows after it', () => {
    const text = [HEADER, row(1), `${row(2)}`.replace('メモ2', '"メモ2'), row(3), row(4), ''].join('\n');
    const { problems, table } = read(text);
    expect(brief(problems)).toEqual(['quote-unclosed error 3:7 G3']);
    expect(rowsOf(table)).toHaveLength(3);
  });

  it('does not swallow rows when a later quote closes it', () => {
    const text = [
      HEADER,
      row(1),
      row(2).replace('2024', '"2024'),
      row(3),
      row(4),
      row(5, { 点数: '5"' }),
      row(6),
      '',
    ].join('\n');
    const { problems, table } = read(text);
    expect(brief(problems)).toEqual(['quote-unclosed error 3:2 B3', 'quote-stray error 6:5 E6']);
    expect(rowsOf(table)).toHaveLength(4);
  });

  it('does not swallow rows when cells of later rows are quoted', () => {
    const text = [
      HEADER,
      row(1),
      row(2, { メモ: '"a' }),
      row(3, { メモ: '""' }),
      row(4, { メモ: '"b"' }),
      row(5),
      '',
    ].join('\n');
    const { problems, table } = read(text);
    expect(brief(problems)).toEqual(['quote-unclosed error 3:7 G3']);
    expect(rowsOf(table)).toHaveLength(4);
  });

  it('in 8 MB is found at once', () => {
    const text = `${HEADER}\n${row(1)}\nV-2,"${'x'.repeat(8 << 20)}\n${row(3)}\n`;
    const { problems, table } = read(text);
    expect(brief(problems)).toEqual(['record-too-long error 3 A3']);
    expect(rowsOf(table)).toHaveLength(2);
  });

  it('on every line costs every line, in linear time', () => {
    const bad = row(2, { メモ: '"a' });
    const { table } = read([HEADER, ...Array<string>(20_000).fill(bad), ''].join('\n'));
    expect(table.files[0]!.ledger.records).toMatchObject({ rejected: 20_000 });
  });
});

describe('a cell with line breaks', () => {
  it('moves the spreadsheet row away from the line', () => {
    const text = [HEADER, row(1, { メモ: '"電話で\r\n「""丁寧""」\nと"' }), row(2, { 区分: '?' }), ''].join(
      '\r\n',
    );
    const { problems, table } = read(text);
    expect(brief(problems)).toEqual(['category-unknown error 5:3 C3']);
    expect(table.files[0]!.ledger.lines).toMatchObject({ total: 5, accepted: 3, rejected: 1 });
  });
});
