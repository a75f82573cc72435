import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/prose.ts';
import { jsonOf } from '../../src/render/json.ts';
import { figureAnchor } from '../../src/render/view/anchors.ts';
import { legible } from '../../src/render/view/legible.ts';
import { proseView } from '../../src/render/view/prose-view.ts';
import { viewOf } from '../../src/render/view/report-view.ts';
import { sampleReport } from './sample-report.ts';

describe('the view of a report', () => {
  const view = viewOf(sampleReport);

  test('has the headline figures in their order', () => {
    expect(view.headline.map((figure) => figure.kpi)).toEqual(sampleReport.headline);
  });

  test('keeps figures of other terms apart', () => {
    expect(view.figures.every((figure) => figure.term === '2024H1')).toBe(true);
    expect(view.earlier.map((figure) => [figure.kpi, figure.term])).toEqual([['voices.improved', '2023H1']]);
  });

  test('knows in which sections a figure stands', () => {
    const improved = view.figures.find((figure) => figure.kpi === 'voices.improved');
    expect(improved?.usedIn).toEqual([{ text: '(2)お客様の声を大切にしています。', anchor: 's-2-2' }]);
  });

  test('sets the unit of a figure apart, and leaves — whole', () => {
    const parts = view.figures.map(({ amount, suffix }) => [amount, suffix]);
    expect(parts).toContainEqual(['26.9', '%']);
    expect(parts).toContainEqual(['—', '']);
  });

  test('marks what a breakdown counts again', () => {
    const elderly = view.figures.find((figure) => figure.kpi === 'elderly.by-application');
    expect(elderly?.parts.filter((part) => part.overlay).map((part) => part.label)).toEqual(['ROOMS活用']);
    const rate = view.figures.find((figure) => figure.kpi === 'applications.life.other');
    expect(rate?.parts.some((part) => part.overlay)).toBe(false);
  });
});

describe('a figure that is a table', () => {
  const view = viewOf(sampleReport);
  const branch = view.figures.find((figure) => figure.kpi === 'voices.by-branch');
  const placed = view.sections.flatMap((one) => [one, ...one.sections]).flatMap(({ grids }) => grids);

  test('stands where it is first read, and where it is explained, where its addresses lead', () => {
    expect(placed.map(({ caption }) => caption)).toEqual(['お客様の声（店舗別）']);
    const ids = (grid: typeof branch) =>
      grid?.grid?.rows.flatMap(({ cells }) => cells.map(({ id, anchor }) => id === anchor));
    expect(ids(branch)).toEqual(Array.from({ length: 9 }, () => true));
    expect(
      placed.flatMap(({ rows }) => rows).every(({ cells }) => cells.every(({ id }) => id === null)),
    ).toBe(true);
  });

  test('says its unit once, and keeps totals apart', () => {
    expect(branch?.grid?.unit).toBe('件');
    expect(
      branch?.grid?.rows.map(({ label, total, cells }) => [
        label,
        total,
        cells.map(({ printed }) => printed),
      ]),
    ).toEqual([
      ['感謝', false, ['200', '139', '339']],
      ['不満', false, ['100', '22', '122']],
      ['合計', true, ['300', '161', '461']],
    ]);
    expect(branch?.grid?.columns.map(({ total }) => total)).toEqual([false, false, true]);
  });

  test('is a list where its cells are not as many as rows and columns', () => {
    const report = {
      ...sampleReport,
      figures: sampleReport.figures.map((one) => ({
        ...one,
        parts: one.grid ? one.parts.slice(1) : one.parts,
      })),
    };
    expect(viewOf(report).figures.every(({ grid }) => grid === null)).toBe(true);
  });
});

describe('headings in prose', () => {
  const heading = (depth: number): Block => ({ type: 'heading', depth, children: [] });
  const depths = (under: number, ...written: number[]) =>
    proseView(
      written.map(heading),
      under,
      Object.assign(() => null, { noted: () => false }),
    ).map((node) => node.depth);

  test('begin one below the label of their block', () => expect(depths(4, 3, 4, 3)).toEqual([5, 6, 5]));
  test('leave no gap', () => expect(depths(3, 5, 3, 6)).toEqual([4, 4, 5]));
  test('end at six', () => expect(depths(6, 3, 4)).toEqual([6, 6]));
});

describe('anchors', () => {
  test('differ for figures that differ, and need no escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [one, two] = [figureAnchor(a, '2024H1'), figureAnchor(b, '2024H1')];
        expect(one === two).toBe(a === b);
        expect(one).toMatch(/^[\p{L}\p{N}._-]+$/u);
      }),
    );
  });

  test('are readable', () => {
    expect(figureAnchor('voices.by-category/感謝', '2024H1')).toBe('f-2024H1-voices.by-category_2f_感謝');
  });
});

/** JSON in which something may be hidden: every text is looked through. */
const ESCAPED = Buffer.from(String.raw`"\u0000"`);

describe('text that turns or hides writing', () => {
  test('is shown as what it is, at any depth', () => {
    const value = { a: ['x\u202ey', { b: '\u0000\n\t' }], c: null, d: 1 };
    expect(legible(value, ESCAPED)).toEqual({
      a: ['x<U+202E>y', { b: '<U+0000>\n\t' }],
      c: null,
      d: 1,
    });
  });

  test('is found although only a report whose JSON has an escape is looked through', () => {
    expect(jsonOf(sampleReport).toString()).not.toMatch(/\\[bfru]/);
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom(
        '\b',
        '\f',
        '\r',
        '\\',
        '"',
        '\x7f',
        '\x85',
        '\u061c',
        '\u200e',
        '\u2028',
        '\u202e',
        '\u2069',
      ),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const title = signs.join('');
        expect(viewOf({ ...sampleReport, title }).title).toBe(legible(title, ESCAPED));
      }),
    );
  });
});
