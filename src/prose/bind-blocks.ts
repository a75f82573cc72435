import type { Block, Inline } from '../model/prose.ts';
import type { TagNode, WrittenBlock, WrittenInline } from './prose-file.ts';

type Expand = (node: TagNode) => readonly Inline[];

/** Blocks as the model has them: without places, every tag replaced by what it prints. */
export const boundBlocks = (blocks: readonly WrittenBlock[], expand: Expand): readonly Block[] =>
  blocks.map((block) => boundBlock(block, expand));

function boundBlock(block: WrittenBlock, expand: Expand): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: boundInlines(block.children, expand) };
    case 'blockquote':
      return { ...block, children: boundBlocks(block.children, expand) };
    case 'list': {
      const children = block.children.map((item) => ({
        ...item,
        children: boundBlocks(item.children, expand),
      }));
      return { ...block, children };
    }
    case 'table': {
      const children = block.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: boundInlines(cell.children, expand) })),
      }));
      return { ...block, children };
    }
    case 'code':
      return { type: 'code', value: block.value };
    case 'thematicBreak':
      return block;
  }
}

const boundInlines = (inlines: readonly WrittenInline[], expand: Expand): readonly Inline[] =>
  joinTexts(inlines.flatMap((inline) => boundInline(inline, expand)));

function boundInline(inline: WrittenInline, expand: Expand): readonly Inline[] {
  switch (inline.type) {
    case 'tag':
      return expand(inline);
    case 'text':
    case 'inlineCode':
      return [{ type: inline.type, value: inline.value }];
    case 'link':
      return [{ type: 'link', url: inline.url, children: boundInlines(inline.children, expand) }];
    case 'strong':
    case 'emphasis':
      return [{ type: inline.type, children: boundInlines(inline.children, expand) }];
    case 'break':
      return [inline];
  }
}

/** Texts that follow each other as one: the parser keeps them apart for their columns. */
function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    else joined.push(inline);
  }
  return joined;
}
