import type { Block, Inline } from '../../model/prose.ts';
import { amountView, type Entries } from './amount-view.ts';
import { isSafeUrl } from './safe-url.ts';
import type { CellView, ProseView } from './view.ts';

/**
 * Prose ready to lay out below a heading of level `depth`. Levels in the text are counted on from
 * there without a gap, since those who jump from heading to heading must not miss one.
 */
export function proseView(blocks: readonly Block[], depth: number, entries: Entries): readonly ProseView[] {
  const levelOf = levels(depth);
  const block = (node: Block): ProseView => {
    switch (node.type) {
      case 'paragraph':
        return { ...EMPTY, type: node.type, children: inlines(node.children, entries) };
      case 'heading':
        return {
          ...EMPTY,
          type: node.type,
          depth: levelOf(node.depth),
          children: inlines(node.children, entries),
        };
      case 'blockquote':
        return { ...EMPTY, type: node.type, children: node.children.map(block) };
      case 'list':
        return {
          ...EMPTY,
          type: node.type,
          ordered: node.ordered,
          start: startOf(node),
          children: items(node),
        };
      case 'table':
        return { ...EMPTY, type: node.type, ...tableOf(node, entries) };
      case 'code':
      case 'placeholder':
        return { ...EMPTY, type: node.type, value: node.value };
      case 'thematicBreak':
        return { ...EMPTY, type: node.type };
    }
  };
  const items = (list: Extract<Block, { type: 'list' }>): readonly ProseView[] =>
    list.children.map(({ children: [first, ...rest] }) =>
      first?.type === 'paragraph'
        ? { ...EMPTY, type: 'listItem', lead: inlines(first.children, entries), children: rest.map(block) }
        : { ...EMPTY, type: 'listItem', children: first ? [first, ...rest].map(block) : [] },
    );
  return blocks.map(block);
}

/** The same levels in prose that stays as it is. */
export function relevelled(blocks: readonly Block[], depth: number): readonly Block[] {
  const levelOf = levels(depth);
  return blocks.map((node) => (node.type === 'heading' ? { ...node, depth: levelOf(node.depth) } : node));
}

/** `###` is one below the label of its block, as `##` is that label. */
function levels(depth: number): (written: number) => number {
  let last = depth;
  return (written) => {
    last = Math.min(depth + Math.max(written - 2, 1), last + 1, 6);
    return last;
  };
}

/** Every name a template may ask for; a node says what it has. */
const EMPTY: ProseView = {
  type: '',
  value: null,
  children: [],
  url: null,
  depth: null,
  ordered: false,
  start: null,
  lead: [],
  head: [],
  rows: [],
  figure: null,
};

/** 1 is what a list starts with anyway. */
const startOf = (list: { readonly ordered: boolean; readonly start: number | null }): number | null =>
  list.ordered && list.start !== 1 ? list.start : null;

function tableOf(
  table: Extract<Block, { type: 'table' }>,
  entries: Entries,
): Pick<ProseView, 'head' | 'rows'> {
  const rows = table.children.map((row) =>
    row.children.map(
      (cell, index): CellView => ({
        align: table.align[index] ?? null,
        children: inlines(cell.children, entries),
      }),
    ),
  );
  return { head: rows[0] ?? [], rows: rows.slice(1) };
}

const inlines = (nodes: readonly Inline[], entries: Entries): readonly ProseView[] =>
  nodes.map((node) => inline(node, entries));

function inline(node: Inline, entries: Entries): ProseView {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { ...EMPTY, type: node.type, value: node.value };
    case 'strong':
    case 'emphasis':
      return { ...EMPTY, type: node.type, children: inlines(node.children, entries) };
    case 'link': {
      const children = inlines(node.children, entries);
      return isSafeUrl(node.url)
        ? { ...EMPTY, type: 'link', url: node.url, children }
        : { ...EMPTY, type: 'unlinked', children };
    }
    case 'break':
      return { ...EMPTY, type: 'break' };
    case 'figure':
      return { ...EMPTY, type: 'figure', figure: amountView(node, node.term, '', entries) };
  }
}

/** The prose room refuses other links already; a `report.json` that was edited by hand meets this. */
