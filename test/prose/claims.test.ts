import { expect, test } from 'vitest';
import { fixedClaim, keeps } from '../../src/model/claim.ts';
import type { Target } from '../../src/model/kpi.ts';
import type { ProseContext } from '../../src/prose/context.ts';
import { compileSample, proseText } from '../sample/sample-project.ts';
import { bindParagraph, sampleContext } from './sample-context.ts';

const rate = (n: number, d: number) => ({ n, d, unit: '%', times: 100, text: `${n}/${d}`, value: '0' });
const number = (n: number, unit: string) => ({ n, d: 1, unit, text: `${n}${unit}`, value: `${n}` });
const bounds: ReadonlyMap<string, readonly Target[]> = new Map([
  ['ほぼ全件', [{ direction: 'at-least', value: { n: 95, d: 1 } }]],
  [
    '数名',
    [
      { direction: 'at-least', value: { n: 2, d: 1 } },
      { direction: 'at-most', value: { n: 6, d: 1 } },
    ],
  ],
]);

const saying = (says: string, shown: object) => {
  const base = sampleContext();
  const figure: ProseContext['figure'] = () => ({ ...base.figure('voices.total', '2024H1')!, ...shown });
  const bound = bindParagraph(`{{kpi "voices.total" says="${says}"}}`, { ...base, claims: bounds, figure });
  return bound.problems.map(({ code, place }) => `${code} ${place?.line}`)[0] ?? bound.blocks[0]!.prose;
};

test.each([
  ['全件', rate(64, 64), true],
  ['全件', rate(63, 64), false],
  ['全件', rate(99999, 100000), false],
  ['全員', rate(0, 0), false],
  ['必ず', rate(1, 1), true],
  ['毎月', rate(18, 18), true],
  ['毎月', rate(17, 18), false],
  ['30%超', rate(24, 67), true],
  ['30%超', rate(3, 10), false],
  ['３０％以上', rate(3, 10), true],
  ['30%未満', rate(3, 10), false],
  ['30%以下', rate(3, 10), true],
  ['at least 30%', rate(3, 10), true],
  ['1,000件以上', number(1000, '件'), true],
  ['ほぼ全件', rate(326, 330), true],
  ['ほぼ全件', rate(94, 100), false],
  ['数名', number(4, '名'), true],
  ['数名', number(7, '名'), false],
  ['数名', number(1, '名'), false],
  ['ありませんでした', number(0, '件'), true],
  ['ありませんでした', number(1, '件'), false],
  ['なし', { ...number(0, '件'), n: null, d: null, value: null, text: '—' }, false],
] as const)('%s of %j is %s', (says, shown, holds) => {
  const found = saying(says, shown);
  if (!holds) expect(found).toBe('claim-untrue 2');
  else expect(JSON.stringify(found)).toContain(`"text":"${says}"`);
});

test.each([
  ['数社', number(3, '社'), 'claim-unknown 2'],
  ['全件', number(1, '件'), 'claim-not-share 2'],
  ['30件超', rate(24, 67), 'claim-unit 2'],
] as const)('%s of %j is %s', (says, shown, code) => expect(saying(says, shown)).toBe(code));

test('a word cannot stand beside another form of the same tag', () => {
  const { problems } = bindParagraph('{{kpi "voices.total" says="全件" as="value"}}');
  expect(problems.map(({ code }) => code)).toEqual(['tag-attributes-clash']);
});

test('a fixed word means the same for every report, the others are for the office to declare', () => {
  expect(fixedClaim('全件')).toEqual({ is: 'whole' });
  expect(fixedClaim('ほぼ全件')).toBeNull();
  expect(keeps({ is: 'whole' }, { n: 100, d: 1 }, 1)).toBe(true);
});

// Every worded figure of the sample, and a change of the records that makes it untrue.
const worded: readonly (readonly [string, string, string])[] = [
  ['shared/elderly', 'elderly.face-to-face', '30%超'],
  ['shared/roleplay', 'roleplay.pass/failed', '数名'],
  ['p3-4', 'applications.anomalies', 'ありませんでした'],
  ['p6', 'requests.trigger', '全件'],
  ['p6', 'elderly.group-asked', '必ず'],
  ['p6', 'applications.public-system', 'ほぼ全件'],
  ['p7', 'voices.circulation', '毎月'],
  ['p7', 'voices.circulation', '全員'],
];

test.each(worded)(
  'in %s, %s says %s, and would be an error at its line the year before',
  (name, kpi, says) => {
    const text = proseText(name);
    const tag = `{{kpi "${kpi}" says="${says}"}}`;
    expect(text).toContain(tag);
    const untrue = kpi === 'voices.circulation' ? 'reviews.monthly' : kpi;
    const limit = says === '30%超' ? '36%超' : says === '数名' ? '6名以上' : says;
    const changed = text.replace(tag, `{{kpi "${untrue}" says="${limit}" term="2023H1"}}`);
    const { problems } = compileSample({ prose: new Map([[name, changed]]) });
    const line = text.slice(0, text.indexOf(tag)).split('\n').length;
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.line]),
    ).toEqual([['claim-untrue', line]]);
  },
);
