import { describe, expect, test } from 'vitest';
import { bindParagraph, bindTexts, sampleContext } from './sample-context.ts';

const unbacked = (text: string, context = sampleContext()) =>
  bindParagraph(text, context).problems.map(({ code, place, args }) => {
    expect(code).toBe('number-unbacked');
    return `${args!['number']} ${place!.line}:${place!.column}`;
  });

const allowing = (...texts: readonly string[]) =>
  sampleContext({
    allowedNumbers: texts.map((text, index) => ({
      text,
      reason: '目安',
      place: { file: 'kpi.yaml', line: index + 1 },
    })),
  });

describe('a number that no figure backs is named with its line and column', () => {
  test.each([
    ['お客様の声は461件', ['461 2:7']],
    ['４６１件と４６．１％', ['４６１ 2:1', '４６．１ 2:6']],
    ['1,234円と26.9%', ['1,234 2:1', '26.9 2:8']],
    ['あ\n  い3件', ['3 3:4']],
    ['**4**6件', ['46 2:3']],
    ['[7件](a)、`8`', ['7 2:2', '8 2:10']],
    ['- x\n- 5件', ['5 3:3']],
    ['| a | 6 |\n|---|---|', ['6 2:7']],
    ['```\nx 9\n```', ['9 3:3']],
    ['{{kpi "sharing" as="value"}}5回', ['5 2:29']],
    ['&#49;件', ['1 2:1']],
    ['٣件', ['٣ 2:1']],
    ['1.5倍', ['1.5 2:1']],
    ['30%超', ['30 2:1']],
    ['上記(1)の方法', ['1 2:4']],
    ['三件、数名、①~③、Ⅳ', []],
  ])('%s', (text, expected) => expect(unbacked(text)).toEqual(expected));

  test('in a label too', () => {
    expect(bindTexts({ p1: '## 評価2\nあ' }).problems).toMatchObject([
      { code: 'number-unbacked', severity: 'warning', place: { line: 1, column: 6 }, args: { number: '2' } },
    ]);
  });
});

describe('list marks are no figures', () => {
  test.each([
    '1. 対応\n2. 対応',
    '1.2. 上期で実施',
    '  1.2.3. 上期で実施',
    '１．対応',
    '１）対応\n（２）対応',
    '(1)対応\n(2)対応',
    '1)対応\n2)-1 対応\n2)ー1 対応',
    '・1. 対応',
    'あ\n(10) い',
    '1. 2. 対応',
  ])('%j', (text) => expect(unbacked(text)).toEqual([]));
});

describe('dates of the term and its names are no figures', () => {
  test.each([
    '2024年度上期の御報告',
    '２０２４年度上期',
    '2024H1',
    '2024年度',
    '2024年4月1日から2024年9月30日まで',
    '令和6年9月30日、R6.4.1、令和6年5月',
    '2024/4/1、2024-09-30、2024.9.30、9/30、４／１',
    '4月1日~9月30日、9月、2024年、2024/5',
  ])('%s', (text) => expect(unbacked(text)).toEqual([]));

  test.each([
    ['11/1以降', ['11/1 2:1']],
    ['10月1日', ['10月1日 2:1']],
    ['2023年9月30日', ['2023年9月30日 2:1']],
    ['2023年度上期', ['2023 2:1']],
    ['令和5年5月', ['令和5年5月 2:1']],
    ['2024/2/30', ['2024/2/30 2:1']],
    ['3月', ['3月 2:1']],
    ['12024年度', ['12024 2:1']],
    ['19/30', ['19/30 2:1']],
    ['9/300', ['9 2:1', '300 2:3']],
    ['4ヵ月', ['4 2:1']],
  ])('%s is none of the term', (text, expected) => expect(unbacked(text)).toEqual(expected));
});

describe('the allow-list', () => {
  test.each([
    ['1ヵ月経過', ['1ヵ月']],
    ['１ヵ月経過', ['1ヵ月']],
    ['1ヵ月経過', ['１ヵ月']],
    ['11/1以降と36点', ['11/1', '36点']],
    ['最高値**36**点', ['36点']],
    ['9/30と30', ['30']],
    ['10/30と30', ['30', '10/30']],
  ])('%s is allowed by %j', (text, allowed) => expect(unbacked(text, allowing(...allowed))).toEqual([]));

  test.each([
    ['11ヵ月', ['1ヵ月'], ['11 2:1']],
    ['1.1ヵ月', ['1ヵ月'], ['1.1 2:1']],
    ['11/15', ['11/1'], ['11/15 2:1']],
    ['1カ月', ['1ヵ月'], ['1 2:1']],
    ['10/30', ['30'], ['10/30 2:1']],
    ['5件', [''], ['5 2:1']],
    ['5件', ['件'], ['5 2:1']],
  ])('%s is not allowed by %j', (text, allowed, expected) =>
    expect(unbacked(text, allowing(...allowed))).toEqual(expected),
  );

  test('counts each use, and tells which entries were used', () => {
    const { numbers, usedAllowances } = bindParagraph('1ヵ月と1ヵ月', allowing('36点', '1ヵ月'));
    expect(numbers).toEqual({ bound: 0, allowed: 2, unbacked: 0 });
    expect(usedAllowances).toEqual([1]);
  });
});
