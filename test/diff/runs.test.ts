import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffSentences } from '../../src/diff/prose/diff-prose.ts';
import { runsOf } from '../../src/diff/prose/runs.ts';

test('the runs of a sentence give both sentences back', () => {
  const text = fc.string({ unit: fc.constantFrom('声', 'の', '件', '数', '4', '1', 'a', '。', '𠮟') });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const runs = runsOf(old, now);
      const without = (kind: string): string =>
        runs
          .filter(({ is }) => is !== kind)
          .map((run) => run.text)
          .join('');
      expect([without('new'), without('gone')]).toEqual([old, now]);
      expect(runs.every((run, at) => run.text !== '' && run.is !== runs[at - 1]?.is)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a number is marked as a whole', () => {
  expect(runsOf('感謝は301件でした', '感謝は339件でした')).toEqual([
    { is: 'same', text: '感謝は' },
    { is: 'gone', text: '301' },
    { is: 'new', text: '339' },
    { is: 'same', text: '件でした' },
  ]);
});

test('sentences are kept apart: rewritten, gone, new', () => {
  const old = ['手順を整えました。', '上期で2回実施しました。', '来期も続けます。'];
  const now = ['手順を整えました。', '上期で1回実施しました。', 'お客様から別の声もいただきました。'];
  expect(diffSentences(old, now).map(({ is }) => is)).toEqual(['changed', 'gone', 'new']);
  expect(diffSentences(now, now)).toEqual([]);
});
