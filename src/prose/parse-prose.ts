import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Problem } from '../model/problem.ts';
import type { LabelledBlock, ProseFile, WrittenInline } from './prose-file.ts';
import { tagFromMarkdown, tagSyntax } from './tag-syntax.ts';
import type { Writing } from './writing.ts';
import { writtenBlocks, writtenInlines } from './written.ts';

/**
 * What a prose file says, with the place of every word: labelled blocks by `## ` headings, tags not
 * yet bound. Mistakes are in `problems`; what they touch is kept as typed. Never throws.
 */
export function parseProse(file: string, text: string): ProseFile {
  const problems: Problem[] = [];
  const clean = text.replace(/^\ufeff/, '');
  const writing: Writing = { file, text: clean, problems };
  const nodes = treeOf(clean).children;
  const starts = nodes.flatMap((node, index) => (isLabel(node) ? [index] : []));
  const part = (from: number, to: number) => writtenBlocks(nodes.slice(from, to), writing);
  const preface = part(0, starts[0] ?? nodes.length);
  const blocks = starts.map((start, k): LabelledBlock => {
    const heading = nodes[start]!;
    const children = heading.type === 'heading' ? heading.children : [];
    const line = heading.position!.start.line;
    const written = writtenInlines(children, writing);
    return {
      label: labelOf(written),
      heading: written,
      place: { file, line, column: heading.position!.start.column },
      children: part(start + 1, starts[k + 1] ?? nodes.length),
    };
  });
  return { file, preface, blocks, problems };
}

const treeOf = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), tagSyntax],
    mdastExtensions: [gfmTableFromMarkdown(), tagFromMarkdown],
  });

const isLabel = (node: RootContent): boolean => node.type === 'heading' && node.depth === 2;

const labelOf = (inlines: readonly WrittenInline[]): string => inlines.map(plainText).join('').trim();

function plainText(inline: WrittenInline): string {
  if (inline.type === 'break') return ' ';
  if (inline.type === 'tag') return inline.source;
  return 'value' in inline ? inline.value : labelOf(inline.children);
}
