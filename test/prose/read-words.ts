import type { Problem } from '../../src/model/problem.ts';
import type { Block, Inline } from '../../src/model/prose.ts';
import { sortProblems } from '../../src/report/sort-problems.ts';

/** What is read: figures in ⟨⟩, line breaks as ⏎. */
export const readInlines = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'figure') return `⟨${inline.text}⟩`;
      if (inline.type === 'break') return '⏎';
      return 'children' in inline ? readInlines(inline.children) : inline.value;
    })
    .join('');

/** One entry for each paragraph, heading, cell or code, at any depth. */
export const readBlocks = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [readInlines(block.children)];
      case 'list':
        return block.children.flatMap((item) => readBlocks(item.children));
      case 'blockquote':
        return readBlocks(block.children);
      case 'table':
        return block.children.flatMap((row) => row.children.map((cell) => readInlines(cell.children)));
      case 'thematicBreak':
        return [];
      default:
        return [block.value];
    }
  });

/** `code 2:5` for each problem, each once, in the order in which they are shown. */
export const placesOf = (problems: readonly Problem[]): readonly string[] =>
  sortProblems(problems).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
