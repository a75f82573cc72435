import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { type Grouping, likeness } from '../../src/ingest/grouping.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import type { KeptPart } from '../../src/model/file-part.ts';
import type { Source } from '../../src/model/source.ts';
import type { InputFile, Table } from '../../src/model/table.ts';
import { keepPersons, mayBeKept } from '../../src/pipeline/kept-parts.ts';
import { valueIn } from '../../src/prose/personal-values.ts';
import { saltedDigest } from '../../src/prose/salted-digest.ts';
import { cp932, utf8 } from '../ingest/encode.ts';
import { sourceOf } from '../ingest/source.ts';

const columns = {
  番号: { type: 'text', personal: false },
  日付: { type: 'date', required: false },
  顧客: { type: 'person', required: false, 'most-blank': 30 },
  担当: { type: 'person' },
  区分: { type: 'category', values: { 感謝: ['お褒め'], 不満: null }, required: false },
  種目: { type: 'category', values: { 火災: null, 医療: null }, separator: '・' },
  点: { type: 'number', required: false },
};
const sources = [
  sourceOf(columns, { key: ['番号'], date: '日付' }),
  sourceOf(columns, { key: ['番号'], date: '日付', sameKey: 'last-file' }),
  sourceOf(columns, { date: '日付' }),
];
const grouping: Grouping = {
  columns: new Map([
    ['日付', [dayOf(2024, 4, 15)!]],
    ['区分', null],
    ['種目', null],
    ['点', null],
  ]),
  days: ['日付'],
};
const wanted = [...grouping.columns.keys()];
const digest = saltedDigest('a salt');

/** A row of a file. */
const own = fc
  .record({
    number: fc.nat(200),
    date: fc.constantFrom('2024-04-01', '2024-04-02', '2024-05-07', '2024/4/1', '', '令和6年4月1日'),
    client: fc.constantFrom('田中 太郎', '田中太郎', '山田', '', '髙橋', '01', '1'),
    staff: fc.constantFrom('担当01', '担当02', '山田', '高橋', '髙橋'),
    kind: fc.constantFrom('感謝', 'お褒め', '不満', ''),
    lines: fc.constantFrom('火災', '医療', '火災・医療', '医療・火災'),
    score: fc.constantFrom('1', '2', '１', ''),
  })
  .map(
    (one) => (file: string) =>
      `${file}${one.number},${one.date},${one.client},${one.staff},${one.kind},${one.lines},${one.score}`,
  );

/** A row that other files may have too, mostly with the same content. */
const shared = fc.tuple(fc.nat(3), fc.constantFrom('1', '1', '1', '1', '2')).map(
  ([number, score]) =>
    () =>
      `${number},2024-04-01,山田,担当01,感謝,火災,${score}`,
);

const row = fc.oneof({ weight: 9, arbitrary: own }, { weight: 1, arbitrary: shared });

const blemish = fc.oneof(
  { weight: 30, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('', ',,,,,,', 'X,2024-13-01,,担当01,,火災,', 'X,1', '合計,,,,,,') },
);

/** The text of a file, from rows and now and then another line; or no file. */
const content = fc.option(
  fc
    .tuple(
      fc.array(fc.tuple(row, blemish), { maxLength: 12 }),
      fc.constantFrom('\n', '\n', '\r\n'),
      fc.nat(9).map((n) => n > 0),
      fc.nat(3).map((n) => (n === 0 ? cp932 : utf8)),
    )
    .map(([rows, newline, isEnded, encode]) => (file: string) => {
      const lines = rows.flatMap(([one, other]) => (other === null ? [one(file)] : [one(file), other]));
      const text = ['番号,日付,顧客,担当,区分,種目,点', ...lines].join(newline);
      return encode(isEnded ? `${text}${newline}` : text);
    }),
  { freq: 8 },
);

type Files = ReadonlyMap<string, Uint8Array>;
const NAMES = ['a', 'b', 'c', 'd'];
const filesFrom = (contents: readonly (((file: string) => Uint8Array) | null)[]): Files =>
  new Map(NAMES.flatMap((name, i) => (contents[i] ? [[name, contents[i](name)] as const] : [])));

const read = (source: Source, files: readonly InputFile[]) =>
  readSource(source, files, wanted, 'both', grouping);

/** All that anybody asks of a table, whoever its rows were read by. */
function said({ table, problems, refused }: ReturnType<typeof read>): unknown {
  const alike = [...grouping.columns].map(([name, cuts]) => [name, likeness(cuts)] as const);
  const rows = new Map<string, number>();
  for (const { file, length, weights, columns: data } of table.batches)
    for (let i = 0; i < length; i++) {
      const cells = alike.map(([name, of]) => {
        const { empty, values } = data.get(name)!;
        return empty[i] ? null : of(values[i]!);
      });
      const key = JSON.stringify([file, ...cells]);
      rows.set(key, (rows.get(key) ?? 0) + (weights?.[i] ?? 1));
    }
  return {
    problems,
    refused,
    rows: [...rows].sort(),
    days: [...(table.days ?? [])].map(([name, days]) => [name, ...days]),
    files: table.files.map(({ lineAt: _, ...stated }) => ({ ...stated })),
    persons: [...personsIn(table)].sort(),
  };
}

function personsIn({ persons = new Map<string, Iterable<string>>(), byFile }: Table): ReadonlySet<string> {
  const texts = [...persons.values()].flatMap((own) => [...own].flatMap((text) => valueIn(text) ?? []));
  const kept = [...(byFile?.kept?.sought.digests ?? [])].filter(
    (one, person) => one !== 0n && byFile!.isNamed(person),
  );
  return new Set([...texts.map(digest.of), ...kept].map(String));
}

type Memory = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly kept: KeptPart }>;

function remembered({ byFile }: Table, files: Files): Memory {
  if (!byFile?.parts) return new Map();
  const persons = keepPersons(byFile, digest);
  return new Map(
    byFile.parts.flatMap((part) => {
      const bytes = part && files.get(part.stated.path);
      if (!bytes || !mayBeKept(part)) return [];
      return [[part.stated.path, { bytes, kept: { part: deserialize(serialize(part)), persons } }] as const];
    }),
  );
}

test('by law: files that were kept, beside others that are read, say what all of them say when they are read', () => {
  let spared = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(content, { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(3), content), { minLength: 1, maxLength: 6 }),
      (source, first, changes) => {
        let contents = first;
        let memory: Memory = new Map();
        for (const change of [null, ...changes]) {
          if (change) contents = contents.with(...change);
          const files = filesFrom(contents);
          const plain = [...files].map(([path, bytes]) => ({ path, bytes }));
          const known = plain.map((file): InputFile => {
            const there = memory.get(file.path);
            const isSame = there && Buffer.compare(there.bytes, file.bytes) === 0;
            if (isSame) spared++;
            return { ...file, kept: isSame ? there.kept : null };
          });
          const built = read(source, known);
          expect(said(built)).toEqual(said(read(source, plain)));
          memory = remembered(built.table, files);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(spared).toBeGreaterThan(100);
}, 90_000);
