import { expect, it } from 'vitest';
import { file, HEADER, row, sourceOf, voices } from './source.ts';
import { told } from './told.ts';

const NAMES = Array.from({ length: 24 }, (_, c) => `番号${c}`);
const source = sourceOf(
  {
    ...Object.fromEntries(
      [...voices.columns].map(([name, { type, settings }]) => [name, { type, ...settings }]),
    ),
    ...Object.fromEntries(NAMES.map((name) => [name, { type: 'text', personal: false, required: false }])),
  },
  { key: ['受付番号'], date: '受付日' },
);

it('as many columns of codes as need more memory than there is are read as the careful reader reads them', () => {
  // None, a text that comes again, a code that does, and one that hardly does.
  const cell = (n: number, c: number): string =>
    ['', `第${c}回`, `X${n % 7}-${c}`, `K${n * 31 + c}`][(n + c) % 4]!;
  const lines = Array.from({ length: 3000 }, (_, n) =>
    [row(n), ...NAMES.map((_, c) => cell(n, c))].join(','),
  );
  const files = [file([[HEADER, ...NAMES].join(','), ...lines, ''].join('\n'))];
  expect(told(source, files, 'all', 'both') === told(source, files, 'all', 'careful')).toBe(true);
});
