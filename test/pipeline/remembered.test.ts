import { describe, expect, test } from 'vitest';
import { parseTerm } from '../../src/calendar/term.ts';
import { fromPlain, type PlainValue, toPlain } from '../../src/cli/cache/plain-value.ts';
import type { FamilyCount } from '../../src/pipeline/count-family.ts';
import { type Remembered, recall, remember } from '../../src/pipeline/remembered.ts';
import type { Outcome } from '../../src/pipeline.ts';
import { saltedDigest } from '../../src/prose/salted-digest.ts';
import { compile, projectOf, type Texts } from '../language/compile.ts';
import { recipes } from '../language/cookbook/cookbook.ts';
import { asTexts, FRAME } from '../language/cookbook/recipe.ts';

/** What a run keeps, by family: as it lies on the disk. */
function kept({ yaml, term = '2024H1' }: Texts, { counted }: Outcome): ReadonlyMap<string, string> {
  const project = projectOf(yaml);
  return new Map(
    counted.families.flatMap((count) => {
      const plain = toPlain(remember(count, project, parseTerm(term, 4)!, saltedDigest('a salt')));
      return plain?.json ? [[count.family, JSON.stringify(plain)]] : [];
    }),
  );
}

const recalled = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, FamilyCount> =>
  new Map(
    [...texts].map(([family, text]) => [
      family,
      recall(family, fromPlain(JSON.parse(text) as PlainValue) as Remembered),
    ]),
  );

const said = ({ report, problems }: Outcome) => JSON.stringify([report, problems]);

describe.each(recipes.map((recipe) => [recipe.name, asTexts(recipe)] as const))('%s', (_, texts) => {
  const fresh = compile(texts);
  const memory = kept(texts, fresh);

  test('gives the same report from what was kept, without its files', () => {
    expect(said(compile({ ...texts, remembered: recalled(memory) }))).toBe(said(fresh));
  });

  test('keeps nothing that stands in a cell and not in the definitions', () => {
    const cells = Object.values(texts.files).flatMap((csv) => csv.split(/[\n,"]+/));
    const texty = cells.filter((cell) => /[^\d\s./:-]/.test(cell) && cell.length > 1);
    const secret = texty.filter((cell) => !texts.yaml.includes(cell) && !cell.startsWith('data/'));
    for (const text of memory.values()) for (const cell of secret) expect(text).not.toContain(cell);
  });
});

test('nearly every recipe can be kept', () => {
  const whole = recipes.map(asTexts).filter((texts) => kept(texts, compile(texts)).size > 0);
  expect(whole.length).toBeGreaterThan(recipes.length * 0.7);
});

const yaml = `${FRAME}sources:
  voices:
    files: data/voices.csv
    date: 受付日
    columns: { 受付日: { type: date }, 支店: { type: text, personal: false }, 顧客: { type: person } }
  staff:
    files: data/staff.csv
    date: 日付
    columns: { 日付: { type: date }, 顧客: { type: person } }
  calls:
    files: data/calls.csv
    date: 日付
    columns: { 日付: { type: date } }
kpis:
  calls.total: { label: 電話, count: calls, unit: 件 }
`;
const files = {
  'data/voices.csv': '受付日,支店,顧客\n2024-04-01,丸の内支店,顧客0001\n2024-05-01,丸の内支店,顧客0002\n',
  'data/staff.csv': '日付,顧客\n2024-04-01,顧客0001\n2024-04-02,顧客0003\n',
  'data/calls.csv': '日付\n2024-04-01\n',
};

test.each([
  [
    'a name that stands in no list',
    '  t: { label: 支店, top: voices, by: 支店, places: 2 }',
    ['calls', 'staff'],
  ],
  [
    'persons that are compared one by one',
    `  done: { label: 声, distinct: voices, of: 顧客 }
  all: { label: 名簿, distinct: staff, of: 顧客 }
  c: { label: 割合, coverage: done, of: all }`,
    ['calls'],
  ],
])('what would hold or need %s is not kept, the rest is', (_, kpis, left) => {
  const texts = { yaml: `${yaml}${kpis}\n`, files };
  const fresh = compile(texts);
  const memory = kept(texts, fresh);
  expect([...memory.keys()].sort()).toEqual(left);
  for (const text of memory.values()) expect(text).not.toContain('丸の内');
  expect(said(compile({ ...texts, remembered: recalled(memory) }))).toBe(said(fresh));
});
