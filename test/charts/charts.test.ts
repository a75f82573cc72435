import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { SIZE, WIDTH, widthOf } from '../../src/charts/svg.ts';
import { chartKinds, type Drawing } from '../../src/model/chart.ts';

const mark = (n: number) => ({ amount: { n, d: 1 }, text: `${n}件` });

const drawing = (changes: Partial<Drawing> = {}): Drawing => ({
  kind: 'bars',
  title: 'お客様の声',
  names: ['感謝', '不満', '要望'],
  series: [{ label: '件数', marks: [mark(339), mark(109), mark(8)] }],
  totals: null,
  line: null,
  from: null,
  ...changes,
});

/** Drawings of every kind as the report room makes them. */
const drawings: readonly Drawing[] = [
  drawing({
    kind: 'bars',
    series: [339, 109, 8].map((n, at) => ({ label: 'a', marks: [mark(n)], aside: at === 2 })),
  }),
  drawing({
    kind: 'months',
    series: [
      { label: '感謝', marks: [mark(3), mark(0), { amount: null, text: '—' }] },
      { label: '不満', marks: [mark(2), mark(1), { amount: null, text: '—' }] },
    ],
    totals: [mark(5), mark(1), { amount: null, text: '—' }],
  }),
  drawing({ kind: 'distribution', line: { before: 1, text: '合格点 25点' } }),
  drawing({
    kind: 'share',
    names: ['2024年度上期'],
    series: [
      { label: '他社商品', marks: [mark(89)] },
      { label: '推奨商品', marks: [mark(241)] },
    ],
    totals: [{ amount: { n: 330, d: 1 }, text: '26.9%' }],
  }),
  drawing({ kind: 'terms', names: ['2022年度上期', '2023年度上期', '2024年度上期'] }),
];

const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

describe('every kind of chart', () => {
  test('is tried here', () =>
    expect(drawings.map(({ kind }) => kind).sort()).toEqual([...chartKinds].sort()));

  test.each(drawings)('$kind is the same text for the same drawing', (one) => {
    expect(drawChart('c1', one)).toBe(drawChart('c1', structuredClone(one)));
  });

  test.each(drawings)('$kind prints no digit that did not come with the drawing', (one) => {
    const given = JSON.stringify(one);
    for (const text of textsIn(drawChart('c1', one)))
      for (const [digits] of text.matchAll(/[\d.]+/g)) expect(given).toContain(digits);
  });

  test.each(drawings)('$kind is a picture with a name, without script, style or address', (one) => {
    const svg = drawChart('c1', one);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="お客様の声">/);
    expect(svg).not.toMatch(/<script|style=|href|NaN|Infinity|-\d+(\.\d+)?" height|height="-/);
  });

  test.each(drawings)('$kind keeps hostile names as text', (one) => {
    const hostile = '</text></svg><script>x</script>"\u202e&';
    const svg = drawChart('c1', {
      ...one,
      title: hostile,
      names: one.names.map(() => hostile),
      series: one.series.map((each) => ({
        ...each,
        label: hostile,
        marks: each.marks.map(({ amount }) => ({ amount, text: hostile })),
      })),
      line: one.line && { ...one.line, text: hostile },
    });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u202e');
    expect(
      JSON.stringify(parse(svg), (key, value) => (key === 'parentNode' ? undefined : value)),
    ).not.toContain('"nodeName":"script"');
  });

  test.each(drawings)('$kind is drawn whatever the amounts', (one) => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }), (amounts) => {
        const svg = drawChart('c1', {
          ...one,
          series: one.series.map((each) => ({
            ...each,
            marks: each.marks.map((_, at) => mark(amounts[at]!)),
          })),
          totals: one.totals?.map((_, at) => mark(amounts[at]! * one.series.length)) ?? null,
        });
        expect(svg).not.toMatch(/NaN|Infinity|="-\d+(\.\d+)?" height/);
      }),
      { numRuns: 50 },
    );
  });
});

test('bars begin at zero unless said otherwise, and their lengths are as the amounts', () => {
  const lengths = (from: Drawing['from']): number[] =>
    [...drawChart('c', { ...drawings[0]!, from }).matchAll(/class="kr-fill-0"[^>]* width="([\d.]+)"/g)].map(
      ([, w]) => Number(w),
    );
  const [first, second] = lengths(null);
  expect(first! / second!).toBeCloseTo(339 / 109, 1);
  const [cutFirst, cutSecond] = lengths({ n: 100, d: 1 });
  expect(cutFirst! / cutSecond!).toBeCloseTo(239 / 9, 0);
});

test('fills differ by pattern as well as by lightness', () => {
  const svg = drawChart('c7', drawings[1]!);
  expect(svg).toContain('id="c7-1"');
  expect(svg).toContain('fill="url(#c7-1)"');
});

test('amounts and names of many terms stand clear of each other; the last has both', () => {
  const year = (at: number): string => `${2014 + at}年度`;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 999_999_999 }), { minLength: 2, maxLength: 10 }),
      (amounts) => {
        const marks = amounts.map((n) => ({ amount: { n, d: 1 }, text: `${n}円` }));
        const names = amounts.map((_, at) => year(at));
        const svg = drawChart('c1', drawing({ kind: 'terms', names, series: [{ label: '推移', marks }] }));
        const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"( [^>]*)?>([^<]*)</g)].map((found) => {
          const width = widthOf(found[4]!);
          const left = Number(found[1]) - (found[3]?.includes('middle') ? width / 2 : 0);
          return { left, right: left + width, y: Number(found[2]), text: found[4]! };
        });
        expect(texts.map(({ text }) => text)).toEqual(
          expect.arrayContaining([marks.at(-1)!.text, names.at(-1)!]),
        );
        for (const [k, one] of texts.entries()) {
          expect([one.left >= 0, one.right <= WIDTH + 0.01]).toEqual([true, true]);
          for (const other of texts.slice(k + 1))
            expect(
              one.right <= other.left || other.right <= one.left || Math.abs(one.y - other.y) >= SIZE,
            ).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
