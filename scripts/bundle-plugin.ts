import { createHash } from 'node:crypto';
import { parseAst } from 'rolldown/parseAst';

interface Chunk {
  readonly type: 'chunk' | 'asset';
  code?: string;
}

/**
 * Writes chunks in ASCII (V8 reads such a source as it lies on the disk, without decoding) and puts the
 * digest of the whole bundle at the head of each: what is remembered between runs is keyed by it. Each is the
 * function that Node makes of a CommonJS file, so that a megabyte need not be copied into one at every start.
 * The entry, which only names what the hot path holds, is left out: `bin/` asks for that itself.
 */
export function bundlePlugin() {
  return {
    name: 'bundle',
    generateBundle(_: unknown, bundle: Record<string, Chunk>) {
      delete bundle[ENTRY];
      const digest = createHash('sha256');
      const chunks = Object.entries(bundle).flatMap(([name, chunk]) =>
        chunk.type === 'chunk' ? [{ name, chunk }] : [],
      );
      for (const { name, chunk } of chunks.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        chunk.code = `${OPEN}${inAscii(withPlainExports(chunk.code ?? ''))}${CLOSE}`;
        digest.update(`${name}\0${chunk.code}\0`);
      }
      const id = digest.digest('hex').slice(0, 16);
      for (const { chunk } of chunks)
        chunk.code = `/*${id}*/${chunk.code?.replaceAll(BUILD_PLACEHOLDER, id)}`;
    },
  };
}

const ENTRY = 'kpi-report.cjs';
const OPEN = '(function (exports, require, module, __filename, __dirname) {';
const CLOSE = '\n})';

/** Stands in the source where the digest goes; of the same length, so that nothing moves. */
export const BUILD_PLACEHOLDER = '@@build-digest@@';

/**
 * The same program, of which another chunk is given values instead of functions that give them, where they never
 * change: a hundred fewer to be made at every start.
 */
function withPlainExports(code: string): string {
  const settled = new Set(
    parseAst(code, { lang: 'js' }).body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration') return [statement.id?.name];
      if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
      return statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : undefined));
    }),
  );
  return code.replace(
    /Object\.defineProperty\(exports,"(\w+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g,
    (whole, name: string, value: string) => (settled.has(value) ? `exports.${name}=${value}` : whole),
  );
}

/** The same program, every other character as an escape. */
function inAscii(code: string): string {
  let text = '';
  let at = 0;
  for (const { start, end, instead } of rewritten(code)) {
    text += escaped(code.slice(at, start)) + instead;
    at = end;
  }
  return text + escaped(code.slice(at));
}

// In a string and in a regular expression an escape means the character. One that a backslash stands
// before already means itself.
const escaped = (code: string): string =>
  code.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes: string, character: string) => {
    const kept = slashes.length % 2 === 0 ? slashes : slashes.slice(1);
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

interface Rewritten {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** What must be written in another way before it can be escaped, in order. */
function rewritten(code: string): readonly Rewritten[] {
  const found = new Map<number, Rewritten>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, start, end } = node as Record<string, unknown>;
    if (typeof start === 'number' && typeof end === 'number') {
      const instead = otherForm(String(type), code.slice(start, end));
      if (instead !== null) {
        found.set(start, { start, end, instead });
        return;
      }
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseAst(code, { lang: 'js' }).body);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Names beyond the basic plane (𠮷) take another escape than expressions; raw templates take none. */
function otherForm(type: string, code: string): string | null {
  if (type === 'Identifier' && /[\ud800-\udfff]/.test(code))
    return [...code].map((each) => `\\u{${each.codePointAt(0)?.toString(16)}}`).join('');
  if (type !== 'TaggedTemplateExpression' || !/^String\.raw`.*[\u0080-\uffff]/s.test(code)) return null;
  if (code.includes('${')) throw new Error('a raw template with characters and values in it');
  return escaped(JSON.stringify(code.slice('String.raw`'.length, -1)));
}
