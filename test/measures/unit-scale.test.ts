import { expect, test } from 'vitest';
import { scaleOf, unitOf } from '../../src/measures/unit-scale.ts';

test.each([
  ['円', '円', 0],
  ['千円', '円', 3],
  ['万円', '円', 4],
  ['百万円', '円', 6],
  ['千万円', '円', 7],
  ['億円', '円', 8],
  ['十億円', '円', 9],
  ['千億円', '円', 11],
  ['兆円', '円', 12],
  ['万件', '件', 4],
  [' 百万円 ', '円', 6],
  ['thousand yen', 'yen', 3],
  [' Million JPY', 'JPY', 6],
  ['billions of yen', 'yen', 9],
  ['分', '分', 0],
  ['点', '点', 0],
  ['', '', 0],
  ['%', '%', 0],
])('%s is %s × 10^%i', (unit, base, power) => {
  expect(scaleOf(unit)).toEqual({ base, power });
});

test('a size has its own name, which is read as that size again', () => {
  for (let power = 0; power <= 15; power++) {
    const unit = unitOf({ base: '円', power });
    expect(scaleOf(unit)).toEqual({ base: '円', power });
  }
  expect([3, 6, 8].map((power) => unitOf({ base: '円', power }))).toEqual(['千円', '百万円', '億円']);
});
