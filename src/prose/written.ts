import type { BlockContent, DefinitionContent, Image, Link, PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../model/problem.ts';
import { isFault } from './fault.ts';
import { isAllowedTarget } from './link-target.ts';
import { checkNumbering } from './list-numbers.ts';
import { checkForLostTags, checkWithoutTags } from './lost-tags.ts';
import type { Tag, WrittenBlock, WrittenInline } from './prose-file.ts';
import { readTag } from './read-tag.ts';
import type { ProseTagNode } from './tag-syntax.ts';
import { codePlace, inlineCodePlace, placeOf, type Writing } from './writing.ts';

type FlowNode = RootContent | BlockContent | DefinitionContent;

export const writtenBlocks = (nodes: readonly FlowNode[], writing: Writing): readonly WrittenBlock[] =>
  nodes.flatMap((node) => writtenBlock(node, writing));

function writtenBlock(node: FlowNode, writing: Writing): readonly WrittenBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: writtenInlines(node.children, writing) }];
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: writtenInlines(node.children, writing) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: writtenBlocks(node.children, writing) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'code': {
      const place = codePlace(node, writing);
      checkWithoutTags(node.value, place, writing);
      return [{ type: 'code', value: node.value, place }];
    }
    case 'list': {
      const ordered = node.ordered === true;
      if (ordered) checkNumbering(node, writing);
      const children = node.children.map((item) => ({
        type: 'listItem' as const,
        children: writtenBlocks(item.children, writing),
      }));
      return [{ type: 'list', ordered, start: ordered ? (node.start ?? 1) : null, children }];
    }
    case 'table': {
      const children = node.children.map((row) => ({
        type: 'tableRow' as const,
        children: row.children.map((cell) => ({
          type: 'tableCell' as const,
          children: writtenInlines(cell.children, writing),
        })),
      }));
      return [{ type: 'table', align: node.align ?? [], children }];
    }
    default:
      // HTML, definitions and footnotes are not in the syntax.
      return [];
  }
}

export const writtenInlines = (
  nodes: readonly PhrasingContent[],
  writing: Writing,
): readonly WrittenInline[] => nodes.flatMap((node) => writtenInline(node, writing));

function writtenInline(node: PhrasingContent, writing: Writing): readonly WrittenInline[] {
  const place = placeOf(node, writing);
  switch (node.type) {
    case 'text':
      checkForLostTags(node, writing);
      return lines(node.value, place);
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: writtenInlines(node.children, writing) }];
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode':
      checkWithoutTags(node.value, place, writing);
      return [
        {
          type: 'inlineCode',
          value: node.value.replaceAll('\n', ' '),
          place: inlineCodePlace(node, writing),
        },
      ];
    case 'link':
      return link(node, place, writing);
    case 'image':
      return image(node, place, writing);
    case 'proseTag':
      return tagNode(node, place, writing);
    default:
      return [];
  }
}

/** Text of one or more lines; a line break as typed is a line break on the page. */
function lines(value: string, place: Place): readonly WrittenInline[] {
  return value
    .split('\n')
    .flatMap((line, index): WrittenInline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line, place } as const]),
    ]);
}

function link(node: Link, place: Place, writing: Writing): readonly WrittenInline[] {
  const children = writtenInlines(node.children, writing);
  checkWithoutTags(node.url, place, writing);
  if (isAllowedTarget(node.url)) return [{ type: 'link', url: node.url, place, children }];
  writing.problems.push({ code: 'link-not-allowed', severity: 'error', place });
  return children;
}

/** Its words stand in its place, or its address where it has none: what somebody put there is never just gone. */
function image(node: Image, place: Place, writing: Writing): readonly WrittenInline[] {
  writing.problems.push({ code: 'image-not-shown', severity: 'warning', place });
  const alt = (node.alt ?? '').replaceAll('\n', ' ');
  checkWithoutTags(`${alt}${node.url}`, place, writing);
  const value = alt || node.url || '![]()';
  return [{ type: 'text', value, place: { ...place, column: place.column! + 2 } }];
}

function tagNode(node: ProseTagNode, place: Place, writing: Writing): readonly WrittenInline[] {
  const found = readTag(node.value);
  if (isFault(found)) writing.problems.push({ ...found, severity: 'error', place });
  const tag: Tag = isFault(found) ? { name: 'unreadable' } : found;
  return [{ type: 'tag', tag, source: node.value, place }];
}
