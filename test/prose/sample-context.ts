import { parseTerm } from '../../src/calendar/term.ts';
import { bindProse } from '../../src/prose/bind-prose.ts';
import type { ProseContext, ProseFigure } from '../../src/prose/context.ts';
import { parseProse } from '../../src/prose/parse-prose.ts';
import { personalValues } from '../../src/prose/personal-values.ts';

/** A count, a breakdown, a percentage and so on, in three terms. */
export function sampleContext(changes: Partial<ProseContext> = {}): ProseContext {
  const figures = new Map(
    [
      figure('voices.total', '2024H1', 461, '件'),
      {
        ...figure('voices.improved', '2024H1', 16, '件'),
        target: { text: '20件以上', direction: 'at-least', n: 20, d: 1 },
      },
      figure('voices.improved', '2023H1', 25, '件'),
      figure('voices.improved', '2023H2', 20, '件'),
      figure('voices.by-category', '2024H1', 461, '件', [
        ['感謝', 339, true],
        ['不満', 109, true],
        ['要望', 8, true],
        ['その他', 5, true],
      ]),
      figure('elderly', '2024H1', 79, '件', [
        ['電話確認', 64, true],
        ['保険会社確認', 15, true],
        ['ROOMS活用', 5, false],
      ]),
      {
        ...figure('others.life', '2024H1', 89, '%', [
          ['count', 89, false],
          ['of', 330, false],
        ]),
        ...share,
      },
      figure('sharing', '2024H1', 1, '回'),
      figure('roleplay.sessions', '2024H1', 1, '回'),
      { ...figure('nothing', '2024H1', 0, '件'), text: '—', value: null, n: null, d: null },
    ].map((one) => [`${one.address}@${one.term}`, one]),
  );
  const term = parseTerm('2024H1', 4)!;
  return {
    language: 'ja',
    folder: 'prose/2024H1',
    terms: { own: '2024H1', 'year-ago': '2023H1', 'term-ago': '2023H2' },
    termId: (text) => parseTerm(text, 4)?.id ?? null,
    figure: (kpi, id) => figures.get(`${kpi}@${id}`) ?? null,
    kpis: [...new Set([...figures.values()].map(({ address }) => address))],
    claims: new Map(),
    allowedNumbers: [],
    termNames: ['2024年度上期', '2024年度', '2024H1'],
    days: [term],
    personal: personalValues(),
    ...changes,
  };
}

/** Binds `texts.p1`, with the other texts to include from. */
export function bindTexts(texts: Readonly<Record<string, string>>, context = sampleContext()) {
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [name, parseProse(`prose/2024H1/${name}.md`, text)]),
  );
  return bindProse(files, 'p1', context);
}

/** Binds one paragraph under a heading on line 1; the paragraph begins on line 2. */
export const bindParagraph = (text: string, context = sampleContext()) =>
  bindTexts({ p1: `## 数値・事実\n${text}` }, context);

const share = { text: '26.9%', value: '26.9', n: 89, d: 330, digits: 1 };

function figure(
  address: string,
  term: string,
  value: number,
  unit: string,
  parts: readonly (readonly [string, number, boolean])[] = [],
): ProseFigure {
  return {
    ...quantity(address, address, value, unit),
    term,
    parts: parts.map(([key, n, adds]) => ({ ...quantity(`${address}/${key}`, key, n, '件'), adds })),
  };
}

const quantity = (address: string, label: string, value: number, unit: string) => ({
  address,
  label,
  text: `${value}${unit}`,
  value: String(value),
  n: value,
  d: 1,
  unit,
  digits: 0,
  rounding: 'half-up',
});
