import type { Text } from 'mdast';
import type { Place } from '../model/problem.ts';
import { placeOf, type Writing } from './writing.ts';

/** Names what looks like a tag in a sentence but is none: `{kpi …}`, or `｛｛` typed in full width. */
export function checkForLostTags(node: Text, writing: Writing): void {
  const place = placeOf(node, writing);
  const from = node.position!.start.offset!;
  for (const match of node.value.matchAll(/[{｛]\s*(?:kpi|include)\b|[{｛]｛/g)) {
    const before = writing.text[from + match.index - 1];
    // `\{{kpi …}}` is literal: the escaped brace is a node of its own, the second one is here.
    if (before === '{' || before === '\\') continue;
    writing.problems.push({
      code: 'tag-mistyped',
      severity: 'error',
      place: { ...place, column: place.column + match.index },
    });
  }
}

/** Names a tag where none is replaced: in code, a link's address, an image's text. */
export function checkWithoutTags(value: string, place: Place, writing: Writing): void {
  if (value.includes('{{')) writing.problems.push({ code: 'tag-not-here', severity: 'error', place });
}
