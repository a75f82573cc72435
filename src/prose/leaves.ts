import type { WrittenBlock, WrittenInline } from './prose-file.ts';

/** A stretch of prose that holds text itself: a sentence, heading or cell, or a block of code. */
export type Leaf =
  | { readonly code: null; readonly children: readonly WrittenInline[] }
  | { readonly code: Extract<WrittenBlock, { type: 'code' }>; readonly children: readonly [] };

/** Every leaf of some blocks, at any depth, in reading order. */
export function* leaves(blocks: readonly WrittenBlock[]): Generator<Leaf> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading')
      yield { code: null, children: block.children };
    else if (block.type === 'code') yield { code: block, children: [] };
    else if (block.type === 'blockquote') yield* leaves(block.children);
    else if (block.type === 'list') for (const item of block.children) yield* leaves(item.children);
    else if (block.type === 'table')
      for (const row of block.children)
        for (const cell of row.children) yield { code: null, children: cell.children };
  }
}
