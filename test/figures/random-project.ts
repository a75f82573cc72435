import fc from 'fast-check';
import type { Project } from '../../src/model/project.ts';
import type { InputFile } from '../../src/model/table.ts';
import { readProject } from '../../src/project/read-project.ts';
import { COLUMNS, LOOKUPS, STAFF, type Words } from './random-columns.ts';
import { recordFiles, staffFiles } from './random-records.ts';
import { derived, kpi } from './random-words.ts';

/** A project of which KPIs, records and days are drawn by lot, and its files. */
export interface Drawn {
  readonly project: Project;
  readonly yaml: string;
  readonly files: ReadonlyMap<string, readonly InputFile[]>;
  readonly term: string;
  /** Days after the first of the term. */
  readonly asOf: number;
}

const LISTS: readonly (readonly [string, Words])[] = [
  ['staff.people', { distinct: 'staff', of: '社員', date: '在籍日', span: { months: 60 } }],
  ['records.staff', { distinct: 'records', of: '社員', empty: 'leave-out' }],
];

const sourceWith = fc.record({
  key: fc.constantFrom(undefined, '番号', '番号', ['番号', '区分'], '社員', ['社員', '日']),
  'same-key': fc.constantFrom(undefined, 'conflict', 'last-file'),
  exclude: fc.constantFrom(
    undefined,
    { 状態: '取消' },
    { 'any-of': [{ 状態: '取消' }, { 額: { 'less-than': -5000 } }] },
    { 日: { 'less-than': '2024-05-02' } },
  ),
  date: fc.constantFrom('日', '日', '日', '始', undefined),
  undated: fc.boolean(),
  lookups: fc.constantFrom(false, false, false, true),
  references: fc.constantFrom(false, false, false, false, true),
});

/** `rows` are the sizes to draw from, `kinds` how many different records there may be: any number, where it is null. */
export const drawn = (
  rows: readonly number[],
  kinds: readonly (number | null)[] = [null],
): fc.Arbitrary<Drawn> =>
  fc
    .record({
      source: sourceWith,
      // Few ask for few columns, in which many records are equal.
      kpis: fc.oneof(
        { weight: 2, arbitrary: fc.array(kpi, { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(kpi, { minLength: 3, maxLength: 14 }) },
      ),
      lists: fc.boolean(),
      derived: fc.array(fc.tuple(derived, fc.nat(13)), { maxLength: 3 }),
      seed: fc.integer(),
      rows: fc.constantFrom(...rows),
      kinds: fc.constantFrom(...kinds),
      wild: fc.constantFrom(0, 0, 15, 40, 200),
      keys: fc.constantFrom(8, 60, 1000),
      term: fc.constantFrom('2024H1', '2024H1', '2024Q1', '2024', '2024-05'),
      asOf: fc.constantFrom(-1, 0, 40, 91, 182, 183, 400),
    })
    .map(({ source: { lookups, references, undated, ...source }, ...made }) => {
      const columns = {
        ...COLUMNS,
        ...(undated && { 日: { type: 'date', required: false } }),
        // What tells rows apart is in each of them.
        ...Object.fromEntries([source.key ?? []].flat().map((name) => [name, requiredHere(name)])),
        ...(lookups ? LOOKUPS : {}),
      };
      const kpis = new Map<string, Words>([
        ['all', { count: 'records', date: '日' }],
        ...(made.lists ? LISTS : []),
        ...made.kpis.map((one, i): [string, Words] => [`k${i}`, one]),
        ...made.derived.map(([make, of], i): [string, Words] => [`d${i}`, make(`k${of % made.kpis.length}`)]),
      ]);
      const sources = {
        records: {
          label: '記録',
          files: 'data/?.csv',
          ...source,
          'every-month': true,
          ...(references && { references: { 社員: 'staff' } }),
          columns,
        },
        staff: { label: '名簿', files: 'data/staff.csv', columns: STAFF, ...(references && { key: '社員' }) },
      };
      const { project, yaml } = readable(sources, kpis);
      const files = new Map([
        ['records', recordFiles(made.seed, made.rows, made.wild, made.keys, made.kinds)],
        ['staff', staffFiles(made.seed)],
      ]);
      return { project, yaml, files, term: made.term, asOf: made.asOf };
    });

const requiredHere = (name: string): Words => {
  const { required: _, ...column } = COLUMNS[name] as Words;
  return column;
};

/** The project with those KPIs of which the words go together; each stands on a line of its own. */
export function readable(sources: Words, kpis: Map<string, Words>): { project: Project; yaml: string } {
  for (;;) {
    const head = ['organization: 見本', 'title: 見本', `sources: ${JSON.stringify(sources)}`, 'kpis:'];
    const names = [...kpis.keys()];
    const own = names.map((name) => `  ${name}: ${JSON.stringify({ label: name, ...kpis.get(name) })}`);
    const yaml = [...head, ...own, 'report: { sections: [{ heading: 章, prose: p1 }] }', ''].join('\n');
    const { project, problems } = readProject(yaml, 'kpi.yaml');
    if (project) return { project, yaml };
    const faulty = problems.filter(({ severity }) => severity === 'error');
    const bad = new Set(faulty.map(({ place }) => names[(place?.line ?? 0) - head.length - 1]));
    if (bad.has(undefined)) throw new Error(`${JSON.stringify(faulty)}\n${yaml}`);
    for (const name of bad) kpis.delete(name!);
  }
}
