import type { Excerpt, Place, Problem, Severity } from '../model/problem.ts';
import type { Fault, Node, Path, Span } from './tree.ts';

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
  /** Whether a problem was recorded at a path or below it. */
  touched(path: Path): boolean;
}

export function makeFindings(
  text: string,
  file: string,
  root: Node | null,
  faults: readonly Fault[],
): Findings {
  const lines = lineStarts(text);
  const problems: Problem[] = [];
  const paths: Path[] = [];
  const put = (code: string, at: Span, args: Args | undefined, severity: Severity = 'error'): void => {
    const place = placeOf(at, file, lines);
    problems.push({ code, severity, place, ...(args && { args }), excerpt: excerptOf(at, text, lines) });
  };
  for (const { code, at, args, other } of faults)
    put(code, at, other ? { ...args, line: placeOf(other, file, lines).line ?? 1 } : args);
  const blocked = faults.map(({ at }) => at);
  return {
    problems,
    add(code, path, args, severity) {
      const at = spanAt(root, path, args?.['name']);
      paths.push(path);
      // A value that could not be read says so once.
      if (blocked.some(({ from, to }) => from === at.from && to === at.to)) return;
      put(code, at, args, severity);
    },
    place: (path) => placeOf(nodeAt(root, path)?.keySpan ?? spanAt(root, path), file, lines),
    written: (path) => nodeAt(root, path)?.written ?? null,
    touched: (path) => paths.some((other) => path.every((step, i) => other[i] === step)),
  };
}

const nodeAt = (root: Node | null, path: Path): Node | undefined =>
  path.reduce<Node | undefined>((node, step) => node?.items.get(step), root ?? undefined);

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

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(at: Span, file: string, lines: readonly number[]): Place {
  const line = lineOf(at.from, lines);
  return { file, line: line + 1, column: at.from - lines[line]! + 1 };
}

function excerptOf(at: Span, text: string, lines: readonly number[]): Excerpt {
  const line = lineOf(at.from, lines);
  const from = lines[line]!;
  const whole = text.slice(from, lines[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const start = Math.min(at.from - from, whole.length);
  return { text: whole, start, length: Math.max(1, Math.min(at.to - from, whole.length) - start) };
}

function lineOf(offset: number, lines: readonly number[]): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
