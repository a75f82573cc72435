import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPutTogether } from '../pipeline/row-by-row.ts';
import { compile, config, fileOf, officeProject, type Row, rowsOf } from './office.ts';

const rows = [...rowsOf(2023, 450), ...rowsOf(2024, 450)];
const lock = compile([fileOf(rows)], { term: '2023H1' }).lock!;

/** Another cell of a row, its key too, or the row gone. */
const edit = fc.record({
  row: fc.nat(rows.length - 1),
  to: fc.constantFrom(
    ...(['2023-04-02', '2023-10-01', '2024-09-30', ''] as const).map((day) => [1, day] as const),
    ...(['感謝', '要望', '?'] as const).map((kind) => [2, kind] as const),
    [4, '○'] as const,
    [5, '99'] as const,
    [0, 'V2023-7'] as const,
    null,
  ),
});
const definitions = [
  config,
  config.replace('among: { 区分: 不満 }', 'among: { 区分: [不満, 要望] }'),
  config.replace('  top: {', '  peak: {'),
].map((text) => officeProject(text));

it('with another term published, and this one or not, rows that were put together say what they say one by one', () => {
  const said = new Set<string>();
  const property = fc.property(
    fc.array(edit, { maxLength: 6 }),
    fc.constantFrom(...definitions),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
    (edits, using, frozen, gone, closing) => {
      const changed: (Row | null)[] = [...rows];
      for (const { row, to } of edits) changed[row] = to && (changed[row]?.with(to[0], to[1]) ?? null);
      const left = changed.flatMap((row, at) => (row === null || (gone && at < 450) ? [] : [row]));
      const asked = { locks: [lock], using, frozen, closing };
      const [together, single] = [false, true].map((rowByRow) =>
        compile([fileOf(left)], { ...asked, rowByRow }),
      ) as [ReturnType<typeof compile>, ReturnType<typeof compile>];
      const isGrouped = [together, single].map(({ counted }) => isPutTogether(counted.families));
      expect(isGrouped).toEqual([true, false]);
      expect(together.problems).toEqual(single.problems);
      expect(together.report).toEqual(single.report);
      expect(together.lock).toEqual(single.lock);
      expect(single.lock !== null).toBe(closing && single.report !== null);
      for (const { code } of single.problems) said.add(code);
    },
  );
  fc.assert(property, { numRuns: 80 });
  for (const code of ['lock-earlier-disagrees', 'lock-earlier-redefined', 'lock-used'])
    expect(said).toContain(code);
}, 120_000);
