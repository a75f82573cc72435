import { describe, expect, it } from 'vitest';
import { columnTypes } from '../../src/columns/index.ts';
import { column, shown } from './column.ts';

const kinds = { 感謝: ['感謝の声', 'お褒め'], 不満: ['ご不満', '苦情'], 要望: null, その他: null };

describe('a category column', () => {
  it.each([
    ['感謝', '感謝'],
    [' 感謝　', '感謝'],
    ['お褒め', '感謝'],
    ['苦情', '不満'],
    ['そ\u200bの他', 'その他'],
    ['', null],
    ['ご不滿', '!category-unknown'],
    ['①', '!category-unknown'],
    ['#N/A', '!cell-excel-error'],
  ])('reads %s as %s', (cell, read) => expect(shown('category', cell, { values: kinds })).toBe(read));

  it('never takes one character for another that only looks alike', () => {
    expect(shown('category', '①', { values: ['1', '①'] })).toBe('①');
    expect(shown('category', '1', { values: ['1', '①'] })).toBe('1');
    expect(shown('category', '㈱', { values: { 法人: ['(株)'] } })).toBe('!category-unknown');
  });

  it('looks past width of kana and Latin letters, NFD and wave dashes', () => {
    expect(shown('category', 'ｱﾌﾗｯｸ', { values: ['アフラック'] })).toBe('アフラック');
    expect(shown('category', 'ＡＢＣ', { values: ['ABC'] })).toBe('ABC');
    expect(shown('category', 'カ\u3099', { values: ['ガ'] })).toBe('ガ');
    expect(shown('category', '60～69', { values: ['60〜69'] })).toBe('60〜69');
  });

  it('suggests the nearest label, also by another spelling', () => {
    const read = columnTypes['category']!.reader(column('category', { values: kinds }));
    expect(read('ご不滿')).toMatchObject({ expected: ['感謝', '不満', '要望', 'その他'], nearest: '不満' });
    expect(read('感射')).toMatchObject({ nearest: '感謝' });
  });

  it('keeps several values of a cell as a set, or the first by the declared order', () => {
    const values = ['親族同席', '複数人', '電話確認'];
    expect(shown('category', '電話確認;親族同席', { values, separator: [';', '、'] })).toBe(
      '親族同席・電話確認',
    );
    expect(shown('category', '電話確認、親族同席、', { values, separator: [';', '、'] })).toBe(
      '親族同席・電話確認',
    );
    expect(shown('category', '電話確認;親族同席', { values, separator: ';', priority: true })).toBe(
      '親族同席',
    );
    expect(shown('category', '電話確認;不明', { values, separator: ';' })).toBe('!category-unknown');
    expect(shown('category', ';', { values, separator: ';' })).toBe(null);
  });

  it('names mistakes in its list', () => {
    const codes = (settings: object) =>
      (columnTypes['category']!.check?.(settings) ?? []).map(({ code }) => code);
    expect(codes({ values: kinds })).toEqual([]);
    expect(codes({ values: { 感謝: ['声'], 不満: ['声'] } })).toEqual(['category-spelling-twice']);
    expect(codes({ values: [] })).toEqual(['category-no-values']);
    expect(codes({ values: { 10: null, 2: null } })).toEqual(['category-order-lost']);
    expect(codes({ values: ['10', '2', '__proto__', 'constructor'] })).toEqual([]);
    expect(codes({ values: Array.from({ length: 32 }, (_, i) => `v${i}`), separator: ',' })).toEqual([
      'category-too-many',
    ]);
  });

  it('reads labels that are names of JavaScript', () => {
    expect(shown('category', '__proto__', { values: ['__proto__', 'constructor'] })).toBe('__proto__');
    expect(shown('category', 'toString', { values: ['a'] })).toBe('!category-unknown');
  });

  it('takes labels alone in a condition', () => {
    const declared = column('category', { values: kinds });
    expect(columnTypes['category']!.literal('要望', declared)).toBe(2);
    expect(columnTypes['category']!.literal('苦情', declared)).toMatchObject({ nearest: '不満' });
  });
});

describe('a flag column', () => {
  it.each([
    ...['○', '〇', '◯', '⭕', '⭕️', '1', '１', 'はい', '有', 'yes', '済', 'レ', '✓', 'TRUE'].map((c) => [
      c,
      'true',
    ]),
    ...['×', '✕', '0', 'いいえ', '無', 'no', '未', 'FALSE'].map((c) => [c, 'false']),
    ['', null],
    ['△', '!flag-unknown'],
    ['X', '!flag-unknown'],
    ['不明', '!flag-unknown'],
    ['constructor', '!flag-unknown'],
  ] as [string, string | null][])('reads %s as %s', (cell, read) => expect(shown('flag', cell)).toBe(read));

  it('goes by its own table where one is declared', () => {
    expect(shown('flag', '推奨', { true: ['推奨'], false: ['推奨外'] })).toBe('true');
    expect(shown('flag', '推奨外', { true: ['推奨'], false: ['推奨外'] })).toBe('false');
    expect(shown('flag', '○', { true: ['推奨'], false: ['推奨外'] })).toBe('!flag-unknown');
    expect(shown('flag', '未', { true: ['未'] })).toBe('true');
    expect(shown('flag', '0', { true: [1], false: [0] })).toBe('false');
  });

  it('refuses a spelling that means both', () => {
    expect(columnTypes['flag']!.check?.({ true: ['○'], false: ['○'] })).toMatchObject([
      { code: 'flag-both' },
    ]);
  });

  it('takes true and false in a condition', () => {
    expect(columnTypes['flag']!.literal(true, column('flag'))).toBe(1);
    expect(columnTypes['flag']!.literal(false, column('flag'))).toBe(0);
    expect(columnTypes['flag']!.literal('はい', column('flag'))).toBe(1);
    expect(columnTypes['flag']!.literal('maybe', column('flag'))).toMatchObject({ code: 'flag-unknown' });
  });
});

describe('a text column', () => {
  it.each([
    [' 田中 太郎　', {}, '田中 太郎'],
    ['か\u3099', {}, 'が'],
    ['①', {}, '①'],
    ['Ａ－００１', {}, 'Ａ－００１'],
    ['Ａ００１', { id: true }, 'A001'],
    ['012', { id: true }, '012'],
    ['="00001"', { id: true }, '00001'],
    ['1.23457E+11', { id: true }, '!id-exponent'],
    ['1.23457E+11', {}, '1.23457E+11'],
    ['1E5', { id: true }, '1E5'],
    ['=HYPERLINK("http://x")', {}, '=HYPERLINK("http://x")'],
    ['', {}, null],
    ['#REF!', {}, '!cell-excel-error'],
  ])('reads %s with %j as %s', (cell, settings, read) => expect(shown('text', cell, settings)).toBe(read));

  it('is personal unless declared otherwise', () => {
    expect(columnTypes['text']!.personal).toBe(true);
    expect(columnTypes['person']!.personal).toBe(true);
  });
});
