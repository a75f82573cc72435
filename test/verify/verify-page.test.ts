import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { pageTokens } from '../../src/verify/page-tokens.ts';
import { isFragment, verifyPage, verifyTokens } from '../../src/verify/verify-page.ts';
import { hostileReport } from '../render/hostile-report.ts';
import { figureDigits, page, render, withDigit } from './page.ts';

const expected = pageTokens(page);
const findings = (html: string) => verifyTokens(pageTokens(html), expected, isFragment(html)).findings;

describe('a page that says what the records say', () => {
  test('passes untouched, every figure of it', () => {
    const { right, findings: none, fragment } = verifyPage(page, page);
    expect(none).toEqual([]);
    expect(fragment).toBe(false);
    expect(right).toBeGreaterThanOrEqual((page.match(/<data class="kpi"/g) ?? []).length);
  });

  test('passes after a formatter: other quotes, indents, line breaks, order of attributes', () => {
    const serialized = serialize(parse(page));
    const indented = serialized
      .replace(/<(\/?)(p|div|section|article|ul|ol|li|dl|dd|dt|table|tr|td|th|h\d)\b/g, '\n        <$1$2')
      .replace(/<data class="kpi" value="([^"]*)"([^>]*)>/g, "<data\n$2\n  value='$1' class='kpi'\n>\n ")
      .replace(/<\/data>/g, '\n</data\n>')
      .replace(/"figures":\[/, '"figures" : [\n\n');
    expect(indented).not.toBe(page);
    expect(findings(serialized)).toEqual([]);
    expect(findings(indented)).toEqual([]);
  });

  test('passes as a fragment, whichever it is', () => {
    const cuts = [
      /<main[\s\S]*<\/main>/,
      /<section class="kr-glance"[\s\S]*?<\/section>/,
      /<section class="kr-section"[\s\S]*?<\/section>/,
    ];
    for (const cut of cuts) {
      const part = cut.exec(page)![0];
      expect(isFragment(part)).toBe(true);
      const { right, findings: none } = verifyPage(part, page);
      expect(none).toEqual([]);
      expect(right).toBeGreaterThan(0);
    }
  });

  test('passes inside the page of a company, whose own numbers are its own', () => {
    const report = /<div class="kr"[\s\S]*<\/script>\s*<\/div>/.exec(page)![0];
    expect(
      findings(`<html><body><h1>創業50年</h1>${report}<footer>電話 03-0000-0000</footer></body></html>`),
    ).toEqual([]);
  });

  test('passes whatever stands in labels and prose', () => {
    const hostile = render(hostileReport);
    expect(verifyPage(hostile, hostile).findings).toEqual([]);
  });

  test('passes when words were mended and no number was', () => {
    expect(findings(page.replaceAll('お客様', 'お客さま'))).not.toContainEqual(
      expect.objectContaining({ is: 'unknown', what: 'number' }),
    );
    expect(findings(page.replace('お客様の声の件数:', 'お客様の声は'))).toEqual([]);
  });
});

describe('a digit changed by hand', () => {
  const digits = figureDigits(page);
  // All of them with EVERY_DIGIT=1, which takes minutes; else every 97th, from the first.
  const step = process.env['EVERY_DIGIT'] ? 1 : 97;

  test('is caught wherever it stands in a figure', () => {
    const missed = digits
      .filter((_, at) => at % step === 0)
      .filter((at) => findings(withDigit(page, at)).length === 0)
      .map((at) => page.slice(at - 40, at + 10));
    expect(digits.length).toBeGreaterThan(3000);
    expect(missed).toEqual([]);
  }, 1_800_000);

  test.each([
    ['a sentence', /<p>お客様の声の件数:.*?>(461)件/, 'voices.total@2024H1'],
    ['a card', /kr-amount.*?>(461)<span/, 'voices.total@2024H1'],
    ['a table', /<td><data[^>]*>(339)件/, 'voices.by-category/感謝@2024H1'],
    ['the facts', /\["voices.total","2024H1","(461)件"/, 'voices.total@2024H1'],
  ])('in %s is named with its figure, what it was and what it is', (_, form, address) => {
    const match = form.exec(page)!;
    const at = match.index + match[0].lastIndexOf(match[1]!);
    const [finding, ...others] = findings(withDigit(page, at));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ is: 'changed', address });
    expect(finding!.found).not.toBe(finding!.expected);
    expect(finding!.line).toBeGreaterThan(1);
  });

  test('in a target, a definition, a change or the ledger is caught too', () => {
    for (const form of [/30%超/, /2024年4月1日〜/, /\+14件/, /読み取った記録 \d/, /datetime="2024-12-04"/]) {
      const match = form.exec(page)!;
      const at = match.index + match[0].search(/\d/);
      expect(findings(withDigit(page, at)).length, match[0]).toBeGreaterThan(0);
    }
  });
});

describe('what was taken out or added', () => {
  test('a figure taken out is named', () => {
    const without = page.replace(
      /<a class="kr-figure"[^>]*><data class="kpi" value="461"[\s\S]*?<\/data><\/a>/,
      '多数',
    );
    expect(findings(without)).toEqual([
      expect.objectContaining({ is: 'missing', address: 'voices.total@2024H1', expected: '461件' }),
    ]);
  });

  test('a number outside any figure is named, in any script of digits', () => {
    for (const number of ['120', '１２０'])
      expect(findings(page.replace('お客様の声の件数:', `お客様の声の件数(前々年${number}件):`))).toEqual([
        expect.objectContaining({ is: 'unknown', what: 'number', found: '120' }),
      ]);
  });

  test('a figure that no record has is named', () => {
    const more =
      '<data class="kpi" value="9" data-n="9" data-d="1" data-kpi="voices.none" data-term="2024H1">9件</data>';
    expect(findings(page.replace('お客様の声の件数:', `${more}お客様の声の件数:`))).toEqual([
      expect.objectContaining({ is: 'unknown', address: 'voices.none@2024H1', found: '9件' }),
    ]);
  });

  test('facts that cannot be read are missing, all of them', () => {
    const broken = page.replace('"figures":[', '"figures":[,');
    const missing = findings(broken).filter(({ is, what }) => is === 'missing' && what === 'fact');
    expect(missing.length).toBe(expected.filter(({ is }) => is === 'fact').length);
  });
});
