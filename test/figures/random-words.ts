import fc from 'fast-check';
import { KINDS, WAYS, type Words } from './random-columns.ts';

const day = fc.constantFrom(
  '2024-03-31',
  '2024-04-01',
  '2024-05-15',
  '2024-09-30',
  '2024-10-01',
  '2023-08-31',
);
const amount = fc.constantFrom(-1000, 0, 1, 1200, 50000, 9007199254740991);
const over = fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than');
const one = fc.oneof(
  fc.subarray(KINDS, { minLength: 1, maxLength: 3 }).map((some) => ({ 区分: some })),
  fc.constantFrom(...KINDS).map((kind) => ({ 区分: { not: kind } })),
  fc.subarray(WAYS, { minLength: 1, maxLength: 2 }).map((some) => ({ 方法: some })),
  fc.constantFrom(...WAYS).map((way) => ({ 先: { not: way } })),
  fc.boolean().map((yes) => ({ 旗: yes })),
  fc.tuple(over, amount).map(([test, n]) => ({ 額: { [test]: n } })),
  fc.tuple(over, fc.constantFrom('0.5', '-1.25', '10')).map(([test, n]) => ({ 率: { [test]: n } })),
  fc.tuple(over, fc.nat(10)).map(([test, n]) => ({ 点: { [test]: n } })),
  fc.subarray(['本店', '東店', '1', '２'], { minLength: 1 }).map((some) => ({ 店: some })),
  fc
    .tuple(fc.constantFrom('日', '始', '終'), over, day)
    .map(([name, test, value]) => ({ [name]: { [test]: value } })),
  fc
    .tuple(fc.constantFrom('始', '終', '方法', '旗', '率', '点', '店', '社員', '人', '状態'), fc.boolean())
    .map(([name, empty]) => ({ [name]: { empty } })),
  fc.subarray(['甲', '乙'], { minLength: 1 }).map((some) => ({ 班: some })),
  fc.tuple(over, fc.constantFrom(0, 250)).map(([test, n]) => ({ 給: { [test]: n } })),
) as fc.Arbitrary<Words>;
/** A condition on the records. */
export const condition = fc.oneof(
  { weight: 4, arbitrary: one },
  { weight: 2, arbitrary: fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('any-of', 'none-of'), one, one)
      .map(([how, a, b]) => ({ [how]: [a, b] })),
  },
) as fc.Arbitrary<Words>;
const that = fc.oneof(
  fc.constant<Words>({}),
  condition.map((words): Words => ({ that: words })),
);

const category = fc.constantFrom('区分', '方法', '先', '旗', '状態', '班');
const number = fc.constantFrom('額', '率', '点', '給');
const moment = fc.constantFrom('日', '始', '終');
const some = <T>(arbitrary: fc.Arbitrary<T>, name: string): fc.Arbitrary<Words> =>
  fc.oneof(
    fc.constant<Words>({}),
    arbitrary.map((value): Words => ({ [name]: value })),
  );
const words = (...parts: readonly fc.Arbitrary<Words>[]): fc.Arbitrary<Words> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Words);
const named = <T>(name: string, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Words> =>
  arbitrary.map((value) => ({ [name]: value }));

/** Each kind that is counted over rows, with words drawn by lot. */
const COUNTED: Readonly<Record<string, fc.Arbitrary<Words>>> = {
  count: that,
  breakdown: words(
    named('by', category),
    that,
    some(
      condition.map((c) => ({ 添え: c })),
      'overlays',
    ),
  ),
  crosstab: words(
    named('rows', fc.oneof(category, fc.constantFrom('month', 'quarter'))),
    named('columns', fc.oneof(category, fc.constantFrom('month', 'quarter'))),
    some(number, 'of'),
    that,
  ),
  bands: words(
    named('of', number),
    named('edges', fc.constantFrom<readonly (number | string)[]>([0, 1], [-1000, 0, 3, 8, 50000], [0, 5])),
    named('open', fc.boolean()),
    that,
  ),
  'band-share': words(
    named('of', number),
    named('edges', fc.constantFrom<readonly number[]>([0, 1], [-1000, 0, 3, 8, 50000])),
    some(fc.constantFrom('each', 'largest-remainder'), 'fit'),
    that,
  ),
  top: words(
    named('by', fc.constantFrom('区分', '先', '店', '旗', '班')),
    named('places', fc.integer({ min: 1, max: 4 })),
    some(number, 'of'),
    some(fc.constantFrom('他', 'その他'), 'rest'),
    that,
  ),
  percentage: words(
    some(condition, 'among'),
    named('that', condition),
    some(number, 'amount'),
    some(category, 'by'),
  ),
  distinct: words(
    named(
      'of',
      fc.constantFrom<string | readonly string[]>(
        '社員',
        '店',
        '日',
        '区分',
        '方法',
        '人',
        '率',
        ['店', '区分'],
        ['始', '店'],
      ),
    ),
    that,
  ),
  sum: words(named('of', number), some(fc.constantFrom('区分', '方法', '先', '旗', '班'), 'by'), that),
  average: words(named('of', number), that),
  points: words(
    named('by', fc.constant('区分')),
    named('weights', fc.constant({ 契約: 1.5, 相談: 0, 苦情: -2, その他: 0.25 })),
    that,
  ),
  maximum: words(named('of', number), that),
  minimum: words(named('of', number), that),
  'pass-rate': words(
    named('of', fc.constantFrom('点', '率', '額')),
    named('pass-mark', fc.constantFrom<number | Words>(5, { 2024: 4, '2024H1': 6, '2024Q1': 2 })),
    some(fc.constantFrom('社員', '店', '人'), 'per'),
    named('attempt', fc.constantFrom('best', 'last', 'first')),
    that,
  ),
  'per-person': words(
    named('person', fc.constantFrom('社員', '人', '店')),
    some(fc.constant('staff.people'), 'roster'),
    some(number, 'of'),
    named('each', fc.constantFrom('term', 'month')),
    named('take', fc.constantFrom('average', 'minimum')),
    that,
  ),
  frequency: words(
    named('every', fc.constantFrom('month', 'quarter', 'half', 'year')),
    named('times', fc.integer({ min: 1, max: 30 })),
    some(
      fc.constantFrom<Words>({ 区分: ['契約', '苦情'] }, { 店: ['本店', '東店'] }, { 旗: [true, false] }),
      'for-each',
    ),
    that,
  ),
  lag: words(
    named('of', moment),
    fc.tuple(fc.constantFrom('before', 'after'), moment).map(([side, name]) => ({ [side]: name })),
    fc
      .tuple(
        fc.constantFrom('at-least', 'at-most'),
        fc.constantFrom('0 days', '28 days', '1 month', '3 months'),
      )
      .map(([side, span]) => ({ [side]: span })),
    some(condition, 'among'),
    some(condition, 'that'),
    some(category, 'by'),
  ),
  stock: words(named('from', moment), some(moment, 'to'), named('at', fc.constantFrom('start', 'end')), that),
  cohort: words(
    named('from', moment),
    named('to', moment),
    named('months', fc.constantFrom(1, 2, 13)),
    some(fc.constantFrom('額', '率'), 'amount'),
    that,
  ),
  share: words(named('by', category), some(fc.constantFrom('each', 'largest-remainder'), 'fit'), that),
  nps: words(named('of', fc.constant('点')), that),
  'top-box': words(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('点', '率', '額'), fc.constantFrom(0, 5, 9))
        .map(([of, n]): Words => ({ of, 'at-least': n })),
      fc.constantFrom<Words>(
        { of: '区分', levels: ['契約', 'その他'] },
        { of: '方法', levels: ['電話'] },
        { of: '店', levels: '本店' },
        { of: '旗', levels: 'true' },
        { of: '点', levels: [9, 10] },
      ),
    ),
    that,
    some(category, 'by'),
  ),
};

const common = words(
  some(moment, 'date'),
  some(fc.constantFrom('undecided', 'leave-out', 'leave-out', 'no'), 'empty'),
  some(
    fc.constantFrom<unknown>(
      'calendar-year',
      { months: 18 },
      { months: 1 },
      { from: '2024-04-02', to: '2024-09-29' },
    ),
    'span',
  ),
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Words>({}) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Words>(
        { 'in-force': { from: '始', to: '終' } },
        { 'in-force': { from: '日' } },
      ),
    },
  ),
  some(fc.integer({ min: 0, max: 4 }), 'digits'),
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Words>({}) },
    { weight: 2, arbitrary: fc.constant<Words>({ chart: 'months' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Words>({ chart: 'distribution' }, { chart: { kind: 'bars', minimum: 1 } }),
    },
  ),
);

/** A KPI about the records. */
export const kpi = fc
  .constantFrom(...Object.keys(COUNTED))
  .chain((verb) => words(named(verb, fc.constant('records')), COUNTED[verb]!, common));
/** A KPI that stands on another one, given its name. */
export const derived = fc.constantFrom<(name: string) => Words>(
  (name) => ({ 'year-ago': name }),
  (name) => ({ series: name, terms: 3, parts: true }),
  (name) => ({ series: name, terms: 2, step: 'year' }),
  (name) => ({ cumulative: name, since: 'fiscal-year' }),
  (name) => ({ 'per-month': name }),
  (name) => ({ index: name, base: '2023H1' }),
  () => ({ coverage: 'records.staff', of: 'staff.people' }),
);
