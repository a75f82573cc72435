import type { Place, Problem, Severity } from '../model/problem.ts';
import { excerptOf, lineStarts, placeOf } from './text-lines.ts';
import type { Node, Path, Span } from './tree.ts';
import type { Tree } from './yaml-tree.ts';

export type Args = Readonly<Record<string, string | number | readonly string[]>>;

/** Collects what is wrong with a `kpi.yaml`, each with its line, column and code frame. */
export interface Findings {
  readonly problems: readonly Problem[];
  /**
   * Records a problem. It stands at the key when what it names (`args.name`) is the key, or when the
   * value has no line of its own; at the nearest level above when the path does not exist.
   */
  add(code: string, path: Path, args?: Args, severity?: Severity): void;
  /** Where a path stands: its key. */
  place(path: Path): Place;
  /** What was typed at a path, or null. */
  written(path: Path): string | null;
  /** Where a text is written last below a path, as a key or a value; the path itself when nowhere. */
  search(path: Path, text: string): Path;
}

/** `written` is the text of the file; the tree was read from one that may differ inside a line. */
export function makeFindings(written: string, file: string, { text, root, faults }: Tree): Findings {
  const lines = lineStarts(text);
  const shown = written.split(/\r?\n/);
  const problems: Problem[] = [];
  const put = (code: string, at: Span, args: Args | undefined, severity: Severity = 'error'): void => {
    const place = placeOf(at, file, lines);
    problems.push({ code, severity, place, ...(args && { args }), excerpt: excerptOf(at, shown, lines) });
  };
  for (const { code, at, args, other } of faults)
    put(code, at, other ? { ...args, line: placeOf(other, file, lines).line ?? 1 } : args);
  const blocked = faults.map(({ at }) => at);
  return {
    problems,
    add(code, path, args, severity) {
      const at = spanAt(root, path, args?.['name']);
      // A value that could not be read says so once.
      if (blocked.some(({ from, to }) => from === at.from && to === at.to)) return;
      put(code, at, args, severity);
    },
    place: (path) => placeOf(nodeAt(root, path)?.keySpan ?? spanAt(root, path), file, lines),
    written: (path) => nodeAt(root, path)?.written ?? null,
    search: (path, wanted) => lastOf(nodeAt(root, path), path, wanted) ?? path,
  };
}

const nodeAt = (root: Node | null, path: Path): Node | undefined =>
  path.reduce<Node | undefined>((node, step) => node?.items.get(step), root ?? undefined);

function lastOf(node: Node | undefined, path: Path, wanted: string): Path | null {
  const entries = [...(node?.items ?? [])].reverse();
  for (const [step, item] of entries) {
    const found = lastOf(item, [...path, step], wanted);
    if (found) return found;
    if (step === wanted || (item.written === wanted && item.items.size === 0)) return [...path, step];
  }
  return null;
}

function spanAt(root: Node | null, path: Path, name?: unknown): Span {
  const node = nodeAt(root, path);
  if (!node) return path.length > 0 ? spanAt(root, path.slice(0, -1)) : { from: 0, to: 1 };
  const isKey = name !== undefined && name === path.at(-1);
  const ofValue = node.items.size === 0 && node.written !== null && !isKey;
  return ofValue ? node.span : (node.keySpan ?? firstOf(node));
}

// A list entry has no key; its first line is where the eye goes.
function firstOf(node: Node): Span {
  const first = node.items.values().next().value;
  return first ? (first.keySpan ?? first.span) : node.span;
}
