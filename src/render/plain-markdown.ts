import type { Block, Inline } from '../model/prose.ts';

/**
 * Prose as GitHub's Markdown where nothing in it could be taken for markup: sentences with their
 * figures, and flat lists of them, as most of it is. Null for everything else, which takes more care.
 */
export function plainMarkdown(blocks: readonly Block[]): string | null {
  const parts: string[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    // Lists next to each other need marks that tell them apart.
    const part = block.type === 'list' && before?.type === 'list' ? null : plainBlock(block);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function plainBlock(block: Block): string | null {
  if (block.type === 'paragraph') return plainLines(block.children)?.join('\\\n') ?? null;
  if (block.type !== 'list') return null;
  const items: string[] = [];
  for (const [at, { children }] of block.children.entries()) {
    const [only, more] = children;
    const lines = only?.type === 'paragraph' && more === undefined ? plainLines(only.children) : null;
    if (lines === null) return null;
    const mark = block.ordered ? `${(block.start ?? 1) + at}. ` : '- ';
    items.push(mark + lines.join(`\\\n${' '.repeat(mark.length)}`));
  }
  return items.length === 0 ? null : items.join('\n');
}

/** The lines of a paragraph; null when one is empty or holds anything but plain text. */
function plainLines(inlines: readonly Inline[]): readonly string[] | null {
  const lines = [''];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push('');
    else if (inline.type === 'text') lines[lines.length - 1] += inline.value;
    else if (inline.type === 'figure') lines[lines.length - 1] += inline.text;
    else return null;
  }
  return lines.every((line) => PLAIN.test(line)) ? lines.map(escapedAlone) : null;
}

/** Signs that are escaped wherever they stand, whatever is around them: ①~③, $, and a tag typed as text. */
const escapedAlone = (line: string): string =>
  /[~${]/.test(line) ? line.replace(/[~$]|\{(?=\{)/g, '\\$&') : line;

/** A line that begins with no mark, and has no sign that could open or close anything. */
const PLAIN = /^(?![\s#+\-=>:~]|\d+[.)])(?:[^\t\r\n&*<[\\\]_`|]|<(?![!/?A-Za-z]))+$(?<!\s)/;
