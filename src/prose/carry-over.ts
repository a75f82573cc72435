import { parseProse } from './parse-prose.ts';
import type { TagNode } from './prose-file.ts';
import { tagNodes } from './tags.ts';

/**
 * A text of last term for use in the next one, with the files that it includes. Figures in it keep
 * saying what they said: a tag without a term is given last term's, for a plan that spoke of 16件
 * must not speak of another number half a year later. Everything else stays as typed.
 */
export function carryOver(
  text: string,
  last: ReadonlyMap<string, string>,
  lastTerm: string,
): { readonly text: string; readonly files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const carry = (original: string): string => {
    const typed = original.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const tags = tagNodes(parseProse('', typed));
    for (const { tag } of tags) {
      if (tag.name !== 'include' || files.has(tag.target)) continue;
      const included = last.get(tag.target);
      if (included === undefined) continue;
      // Named before it is read: files that include each other in a circle end here.
      files.set(tag.target, included);
      files.set(tag.target, carry(included));
    }
    return withTerm(typed, tags, lastTerm);
  };
  return { text: carry(text), files };
}

/** Tags that already name a term, or compare with one, are left alone. */
function withTerm(text: string, tags: readonly TagNode[], term: string): string {
  const lines = text.split('\n');
  // From the last to the first, so that columns stay right.
  for (const { tag, source, place } of tags.toReversed()) {
    if (tag.name !== 'kpi' || tag.term !== null || tag.with !== null) continue;
    const line = lines[place.line! - 1]!;
    const end = place.column! - 1 + source.length;
    lines[place.line! - 1] = `${line.slice(0, end - 2).trimEnd()} term="${term}"${line.slice(end - 2)}`;
  }
  return lines.join('\n');
}
