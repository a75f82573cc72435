import type { Code, InlineCode, Node } from 'mdast';
import type { Place, Problem } from '../model/problem.ts';

/** The file being read, without a byte order mark, and where its mistakes go. */
export interface Writing {
  readonly file: string;
  readonly text: string;
  readonly problems: Problem[];
}

/** Where a node begins. Every node that the parser makes has a position. */
export const placeOf = (node: Node, { file }: Writing): Place & { readonly column: number } => ({
  file,
  line: node.position!.start.line,
  column: node.position!.start.column,
});

/** Where the first character between the backticks stands. */
export function inlineCodePlace(node: InlineCode, writing: Writing): Place {
  const place = placeOf(node, writing);
  const { start, end } = node.position!;
  const source = writing.text.slice(start.offset, end.offset);
  const ticks = /^`*/.exec(source)![0].length;
  const padded = /^\s/.test(source.slice(ticks)) && !/^\s/.test(node.value);
  return { ...place, column: place.column + ticks + (padded ? 1 : 0) };
}

/** Where the first line between the fences begins. */
export function codePlace(node: Code, writing: Writing): Place {
  const place = placeOf(node, writing);
  return { ...place, line: place.line! + 1 };
}
