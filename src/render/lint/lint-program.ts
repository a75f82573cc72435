import { nearest } from '../../model/nearest.ts';
import type { Problem } from '../../model/problem.ts';
import { helperNames, type TemplateFormat } from '../compile-options.ts';
import { resolvePath, type Scope, type Unknown } from './scope.ts';
import { itemOf, type Shape, VALUE } from './shape.ts';

/** What the check of one template needs to know of the others. */
export interface Surroundings {
  readonly file: string;
  readonly format: TemplateFormat;
  /** Names that `{{> …}}` may call. */
  readonly partials: readonly string[];
  report(problem: Problem): void;
  /** A partial is called with this; null when that is not known. Gives the name it lacks, if any. */
  called(partial: string, shape: Shape | null): string | null;
}

type Called = Pick<hbs.AST.MustacheStatement, 'params' | 'hash'> & { readonly path: hbs.AST.Node };

const TEXT = ['ContentStatement', 'CommentStatement'];

const BLOCKS = ['if', 'unless', 'each', 'with'];

/** Helpers whose result may stand in Markdown. */
const SAFE_IN_MARKDOWN = ['md', 'prose', 'url', 'repeat'];

/** Reports every name, helper and partial of a template that does not exist, and every value that is not escaped. */
export function lintProgram(program: hbs.AST.Program | undefined, scope: Scope, around: Surroundings): void {
  for (const statement of program?.body ?? []) lintStatement(statement, scope, around);
}

function lintStatement(node: hbs.AST.Statement, scope: Scope, around: Surroundings): void {
  if (node.type === 'MustacheStatement') lintMustache(node as hbs.AST.MustacheStatement, scope, around);
  else if (node.type === 'BlockStatement') lintBlock(node as hbs.AST.BlockStatement, scope, around);
  else if (node.type === 'PartialStatement') lintPartial(node as hbs.AST.PartialStatement, scope, around);
  else if (!TEXT.includes(node.type)) report(around, 'template-unsupported', node);
}

function lintMustache(node: hbs.AST.MustacheStatement, scope: Scope, around: Surroundings): void {
  if (!node.escaped) report(around, 'template-raw', node);
  const name = pathOf(node.path)?.original ?? '';
  const isHelper = hasArguments(node) || helpersOf(around).includes(name);
  if (around.format === 'md' && !SAFE_IN_MARKDOWN.includes(name))
    report(around, 'template-unescaped', node, { name });
  if (isHelper) lintCall(node, scope, around);
  else lintExpression(node.path, scope, around);
}

function lintBlock(node: hbs.AST.BlockStatement, scope: Scope, around: Surroundings): void {
  const name = node.path.original;
  const isBuiltIn = BLOCKS.includes(name);
  if (isBuiltIn && node.params.length !== 1)
    report(around, 'template-syntax', node, { detail: `{{#${name}}} takes one argument` });
  const isHelper = !isBuiltIn && (hasArguments(node) || helpersOf(around).includes(name));
  // `{{#sections}}` is `each` or `with`, whichever fits.
  const shape = isHelper
    ? lintCall(node, scope, around)
    : lintExpression((isBuiltIn ? node.params[0] : node.path) ?? node.path, scope, around);
  lintProgram(node.program, innerScope(name, shape, node, scope), around);
  lintProgram(node.inverse, scope, around);
}

function innerScope(name: string, shape: Shape | null, node: hbs.AST.BlockStatement, scope: Scope): Scope {
  if (name === 'if' || name === 'unless') return scope;
  const item = shape === null ? null : itemOf(shape);
  const inEach = name === 'each' || (name !== 'with' && item !== null);
  const inner = inEach ? item : shape;
  const names = node.program?.blockParams ?? [];
  const params = new Map(names.map((param, index) => [param, index === 0 ? inner : VALUE]));
  return { shape: inner, outer: scope, params, inEach };
}

function lintPartial(node: hbs.AST.PartialStatement, scope: Scope, around: Surroundings): void {
  for (const pair of node.hash?.pairs ?? []) lintExpression(pair.value, scope, around);
  const given = node.params[0] === undefined ? scope.shape : lintExpression(node.params[0], scope, around);
  const path = pathOf(node.name);
  const name = path?.original ?? '';
  if (path === null) lintExpression(node.name, scope, around);
  else if (!around.partials.includes(name))
    report(around, 'template-unknown-partial', node, near(name, around.partials));
  else {
    const lacks = around.called(name, (node.hash?.pairs.length ?? 0) > 0 ? null : given);
    if (lacks !== null) report(around, 'template-context', node, { name, lacks });
  }
}

/** The shape of an expression; null when it is not known, also after a problem was reported. */
function lintExpression(node: hbs.AST.Node, scope: Scope, around: Surroundings): Shape | null {
  if (node.type === 'SubExpression') return lintCall(node as hbs.AST.SubExpression, scope, around);
  const path = pathOf(node);
  if (path === null) return VALUE;
  const found = resolvePath(path, scope);
  if (!isUnknown(found)) return found;
  report(around, 'template-unknown-name', node, {
    name: found.unknown,
    ...(found.nearest === null ? {} : { nearest: found.nearest }),
  });
  return null;
}

function lintCall(node: Called, scope: Scope, around: Surroundings): null {
  const name = pathOf(node.path)?.original ?? '';
  const helpers = [...helpersOf(around), 'lookup'];
  if (!helpers.includes(name)) report(around, 'template-unknown-helper', node.path, near(name, helpers));
  for (const param of node.params) lintExpression(param, scope, around);
  for (const pair of node.hash?.pairs ?? []) lintExpression(pair.value, scope, around);
  return null;
}

const helpersOf = (around: Surroundings): readonly string[] => helperNames[around.format];

const hasArguments = (node: Called): boolean => node.params.length + (node.hash?.pairs.length ?? 0) > 0;

const pathOf = (node: hbs.AST.Node): hbs.AST.PathExpression | null =>
  node.type === 'PathExpression' ? (node as hbs.AST.PathExpression) : null;

const isUnknown = (found: Shape | null | Unknown): found is Unknown =>
  typeof found === 'object' && found !== null && 'unknown' in found;

function near(name: string, names: readonly string[]): Record<string, string> {
  const close = nearest(name, names);
  return close === null ? { name } : { name, nearest: close };
}

function report(
  { file, report: add }: Surroundings,
  code: string,
  node: hbs.AST.Node,
  args: Record<string, string> = {},
): void {
  const { line, column } = node.loc.start;
  add({ code, severity: 'error', place: { file: `templates/${file}`, line, column: column + 1 }, args });
}
