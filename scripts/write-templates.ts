import Handlebars from 'handlebars';

/**
 * A module that exports `{ <file>: (context, root, helpers, known) => text }`: our templates as plain functions.
 * They write what Handlebars would, byte for byte, in a fifth of its time when nothing is warm, and are a
 * quarter as long. What is not known here stops the build: a user's own templates go through Handlebars.
 * Names of helpers in `markup` are those whose text is printed as it is; `known` is a list that begins empty and
 * keeps, for one report, what is the same wherever it is printed.
 */
export function writtenTemplates(
  texts: ReadonlyMap<string, string>,
  partialName: (file: string) => string,
  helpers: readonly string[],
  markup: readonly string[],
  runtime: string,
): string {
  const same = { next: 0 };
  const functions = [...texts].map(([file, text]) => {
    const make: Making = { file, helpers: new Set(helpers), markup: new Set(markup), same, next: 0 };
    const body = statements(Handlebars.parse(text), { contexts: ['c0'], loop: null }, make);
    return `function ${functionOf(partialName(file))}(c0, r, h, k) { let o = ''; ${body} return o; }`;
  });
  const listed = [...texts.keys()].map((file) => `${JSON.stringify(file)}: ${functionOf(partialName(file))}`);
  return [
    `import { escaped as e, holds as t, itemsOf as l, printed as w } from ${JSON.stringify(runtime)};`,
    ...functions,
    `export default { ${listed.join(', ')} };`,
  ].join('\n');
}

/** What is the same in all of a template. */
interface Making {
  readonly file: string;
  readonly helpers: ReadonlySet<string>;
  readonly markup: ReadonlySet<string>;
  /** Counts, in all templates, what is kept because it is the same wherever it is printed. */
  readonly same: { next: number };
  next: number;
}

/** Code of a text. */
interface Piece {
  readonly piece: string;
  /** Whether it is the same wherever it is printed: content, or made of what the whole report says. */
  readonly of: 'content' | 'report' | 'context';
}

/** Where a statement stands: the variables of `this`, `../`, …, and of the innermost loop. */
interface Scope {
  readonly contexts: readonly string[];
  readonly loop: { readonly index: string; readonly list: string } | null;
}

/** Code that adds to `o`; what can be joined is added at once. */
function statements(program: hbs.AST.Program, scope: Scope, make: Making): string {
  const code: string[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    if (pieces.length > 0) code.push(`o += ${joined(pieces, make)};`);
    pieces = [];
  };
  for (const node of program.body) {
    const made = statement(node, scope, make);
    if ('piece' in made) pieces.push(...(made.piece === '""' ? [] : [made]));
    else {
      flush();
      code.push(made.block);
    }
  }
  flush();
  return code.join(' ');
}

/** Pieces as one; words of the report are put together with what stands around them once, not at every figure. */
function joined(pieces: readonly Piece[], { same }: Making): string {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && last[0]!.of !== 'context' && piece.of !== 'context') last.push(piece);
    else runs.push([piece]);
  }
  return runs
    .map((run) => {
      const text = run.map(({ piece }) => piece).join(' + ');
      return run.some(({ of }) => of === 'report') ? `(k[${same.next++}] ??= ${text})` : text;
    })
    .join(' + ');
}

function statement(node: hbs.AST.Statement, scope: Scope, make: Making): Piece | { readonly block: string } {
  switch (node.type) {
    case 'ContentStatement':
      return { piece: JSON.stringify((node as hbs.AST.ContentStatement).value), of: 'content' };
    case 'CommentStatement':
      return { piece: '""', of: 'content' };
    case 'MustacheStatement': {
      const printed = node as hbs.AST.MustacheStatement;
      return { piece: printing(printed, scope, make), of: isOfReport(printed) ? 'report' : 'context' };
    }
    case 'PartialStatement':
      return { piece: partial(node as hbs.AST.PartialStatement, scope, make), of: 'context' };
    case 'BlockStatement':
      return { block: block(node as hbs.AST.BlockStatement, scope, make) };
    default:
      throw unknown(node, make, node.type);
  }
}

function printing(node: hbs.AST.MustacheStatement, scope: Scope, make: Making): string {
  const { path, params, hash, escaped } = node;
  if (!escaped || hash?.pairs.length > 0) throw unknown(node, make, 'unescaped, or with names');
  if (path.type !== 'PathExpression') return `e(${value(path, scope, make)})`;
  const name = path as hbs.AST.PathExpression;
  if (isHelper(name, make)) {
    const called = call(name, params, scope, make);
    return make.markup.has(name.original) ? called : `e(${called})`;
  }
  if (params.length > 0) throw unknown(node, make, name.original);
  if (name.parts.length === 0 || isOfLoop(name)) return `e(${value(name, scope, make)})`;
  // Only the last name may be missing in what is merely asked: here every one must be there.
  const [base, ...parts] = stepsOf(name, scope, make);
  const last = parts.pop();
  return `w(${base}${parts.map((part) => `[${JSON.stringify(part)}]`).join('')}, ${JSON.stringify(last)})`;
}

/** `{{@root.words.rows}}`, and that through a helper. */
const isOfReport = ({ path, params }: hbs.AST.MustacheStatement): boolean =>
  (params.length > 0 ? params : [path]).every(
    (node) =>
      node.type === 'PathExpression' && (node as hbs.AST.PathExpression).original.startsWith('@root.'),
  );

function partial(node: hbs.AST.PartialStatement, scope: Scope, make: Making): string {
  const [given] = node.params;
  if (node.hash?.pairs.length > 0 || node.name.type !== 'PathExpression')
    throw unknown(node, make, 'a partial with names');
  const context = given ? value(given, scope, make) : scope.contexts.at(-1);
  return `${functionOf((node.name as hbs.AST.PathExpression).original)}(${context}, r, h, k)`;
}

function block(node: hbs.AST.BlockStatement, scope: Scope, make: Making): string {
  const { path, params, program, inverse } = node;
  const asked = params[0];
  const name = (path as hbs.AST.PathExpression).original;
  if (!asked || params.length > 1 || node.hash?.pairs.length > 0) throw unknown(node, make, name);
  const no = inverse ? statements(inverse, scope, make) : '';
  if (name === 'if' || name === 'unless') {
    const holds = `${name === 'if' ? '' : '!'}t(${value(asked, scope, make)})`;
    return `if (${holds}) { ${statements(program, scope, make)} }${no === '' ? '' : ` else { ${no} }`}`;
  }
  if (name !== 'each') throw unknown(node, make, name);
  const at = ++make.next;
  const [list, index, item] = [`l${at}`, `i${at}`, `c${at}`];
  const inner = { contexts: [...scope.contexts, item], loop: { index, list } };
  const each = `const ${item} = ${list}[${index}]; ${statements(program, inner, make)}`;
  return [
    `const ${list} = l(${value(asked, scope, make)});`,
    `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) { ${each} }`,
    ...(no === '' ? [] : [`if (${list}.length === 0) { ${no} }`]),
  ].join(' ');
}

/** What an expression gives; undefined where a name is missing. */
function value(node: hbs.AST.Node, scope: Scope, make: Making): string {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return JSON.stringify((node as hbs.AST.StringLiteral).value);
    case 'NullLiteral':
      return 'null';
    case 'SubExpression': {
      const { path, params } = node as hbs.AST.SubExpression;
      const name = path as hbs.AST.PathExpression;
      if (!isHelper(name, make)) throw unknown(node, make, name.original);
      return call(name, params, scope, make);
    }
    case 'PathExpression': {
      const path = node as hbs.AST.PathExpression;
      if (isOfLoop(path)) return ofLoop(path, scope, make);
      const [base, ...parts] = stepsOf(path, scope, make);
      return `${base}${parts.map((part) => `?.[${JSON.stringify(part)}]`).join('')}`;
    }
    default:
      throw unknown(node, make, node.type);
  }
}

const call = (
  { original }: hbs.AST.PathExpression,
  params: readonly hbs.AST.Node[],
  scope: Scope,
  make: Making,
): string => `h.${original}(${params.map((param) => value(param, scope, make)).join(', ')})`;

/** The variable where a path begins, and the names on the way. */
function stepsOf(path: hbs.AST.PathExpression, { contexts }: Scope, make: Making): string[] {
  if (path.data) {
    if (path.parts[0] !== 'root') throw unknown(path, make, path.original);
    return ['r', ...path.parts.slice(1)];
  }
  const base = contexts[contexts.length - 1 - path.depth];
  if (base === undefined) throw unknown(path, make, path.original);
  return [base, ...path.parts];
}

const isOfLoop = (path: hbs.AST.PathExpression): boolean => path.data && path.parts[0] !== 'root';

function ofLoop(path: hbs.AST.PathExpression, { loop }: Scope, make: Making): string {
  if (loop === null) throw unknown(path, make, `${path.original} outside of its list`);
  if (path.original === '@first') return `${loop.index} === 0`;
  if (path.original === '@last') return `${loop.index} === ${loop.list}.length - 1`;
  if (path.original === '@index') return loop.index;
  throw unknown(path, make, path.original);
}

const isHelper = ({ original, parts, depth, data }: hbs.AST.PathExpression, { helpers }: Making): boolean =>
  !data && depth === 0 && parts.length === 1 && helpers.has(original);

const functionOf = (partial: string): string => `$${partial.replace(/[^A-Za-z0-9]/g, '_')}`;

const unknown = ({ loc }: hbs.AST.Node, { file }: Making, what: string): Error =>
  new Error(`${file}:${loc.start.line}: ${what} is nothing that scripts/write-templates.ts knows`);
