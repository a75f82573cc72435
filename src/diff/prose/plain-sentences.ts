import type { Block, Inline } from '../../model/prose.ts';

/** The sentences of prose as plain text, figures as they are read; a sentence ends at 。！？ or its line. */
export const plainSentences = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .flatMap((block) => linesOf(block))
    .flatMap((line) => line.match(/[^。！？]+[。！？]*[」』）)]*|[。！？]+/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOf(block.children).split('\n');
    case 'list':
      return block.children.flatMap(({ children }) => children.flatMap(linesOf));
    case 'blockquote':
      return block.children.flatMap(linesOf);
    case 'table':
      return block.children.map((row) => row.children.map((cell) => textOf(cell.children)).join(' | '));
    case 'code':
      return block.value.split('\n');
    case 'placeholder':
    case 'thematicBreak':
      return [];
  }
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'figure') return inline.text;
      if (inline.type === 'break') return '\n';
      return 'children' in inline ? textOf(inline.children) : inline.value;
    })
    .join('');
