import { nearest } from '../../model/nearest.ts';
import { itemOf, namesOf, type Shape, VALUE } from './shape.ts';
import { view } from './shapes.ts';

/** Where a template stands: what `this` is, what `..` is, and the names it gave itself. `shape` null: not known. */
export interface Scope {
  readonly shape: Shape | null;
  readonly outer: Scope | null;
  readonly params: ReadonlyMap<string, Shape | null>;
  readonly inEach: boolean;
}

/** A name that does not exist, and the one that was perhaps meant. */
export interface Unknown {
  readonly unknown: string;
  readonly nearest: string | null;
}

export const scopeOf = (shape: Shape | null): Scope => ({
  shape,
  outer: null,
  params: new Map(),
  inEach: false,
});

/** What a path stands for in a scope; null when that cannot be known. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Shape | null | Unknown {
  const [first, ...rest] = path.parts;
  if (path.data) return resolveData(path, scope);
  const at = outward(scope, path.depth);
  if (at === null) return { unknown: path.original, nearest: null };
  if (first === undefined) return at.shape;
  if (path.depth === 0 && !isScoped(path)) {
    const holder = withParam(at, first);
    if (holder) return follow(holder.params.get(first) ?? null, rest, first);
  }
  const found = follow(at.shape, path.parts, '');
  // A name of the report itself, asked for where something smaller is at hand.
  if (found !== null && typeof found === 'object' && 'unknown' in found && found.nearest === null)
    if (Object.hasOwn(namesOf(view) ?? {}, first))
      return { ...found, nearest: `@root.${path.parts.join('.')}` };
  return found;
}

const LOOP = ['index', 'key', 'first', 'last'];

function resolveData(path: hbs.AST.PathExpression, scope: Scope): Shape | null | Unknown {
  const [first = '', ...rest] = path.parts;
  if (first === 'root') return follow(view, rest, '@root');
  const inLoop = outwardLoop(scope);
  if (inLoop && LOOP.includes(first) && rest.length === 0) return VALUE;
  const close = nearest(first, inLoop ? ['root', ...LOOP] : ['root']);
  return { unknown: path.original, nearest: close && `@${close}` };
}

const outwardLoop = (scope: Scope): boolean =>
  scope.inEach || (scope.outer ? outwardLoop(scope.outer) : false);

const outward = (scope: Scope | null, depth: number): Scope | null =>
  depth === 0 || scope === null ? scope : outward(scope.outer, depth - 1);

const isScoped = (path: hbs.AST.PathExpression): boolean => /^(this|\.)/.test(path.original);

const withParam = (scope: Scope | null, name: string): Scope | null =>
  scope === null || scope.params.has(name) ? scope : withParam(scope.outer, name);

function follow(shape: Shape | null, parts: readonly string[], above: string): Shape | null | Unknown {
  const [part, ...rest] = parts;
  if (part === undefined || shape === null) return shape;
  const here = above === '' ? part : `${above}.${part}`;
  const item = itemOf(shape);
  if (item !== null && part === 'length') return follow(VALUE, rest, here);
  if (item !== null && /^\d+$/.test(part)) return follow(item, rest, here);
  const names = namesOf(shape) ?? {};
  const next = Object.hasOwn(names, part) ? names[part] : undefined;
  if (next !== undefined) return follow(next, rest, here);
  const close = nearest(part, Object.keys(names));
  return { unknown: here, nearest: close && (above === '' ? close : `${above}.${close}`) };
}
