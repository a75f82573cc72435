import type { BlockContent, PhrasingContent, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Inline } from '../model/prose.ts';
import { plainMarkdown } from './plain-markdown.ts';

/**
 * Prose as GitHub's Markdown: figures as their text, whatever people wrote escaped where it would
 * otherwise become markup. Ends with a line break unless there is nothing.
 */
export const proseToMarkdown = (blocks: readonly Block[]): string =>
  plainMarkdown(blocks) ?? carefulMarkdown(blocks);

/** The same for whatever stands in it. */
export const carefulMarkdown = (blocks: readonly Block[]): string =>
  toMarkdown({ type: 'root', children: blocks.map(flowNode) }, OPTIONS);

const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    // A tag typed as text must not read as one.
    { character: '{', after: '\\{', inConstruct: 'phrasing' },
    // On GitHub ①~③ … ④~⑤ is struck out and $…$ a formula.
    { character: '~', inConstruct: 'phrasing', notInConstruct: ['autolink', 'destinationRaw'] },
    { character: '$', inConstruct: 'phrasing', notInConstruct: ['autolink', 'destinationRaw'] },
  ],
};

function flowNode(block: Block): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: phrasing(block.children) };
    case 'heading':
      return {
        type: 'heading',
        depth: Math.min(6, Math.max(1, block.depth)) as 1,
        children: phrasing(block.children),
      };
    case 'list': {
      const items = block.children.map(({ children }) => ({
        type: 'listItem' as const,
        // What follows a paragraph without a blank line would become part of it.
        spread: children.some(({ type }, index) => index > 0 && type !== 'list'),
        children: children.map(flowNode),
      }));
      const spread = items.some((item) => item.spread);
      return { type: 'list', ordered: block.ordered, start: block.start, spread, children: items };
    }
    case 'blockquote':
      return { type: 'blockquote', children: block.children.map(flowNode) };
    case 'table': {
      const rows = block.children.map(
        (row): TableRow => ({
          type: 'tableRow',
          children: row.children.map((cell) => ({ type: 'tableCell', children: phrasing(cell.children) })),
        }),
      );
      return { type: 'table', align: [...block.align], children: rows };
    }
    case 'code':
      return { type: 'code', value: block.value };
    case 'placeholder':
      return { type: 'paragraph', children: [{ type: 'text', value: block.value }] };
    case 'thematicBreak':
      return { type: 'thematicBreak' };
  }
}

/** Figures become text, and joined to the text beside them they are escaped in their sentence. */
function phrasing(inlines: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const inline of inlines) {
    const node = phrasingNode(inline);
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else nodes.push(node);
  }
  return nodes;
}

function phrasingNode(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'figure':
      return { type: 'text', value: inline.text };
    case 'strong':
    case 'emphasis':
      return { type: inline.type, children: phrasing(inline.children) };
    case 'link':
      return { type: 'link', url: inline.url, children: phrasing(inline.children) };
    default:
      return { ...inline };
  }
}
