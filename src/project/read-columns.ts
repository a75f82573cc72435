import type { ColumnType } from '../columns/column-type.ts';
import { columnTypes } from '../columns/index.ts';
import type { Column } from '../model/source.ts';
import type { Findings } from './findings.ts';
import { near } from './lookup.ts';
import { isMapping, readWords } from './shape.ts';
import { columnShape } from './shapes.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** The columns under a path that can be used, and the names of those that cannot. */
export function readColumns(
  value: unknown,
  path: Path,
  terms: TermReader,
  findings: Findings,
): { columns: ReadonlyMap<string, Column>; broken: ReadonlySet<string> } {
  const columns = new Map<string, Column>();
  const broken = new Set<string>();
  for (const [name, words] of isMapping(value) ? Object.entries(value) : []) {
    const column = readColumn(name, words, [...path, name], terms, findings);
    if (column) columns.set(name, column);
    else broken.add(name);
    if (RESERVED.includes(name)) findings.add('column-reserved', [...path, name], { name });
  }
  if (isMapping(value) && Object.keys(value).length === 0) findings.add('columns-none', path);
  checkHeaders([...columns.values()], path, findings);
  return { columns, broken };
}

// They stand beside columns in a condition.
const RESERVED = ['any-of', 'none-of'];

function readColumn(
  name: string,
  value: unknown,
  path: Path,
  terms: TermReader,
  findings: Findings,
): Column | null {
  const type = typeOf(value, path, findings);
  if (!type) return null;
  const shape = columnShape(type.name);
  const { words, complete } = readWords(value, shape, path, findings);
  if (!complete) return null;
  const settings = Object.fromEntries(shape.settings.flatMap((key) => pick(words, key)));
  for (const key of type.kind.terms ?? [])
    if (settings[key] !== undefined) settings[key] = terms.term(String(settings[key]), [...path, key]);
  for (const { path: below, code, args } of type.kind.check?.(settings) ?? []) {
    const at = [...path, ...below];
    const { spelling } = args ?? {};
    findings.add(code, spelling === undefined ? at : findings.search(at, spelling), args);
  }
  return {
    name,
    type: type.name,
    headers: [...new Set([name, ...((words['headers'] as string[] | undefined) ?? [])])],
    required: words['required'] !== false,
    personal: Boolean(words['personal'] ?? type.kind.personal),
    settings,
    place: findings.place(path),
  };
}

function typeOf(value: unknown, path: Path, findings: Findings): { name: string; kind: ColumnType } | null {
  const known = Object.keys(columnTypes);
  if (!isMapping(value)) readWords(value, columnShape('text'), path, findings);
  else if (!Object.hasOwn(value, 'type'))
    findings.add('config-key-missing', [...path, 'type'], { key: 'type', known });
  else {
    const name = String(value['type']);
    if (Object.hasOwn(columnTypes, name)) return { name, kind: columnTypes[name]! };
    findings.add('config-value-unknown', [...path, 'type'], { value: name, known, ...near(name, known) });
  }
  return null;
}

const pick = (words: Readonly<Record<string, unknown>>, key: string): [string, unknown][] =>
  words[key] === undefined ? [] : [[key, words[key]]];

/** A header that two columns claim would be read into one of them by chance. */
function checkHeaders(columns: readonly Column[], path: Path, findings: Findings): void {
  const claimed = new Map<string, string>();
  for (const { name, headers } of columns) {
    headers.forEach((header, i) => {
      const folded = header.normalize('NFKC').replace(/\s/g, '');
      const first = claimed.get(folded);
      const at = i === 0 ? [...path, name] : [...path, name, 'headers', i - 1];
      if (first !== undefined && first !== name)
        findings.add('config-header-twice', at, { header, column: first });
      else claimed.set(folded, name);
    });
  }
}
