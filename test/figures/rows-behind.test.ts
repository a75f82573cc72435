import { expect, test } from 'vitest';
import { rowsBehind } from '../../src/figures/rows-behind.ts';
import { compileSample, exports, project } from '../sample/sample-project.ts';

const sample = compileSample();

const behind = (id: string) => {
  const kpi = project.kpis.get(id)!;
  const figure = sample.figures.find((one) => one.kpi === id && one.term.id === '2024H1')!;
  const source = project.sources.get(kpi.source!)!;
  return {
    figure,
    rows: rowsBehind(kpi, figure.term, source, sample.tables.get(source.name)!, figure.term.last, 'ja'),
  };
};

const counted = [...project.kpis.values()].filter(({ source }) => source !== null).map(({ id }) => id);

test.each(counted)('the lines behind %s are as many as the rows of its evidence, file by file', (id) => {
  const { figure, rows } = behind(id);
  expect(rows.map((file) => [file.file, file.counted.length, file.undecided.length])).toEqual(
    figure.evidence!.files.map((file) => [file.file, file.counted, file.undecided]),
  );
});

test('the lines of a share are those that a search of the file finds', () => {
  const { rows } = behind('applications.life.other');
  const text = new TextDecoder('shift_jis').decode(exports.get('data/applications.csv'));
  const lines = text.split(/\r?\n/);
  const isHit = (line: string): boolean => /推奨外|×|✕/.test(line);
  for (const line of rows[0]!.hits) expect(isHit(lines[line - 1]!)).toBe(true);
  expect(rows[0]!.hits).toHaveLength(89);
  expect(rows[0]!.counted).toHaveLength(330);
});
