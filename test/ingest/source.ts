import { columnTypes } from '../../src/columns/index.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Column, Source } from '../../src/model/source.ts';
import type { InputFile, Table } from '../../src/model/table.ts';

type Declared = Partial<Omit<Column, 'settings'>> & { type: string } & Record<string, unknown>;

const place = { file: 'kpi.yaml' };

/** A source for a test: columns by name, each with its type and words. */
export function sourceOf(columns: Readonly<Record<string, Declared>>, more: Partial<Source> = {}): Source {
  const built = Object.entries(columns).map(([name, { type, headers, required, personal, ...settings }]) => {
    const column: Column = {
      name,
      type,
      headers: [name, ...(headers ?? [])],
      required: required ?? true,
      personal: personal ?? columnTypes[type]!.personal,
      settings,
      place,
    };
    return [name, column] as const;
  });
  return {
    name: 'voices',
    label: 'お客様の声',
    files: ['data/voices.csv'],
    key: [],
    date: null,
    columns: new Map(built),
    encoding: null,
    everyMonth: false,
    exclude: null,
    place,
    ...more,
  };
}

/** The source that most tests read: a voice log with a key, a date, a category and an undeclared memo. */
export const voices = sourceOf(
  {
    受付番号: { type: 'text', personal: false },
    受付日: { type: 'date', headers: ['受付日時'] },
    区分: {
      type: 'category',
      values: { 感謝: ['お褒め'], 不満: ['ご不満', '苦情'], 要望: null, その他: null },
    },
    改善: { type: 'flag', required: false },
    点数: { type: 'number', required: false },
    受付者: { type: 'person', required: false },
  },
  { key: ['受付番号'], date: '受付日' },
);

export const HEADER = '受付番号,受付日,区分,改善,点数,受付者,メモ';

/** A row of `voices`. */
export const row = (n: number, more: Readonly<Record<string, string>> = {}): string => {
  const cells = {
    受付番号: `V-${String(n).padStart(4, '0')}`,
    受付日: `2024-0${4 + (n % 6)}-0${1 + (n % 9)}`,
    区分: ['感謝', '不満', '要望', 'その他'][n % 4]!,
    改善: ['○', '×', ''][n % 3]!,
    点数: String(n % 37),
    受付者: `担当0${n % 10}`,
    メモ: `メモ${n}`,
    ...more,
  };
  return Object.values(cells).join(',');
};

/** A file with the header and rows `from`–`to`. */
export const csv = (from: number, to: number): string =>
  [HEADER, ...Array.from({ length: to - from + 1 }, (_, i) => row(from + i)), ''].join('\n');

export const file = (content: string | Uint8Array, path = 'data/voices.csv'): InputFile => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

export const read = (content: string | Uint8Array | readonly InputFile[], source: Source = voices) =>
  readSource(
    source,
    typeof content === 'string' || content instanceof Uint8Array ? [file(content)] : content,
    'all',
  );

/** Problems in brief: `code severity line:column cell`. */
export const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, severity, place }) =>
    [code, severity, [place?.line, place?.column].filter((at) => at !== undefined).join(':'), place?.cell]
      .filter(Boolean)
      .join(' '),
  );

/** The accepted rows as people read them, sorted, without their places. */
export function rowsOf(table: Table, source: Source = voices): string[] {
  const rows = table.batches.flatMap((batch) =>
    Array.from({ length: batch.length }, (_, i) =>
      [...source.columns.values()]
        .map((column) => {
          const data = batch.columns.get(column.name)!;
          return data.empty[i] ? '' : columnTypes[column.type]!.show(data.values[i]!, column);
        })
        .join('|'),
    ),
  );
  return rows.sort();
}
