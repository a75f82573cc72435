import type { List } from 'mdast';
import { placeOf, type Writing } from './writing.ts';

/**
 * Markdown counts a numbered list through from its first number, so `1.` `3.` would print 1, 2.
 * Warned of, except where every item says the same number, the usual way to leave counting to Markdown.
 */
export function checkNumbering(list: List, writing: Writing): void {
  const written = list.children.map((item) => {
    const source = writing.text.slice(item.position!.start.offset);
    return Number(/^\d+/.exec(source)?.[0]);
  });
  const first = list.start ?? 1;
  if (written.every((number) => number === first)) return;
  list.children.forEach((item, index) => {
    if (written[index] === first + index) return;
    writing.problems.push({
      code: 'list-renumbered',
      severity: 'warning',
      place: placeOf(item, writing),
      args: { written: written[index]!, printed: first + index },
    });
  });
}
