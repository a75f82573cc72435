import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTypes } from '../../src/columns/index.ts';
import { column, shown } from './column.ts';

describe('a number column', () => {
  it.each([
    ['0', '0'],
    ['1234', '1234'],
    ['1,234', '1234'],
    ['1,234,567', '1234567'],
    ['1,23', '!number-unreadable'],
    ['12,34,567', '!number-unreadable'],
    ['１２３', '123'],
    ['１，２３４', '1234'],
    ['1,234円', '1234'],
    ['￥1,234-', '1234'],
    ['¥1,234', '1234'],
    ['-60', '-60'],
    ['－60', '-60'],
    ['−60', '-60'],
    ['▲60', '-60'],
    ['△60', '-60'],
    ['▲1,234円', '-1234'],
    ['(60)', '-60'],
    ['（60）', '-60'],
    ['(-60)', '!number-unreadable'],
    ['(60', '!number-unreadable'],
    ['60-', '!number-unreadable'],
    ['ー60', '!number-unreadable'],
    ['+5', '5'],
    ['-0', '0'],
    ['▲0', '0'],
    ['007', '7'],
    ['△', '!number-mark'],
    ['5.0', '5'],
    ['5.5', '!number-too-fine'],
    ['.5', '!number-unreadable'],
    ['5.', '!number-unreadable'],
    ['1e3', '!number-unreadable'],
    ['1.23457E+11', '!number-unreadable'],
    ['0x10', '!number-unreadable'],
    ['①', '!number-unreadable'],
    ['5²', '!number-unreadable'],
    ['½', '!number-unreadable'],
    ['二十', '!number-unreadable'],
    ['1 234', '!number-unreadable'],
    ['▲ 60', '-60'],
    ['9007199254740993', '!number-too-large'],
    ['26.9%', '!number-percent-undeclared'],
    ['28点', '!number-unreadable'],
    ['28/36', '!number-unreadable'],
    ['欠席', '!number-unreadable'],
    ['#REF!', '!cell-excel-error'],
    ['#DIV/0!', '!cell-excel-error'],
    ['', null],
    [' ', null],
    ['="00012"', '12'],
  ])('reads %s as %s', (cell, read) => expect(shown('number', cell)).toBe(read));

  it.each([
    ['28点', { unit: '点' }, '28'],
    ['２８点', { unit: '点' }, '28'],
    ['28', { unit: '点' }, '28'],
    ['28円', { unit: '点' }, '!number-unreadable'],
    ['12千円', { unit: '千円' }, '12'],
    ['12円', { unit: '千円' }, '!number-unreadable'],
    ['26.9', { decimals: 1 }, '26.9'],
    ['26.90', { decimals: 1 }, '26.9'],
    ['26', { decimals: 1 }, '26.0'],
    ['-0.5', { decimals: 1 }, '-0.5'],
    ['0.05', { decimals: 2 }, '0.05'],
    ['26.95', { decimals: 1 }, '!number-too-fine'],
    ['26.9%', { percent: true, decimals: 1 }, '26.9'],
    ['４０．５％', { percent: true, decimals: 1 }, '40.5'],
    ['26.9', { percent: true, decimals: 1 }, '!number-percent'],
    ['0.269', { percent: 'fraction', decimals: 1 }, '26.9'],
    ['0.2695', { percent: 'fraction', decimals: 1 }, '!number-too-fine'],
    ['1', { percent: 'fraction' }, '100'],
    ['26.9%', { percent: 'fraction', decimals: 1 }, '!number-percent-undeclared'],
    ['26.9%', { unit: '%', decimals: 1 }, '26.9'],
    ['28/36', { 'out-of': 36 }, '28'],
    ['28/40', { 'out-of': 36 }, '!number-full-marks'],
    ['40', { 'at-most': 36 }, '!number-range'],
    ['-1', { 'at-least': 0 }, '!number-range'],
    ['欠席', { blank: ['欠席'] }, null],
    ['36', { 'at-most': 36 }, '36'],
    // 1.15 × 100 is less than 115, and 1.1 × 100 more than 110.
    ['1.15', { 'at-most': 1.15, decimals: 2 }, '1.15'],
    ['1.16', { 'at-most': 1.15, decimals: 2 }, '!number-range'],
    ['1.1', { 'at-least': 1.1, decimals: 2 }, '1.10'],
    ['1', { 'at-least': 0.5 }, '1'],
    ['0', { 'at-least': 0.5 }, '!number-range'],
  ] as const)('reads %s with %j as %s', (cell, settings, read) =>
    expect(shown('number', cell, settings)).toBe(read),
  );

  it('keeps every decimal exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (n, decimals) => {
          const settings = { decimals };
          const declared = column('number', settings);
          const text = columnTypes['number']!.show(n, declared);
          expect(columnTypes['number']!.reader(declared)(text)).toBe(n);
          expect(columnTypes['number']!.literal(text, declared)).toBe(n);
        },
      ),
    );
  });
});
