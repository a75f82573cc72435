import type { KpiTag, ProseFile, WrittenBlock, WrittenInline } from './prose-file.ts';

/** Every `{{kpi …}}` tag of a file, in reading order, headings included. */
export const kpiTags = (file: ProseFile): readonly KpiTag[] => [
  ...inBlocks(file.preface),
  ...file.blocks.flatMap(({ heading, children }) => [...inInlines(heading), ...inBlocks(children)]),
];

const inBlocks = (blocks: readonly WrittenBlock[]): readonly KpiTag[] =>
  blocks.flatMap((block): readonly KpiTag[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return inInlines(block.children);
      case 'list':
        return block.children.flatMap((item) => inBlocks(item.children));
      case 'blockquote':
        return inBlocks(block.children);
      case 'table':
        return block.children.flatMap((row) => row.children.flatMap((cell) => inInlines(cell.children)));
      default:
        return [];
    }
  });

const inInlines = (inlines: readonly WrittenInline[]): readonly KpiTag[] =>
  inlines.flatMap((inline): readonly KpiTag[] => {
    if (inline.type === 'tag') return inline.tag.name === 'kpi' ? [inline.tag] : [];
    return 'children' in inline ? inInlines(inline.children) : [];
  });
