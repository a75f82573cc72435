import type { WrittenBlock, WrittenInline } from './prose-file.ts';

/** What becomes of paragraphs, and of the inlines of headings and cells. */
export interface Mapping {
  paragraph(inlines: readonly WrittenInline[]): readonly WrittenBlock[];
  sentence(inlines: readonly WrittenInline[]): readonly WrittenInline[];
}

/** The same blocks with a mapping applied to every sentence, at any depth. */
export function mapBlocks(blocks: readonly WrittenBlock[], mapping: Mapping): readonly WrittenBlock[] {
  return blocks.flatMap((block): readonly WrittenBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return mapping.paragraph(block.children);
      case 'heading':
        return [{ ...block, children: mapping.sentence(block.children) }];
      case 'blockquote':
        return [{ ...block, children: mapBlocks(block.children, mapping) }];
      case 'list': {
        const children = block.children.map((item) => ({
          ...item,
          children: mapBlocks(item.children, mapping),
        }));
        return [{ ...block, children }];
      }
      case 'table': {
        const children = block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: mapping.sentence(cell.children) })),
        }));
        return [{ ...block, children }];
      }
      default:
        return [block];
    }
  });
}
