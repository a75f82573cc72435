import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Who may import whom, each with its reason. A room may always import from itself. */
const rooms: Record<string, { readonly may: readonly string[]; readonly because: string }> = {
  calendar: { may: [], because: 'days and terms know nothing of reports' },
  model: { may: ['calendar'], because: 'the vocabulary; whatever it imported, everyone would' },
  columns: { may: ['calendar', 'model'], because: 'a column type knows cells, not who asks for them' },
  measures: { may: ['calendar', 'model'], because: 'a measure counts columns of any type' },
  ingest: { may: ['calendar', 'model', 'columns'], because: 'reading does not know what is counted' },
  figures: { may: ['calendar', 'model', 'measures'], because: 'counting does not know how rows were read' },
  lookups: {
    may: ['calendar', 'model', 'columns', 'measures'],
    because: 'a column filled from a list is like one that was read; who counts it is unknown',
  },
  prose: { may: ['calendar', 'model'], because: 'sentences take figures as text' },
  checks: { may: ['calendar', 'model'], because: 'a check looks at what is known and computes nothing anew' },
  render: { may: ['calendar', 'model'], because: 'a format sees the report and nothing else' },
  charts: {
    may: ['model'],
    because: 'a chart is geometry: every text and amount comes to it in the drawing',
  },
  messages: { may: ['model'], because: 'words have no logic' },
  report: {
    may: ['calendar', 'model', 'measures', 'messages'],
    because: 'composing words needs sentences and words',
  },
  diff: {
    may: ['calendar', 'model', 'measures', 'report'],
    because: 'a change is the difference of two printed figures; it computes none anew',
  },
  lock: {
    may: ['calendar', 'model'],
    because: 'what was published is compared as a value, whoever counts it today',
  },
  verify: {
    may: ['model'],
    because: 'it trusts no page: it takes the text that is there and the one that should be',
  },
  project: {
    may: ['calendar', 'model', 'columns', 'measures'],
    because: 'definitions do not know the engine',
  },
  pipeline: {
    may: [
      'calendar',
      'model',
      'columns',
      'measures',
      'ingest',
      'lookups',
      'figures',
      'prose',
      'checks',
      'report',
      'diff',
      'lock',
      'charts',
    ],
    because: 'only the recipe knows the order of the stages',
  },
  cli: {
    may: [
      'calendar',
      'model',
      'columns',
      'measures',
      'messages',
      'project',
      'pipeline',
      'prose',
      'render',
      'report',
      'figures',
      'diff',
      'lock',
      'verify',
    ],
    because: 'the shell may use every room but ingest: it hands bytes to the pipeline',
  },
};

/** Libraries that live in one room only. */
const homes: Record<string, readonly string[]> = {
  'csv-parse': ['ingest'],
  handlebars: ['render'],
  zod: ['project', 'columns', 'measures'],
  yaml: ['project'],
  commander: ['cli'],
  chalk: ['cli'],
  parse5: ['verify'],
  'd3-scale': ['charts'],
  'd3-shape': ['charts'],
  chokidar: ['cli'],
  'date-fns': ['calendar'],
  '@date-fns/utc': ['calendar'],
};

interface File {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path): File => {
    const unix = path.split('\\').join('/');
    const text = readFileSync(join(src, path), 'utf8');
    return { path: unix, room: roomOf(unix), text, imports: importsOf(text) };
  });

describe('imports', () => {
  test('there are files to look at, in rooms that have rules', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map(({ room }) => room))].filter((room) => !rooms[room])).toEqual([]);
  });

  test('rooms import only from the rooms that they may know', () => {
    const broken = files.flatMap((file) =>
      inner(file)
        .filter(({ room }) => room !== file.room && !rooms[file.room]?.may.includes(room))
        .map(
          ({ path, room }) =>
            `${file.path} → ${path}: ${file.room} may not know ${room} (${rooms[file.room]?.because})`,
        ),
    );
    expect(broken).toEqual([]);
  });

  test('no import runs in a circle', () => {
    expect(circles(new Map(files.map((file) => [file.path, inner(file).map(({ path }) => path)])))).toEqual(
      [],
    );
  });

  test('a library lives in its room', () => {
    const strays = files.flatMap((file) =>
      file.imports.flatMap(({ from, typeOnly }) => {
        const library = from.startsWith('@')
          ? from.split('/').slice(0, 2).join('/')
          : (from.split('/')[0] ?? '');
        const home = homes[library];
        // columns and measures are handed zod; they may only name its types.
        const named = library === 'zod' && file.room !== 'project' && !typeOnly;
        return home && (!home.includes(file.room) || named) ? [`${file.path} imports ${from}`] : [];
      }),
    );
    expect(strays).toEqual([]);
  });
});

describe('a pure core', () => {
  const forbidden: readonly (readonly [RegExp, readonly string[], string])[] = [
    [/\bDate\.now\(|\bMath\.random\(/, ['cli'], 'the clock and chance stay in the shell'],
    [/(?<![\w.'"/-])process\./, ['cli'], 'the process stays in the shell'],
    [/\bconsole\./, ['cli'], 'the terminal stays in the shell'],
    [/new Date\(/, ['calendar', 'cli'], 'days come from the calendar'],
    [
      /\bnew Intl\.\w+\(\)|\.toLocale\w+\(\)|\.localeCompare\([^,)]*\)/,
      ['cli'],
      'only the language of messages follows the machine',
    ],
    [/export default/, [], 'things have names'],
  ];

  test.each(forbidden)('%s is found in %j only', (pattern, allowed, because) => {
    const found = files.filter(({ room, text }) => !allowed.includes(room) && pattern.test(code(text)));
    expect(found.map(({ path }) => `${path}: ${because}`)).toEqual([]);
  });

  test('files are opened by the shell alone', () => {
    const found = files.filter(
      ({ room, imports }) =>
        room !== 'cli' && imports.some(({ from }) => /^node:(fs|os|child_process|net|http)/.test(from)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('no file is a drawer for things without a home', () => {
    expect(files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|types)(\.ts|\/)/.test(path))).toEqual(
      [],
    );
  });
});

function inner(file: File): { path: string; room: string }[] {
  return file.imports
    .filter(({ from }) => from.startsWith('.') && from.endsWith('.ts'))
    .map(({ from }) => posix.normalize(posix.join(posix.dirname(file.path), from)))
    .filter((path) => !path.startsWith('..'))
    .map((path) => ({ path, room: roomOf(path) }));
}

function roomOf(path: string): string {
  const [first = ''] = path.split('/');
  return first.replace(/\.ts$/, '');
}

function importsOf(text: string): File['imports'] {
  const found: { from: string; typeOnly: boolean }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (typeof node !== 'object' || node === null) return;
    const { source, importKind, exportKind } = node as Record<string, unknown>;
    if (
      typeof source === 'object' &&
      source !== null &&
      'value' in source &&
      typeof source.value === 'string'
    )
      found.push({ from: source.value, typeOnly: importKind === 'type' || exportKind === 'type' });
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value);
  };
  visit(parseAst(text, { lang: 'ts' }).body);
  return found;
}

/** Comments and strings may name what code may not call. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'open') found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
