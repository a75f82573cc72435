import { parseDocument } from 'yaml';
import { readNode } from './read-node.ts';
import type { Fault, Node, Span } from './tree.ts';
import { blankLine, lineOf, spaceAfterColon } from './yaml-mending.ts';
import { explainError, nestingFault } from './yaml-syntax.ts';

/** A YAML text after reading. Spans are those of `text`, which differs from the file inside lines only. */
export interface Tree {
  readonly text: string;
  /** Null when the syntax leaves no structure to trust. */
  readonly root: Node | null;
  readonly faults: readonly Fault[];
}

/**
 * The tree of a YAML 1.2 text. A line with a mistake of syntax is mended where the cause is plain (a
 * colon that is full-width or lacks its space), else left out to find further ones; then there is no
 * tree, since what was meant is unknown.
 */
export function readTree(file: string): Tree {
  const nesting = nestingFault(file);
  if (nesting) return { text: file, root: null, faults: [nesting] };
  const faults: Fault[] = [];
  const left = new Set<number>();
  let text = file;
  for (let round = 0; round < ROUNDS; round++) {
    const document = parseDocument(text, OPTIONS);
    const [error] = document.errors;
    if (!error) {
      if (left.size > 0) break;
      const more = secondDocument(text, document.range[2]);
      const root = document.contents ? readNode(document.contents, null, faults) : null;
      if (!root) faults.push({ code: 'config-blank', at: START });
      return { text, root: more ? null : root, faults: more ? [...faults, more] : faults };
    }
    const fault = explainError(error, text);
    const line = lineOf(text, fault.at.from);
    // Lines that follow one left out most often fail for want of it.
    if (!left.has(line - 1) && !left.has(line)) faults.push(fault);
    const mended = COLONS.has(fault.code) ? spaceAfterColon(text, fault.at) : null;
    if (mended === null) left.add(line);
    text = mended ?? blankLine(text, fault.at);
  }
  return { text, root: null, faults };
}

const ROUNDS = 50;

const OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core' } as const;

const COLONS: ReadonlySet<string> = new Set(['yaml-colon-wide', 'yaml-colon-space']);

const START: Span = { from: 0, to: 0 };

function secondDocument(text: string, end: number): Fault | null {
  const from = text.slice(end).search(/\S/) + end;
  return from < end ? null : { code: 'yaml-documents', at: { from, to: from + 3 } };
}
