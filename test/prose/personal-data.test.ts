import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonal, personalValues, valuesIn } from '../../src/prose/personal-values.ts';
import { placesOf } from './read-words.ts';
import { bindParagraph, sampleContext } from './sample-context.ts';

const valuesOf = (cells: readonly string[]) => personalValues(valuesIn(cells));

const persons = sampleContext({
  personal: valuesOf([
    '担当01',
    '顧客0001',
    '山田 太郎',
    'ﾔﾏﾀﾞ ﾊﾅｺ',
    'Ann Lee',
    'リン',
    '森',
    'なし',
    '12',
    '',
    '0042',
  ]),
});
const found = (text: string): readonly string[] =>
  placesOf(bindParagraph(text, persons).problems.filter(({ severity }) => severity === 'error'));

describe('a value of a person column in the prose is an error at its place', () => {
  test.each([
    ['担当01が対応', ['personal-value 2:1']],
    ['担当０１が対応', ['personal-value 2:1']],
    ['あ担当 01が、顧客 0001様', ['personal-value 2:2', 'personal-value 2:9']],
    ['**山田**太郎様と山田　太郎様', ['personal-value 2:3', 'personal-value 2:11']],
    ['ヤマダハナコ', ['personal-value 2:1']],
    ['ヤマタ\u3099 ハナコ', ['personal-value 2:1']],
    ['ＡｎｎＬｅｅ', ['personal-value 2:1']],
    ['担当01 2件', ['personal-value 2:1']],
    ['`担当01`', ['personal-value 2:2']],
    ['```\nx\n担当01\n```', ['personal-value 4:1']],
    ['| 担当01 |\n|---|', ['personal-value 2:3']],
    ['[方針](/?q=%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E)', ['personal-value 2:1']],
    ['![担当01](a.png)', ['personal-value 2:3']],
    ['リンさん', ['personal-value 2:1']],
    ['社員0042', ['personal-value 2:3']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    '担当012が',
    '担当0',
    'プリント',
    'リンク',
    '森の中',
    '問題なし',
    '12件',
    '山田\n太郎',
    'Anna Lee',
    '10042',
  ])('%j holds none', (text) => expect(found(text)).toEqual([]));

  test('the value is in no problem, and its digits are not named again', () => {
    const { problems } = bindParagraph('顧客0001様', persons);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('0001');
  });

  test('by law: a value is found wherever it stands between other letters', () => {
    const kanji = fc.string({
      unit: fc.constantFrom('山', '田', '太', '郎', '花', '子'),
      minLength: 2,
      maxLength: 6,
    });
    const around = fc.string({ unit: fc.constantFrom('あ', '、', ' ', '件', '\n', 'ｶﾞ', '𠮷', '①') });
    fc.assert(
      fc.property(kanji, around, around, fc.constantFrom('', ' ', '　'), (value, before, after, blank) => {
        const typed = [...value].join(blank);
        const spans = findPersonal(before + typed + after, valuesOf([value]));
        expect(spans.map(({ start }) => start)).toEqual([before.length]);
      }),
    );
  });

  test('thousands of values cost little', () => {
    const values = valuesOf(
      Array.from({ length: 20_000 }, (_, index) => `顧客${String(index).padStart(6, '0')}`),
    );
    const text = '顧客様のお声は、顧客対応の要です。'.repeat(1000);
    const started = performance.now();
    expect(findPersonal(text, values)).toEqual([]);
    // Without an index this takes minutes; the bound only has to tell the two apart.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a telephone number is an error', () => {
  test.each([
    '03-1234-5678',
    '０３－１２３４－５６７８',
    '03ー1234ー5678',
    '03−1234−5678',
    '(03)1234-5678',
    '（０３）１２３４－５６７８',
    '03(1234)5678',
    '03 1234 5678',
    '0312345678',
    '090-1234-5678',
    '09012345678',
    '０９０１２３４５６７８',
    '090-12345678',
    '0120-123-456',
    '0120-12-3456',
    '0120123456',
    '0570-012-345',
    '050-1234-5678',
    '0466-12-3456',
    '04992-1-2345',
    '+81-90-1234-5678',
    '+81 3 1234 5678',
    '+81(0)3-1234-5678',
    '+819012345678',
  ])('%s', (number) => {
    const { problems } = bindParagraph(`電話は${number}まで`);
    expect(placesOf(problems.filter(({ severity }) => severity === 'error'))).toEqual([
      'personal-telephone 2:4',
    ]);
    expect(problems.filter(({ code }) => code === 'number-unbacked')).toEqual([]);
    expect(JSON.stringify(problems)).not.toContain(number.slice(-4));
  });

  test.each([
    '2024-04-01',
    '114件',
    '0.123456789',
    '1234567890123',
    '100-0001',
    '0-1',
    '12,345,678,901円',
    '00-1234-5678',
  ])('%s is none', (number) => {
    const codes = bindParagraph(`これは${number}です`).problems.map(({ code }) => code);
    expect(codes).not.toContain('personal-telephone');
  });
});

describe('a mail address is an error', () => {
  test.each([
    'info@example.jp',
    'a.b+c@mail.example.co.jp',
    'ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐ',
    'info＠example.jp',
  ])('%s', (mail) => {
    expect(placesOf(bindParagraph(`宛先は${mail}です`).problems)).toEqual(['personal-mail 2:4']);
  });

  test('but not behind a link that says mailto', () => {
    expect(bindParagraph('[お問い合わせ](mailto:info@example.jp)').problems).toEqual([]);
    expect(placesOf(bindParagraph('[x](https://example.jp/?to=info@example.jp)').problems)).toEqual([
      'personal-mail 2:1',
    ]);
    expect(placesOf(bindParagraph('<info@example.jp>').problems)).toEqual(['personal-mail 2:2']);
  });
});
