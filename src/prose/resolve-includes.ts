import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { mapBlocks } from './map-blocks.ts';
import type { IncludeTag, ProseFile, TagNode, WrittenBlock, WrittenInline } from './prose-file.ts';

interface Reading {
  readonly files: ReadonlyMap<string, ProseFile>;
  /** Names being read, the outermost first. */
  readonly chain: readonly string[];
  readonly problems: Problem[];
}

/**
 * Blocks with every include replaced by the file it names. One paragraph takes its place in the
 * sentence; more than that needs a line to itself, and splits the paragraph. What cannot be
 * included stays a tag, with a problem.
 */
export function resolveIncludes(
  blocks: readonly WrittenBlock[],
  name: string,
  files: ReadonlyMap<string, ProseFile>,
  problems: Problem[],
): readonly WrittenBlock[] {
  return inBlocks(blocks, { files, chain: [name], problems });
}

const inBlocks = (blocks: readonly WrittenBlock[], reading: Reading): readonly WrittenBlock[] =>
  mapBlocks(blocks, {
    paragraph: (inlines) => inParagraph(inlines, reading),
    sentence: (inlines) => inSentence(inlines, reading),
  });

function inParagraph(inlines: readonly WrittenInline[], reading: Reading): readonly WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  let lines: (readonly WrittenInline[])[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', children: joinLines(lines) });
    lines = [];
  };
  for (const line of linesOf(inlines)) {
    const alone = includeAlone(line);
    const content = alone && contentOf(alone, reading);
    if (content && !isSentence(content)) {
      flush();
      blocks.push(...content);
    } else {
      lines.push(content && isSentence(content) ? content[0].children : inSentence(line, reading, alone));
    }
  }
  flush();
  return blocks;
}

/** `failed` is an include of which a problem has been recorded. */
function inSentence(
  inlines: readonly WrittenInline[],
  reading: Reading,
  failed: TagNode | null = null,
): readonly WrittenInline[] {
  return inlines.flatMap((inline): readonly WrittenInline[] => {
    if ('children' in inline) return [{ ...inline, children: inSentence(inline.children, reading) }];
    if (inline.type !== 'tag' || inline.tag.name !== 'include') return [inline];
    const content = inline === failed ? null : contentOf(inline, reading);
    if (content === null) return [inline];
    if (isSentence(content)) return content[0].children;
    reading.problems.push({ code: 'include-not-alone', severity: 'error', place: inline.place });
    return [inline];
  });
}

/** What the named file holds, includes resolved; null after a problem. */
function contentOf(node: TagNode, reading: Reading): readonly WrittenBlock[] | null {
  const { target } = node.tag as IncludeTag;
  const fail = (code: string, args: NonNullable<Problem['args']>): null => {
    reading.problems.push({ code, severity: 'error', place: node.place, args });
    return null;
  };
  const file = reading.files.get(target);
  if (!file) {
    const near = nearest(target, [...reading.files.keys()]);
    return fail('include-unknown', { name: target, ...(near === null ? {} : { nearest: near }) });
  }
  if (reading.chain.includes(target)) return fail('include-cycle', { names: [...reading.chain, target] });
  if (file.blocks.length > 0) return fail('include-has-headings', { name: target });
  if (file.preface.length === 0) return fail('include-empty', { name: target });
  reading.problems.push(...file.problems);
  return inBlocks(file.preface, { ...reading, chain: [...reading.chain, target] });
}

const isSentence = (
  blocks: readonly WrittenBlock[],
): blocks is readonly [Extract<WrittenBlock, { type: 'paragraph' }>] =>
  blocks.length === 1 && blocks[0]!.type === 'paragraph';

function includeAlone(line: readonly WrittenInline[]): TagNode | null {
  const [only, ...others] = line.filter((inline) => inline.type !== 'text' || inline.value.trim() !== '');
  return only?.type === 'tag' && only.tag.name === 'include' && others.length === 0 ? only : null;
}

function linesOf(inlines: readonly WrittenInline[]): readonly (readonly WrittenInline[])[] {
  const lines: WrittenInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines;
}

const joinLines = (lines: readonly (readonly WrittenInline[])[]): readonly WrittenInline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]));
