import type { Place } from '../model/problem.ts';
import { leaves } from './leaves.ts';
import type { WrittenBlock, WrittenInline } from './prose-file.ts';

/** Stands for a tag in the text of a passage: no digit, no letter, one character long. */
export const TAG_MARK = '\ufffc';

/**
 * What is read in one breath (a paragraph, heading, cell or line of code) as one string, whatever
 * emphasis and links it runs through, with the place of every character.
 */
export interface Passage {
  readonly text: string;
  placeAt(index: number): Place;
}

/** Every passage of some blocks, in reading order. */
export const passagesOf = (blocks: readonly WrittenBlock[]): readonly Passage[] =>
  [...leaves(blocks)].flatMap((leaf) =>
    leaf.code === null
      ? [passageOf(leaf.children)]
      : leaf.code.value.split('\n').map((line, index) => codeLine(line, index, leaf.code.place)),
  );

/** Where the links of some blocks lead, percent-decoded; each at the place of its link. */
export function linkPassages(blocks: readonly WrittenBlock[]): readonly Passage[] {
  const links = (nodes: readonly WrittenInline[]): readonly Passage[] =>
    nodes.flatMap((node) => {
      if (!('children' in node)) return [];
      const inner = links(node.children);
      return node.type === 'link'
        ? [{ text: decoded(node.url), placeAt: () => node.place }, ...inner]
        : inner;
    });
  return [...leaves(blocks)].flatMap(({ children }) => links(children));
}

function passageOf(inlines: readonly WrittenInline[]): Passage {
  const pieces: Piece[] = [];
  let text = '';
  const add = (value: string, place: Place | null): void => {
    if (place !== null) pieces.push({ start: text.length, place });
    text += value;
  };
  const walk = (nodes: readonly WrittenInline[]): void => {
    for (const node of nodes) {
      if (node.type === 'break') add('\n', null);
      else if (node.type === 'tag') add(TAG_MARK, node.place);
      else if ('value' in node) add(node.value, node.place);
      else walk(node.children);
    }
  };
  walk(inlines);
  return { text, placeAt: (index) => placeIn(pieces, index) };
}

interface Piece {
  readonly start: number;
  readonly place: Place;
}

function placeIn(pieces: readonly Piece[], index: number): Place {
  const piece = pieces.findLast(({ start }) => start <= index) ?? pieces[0]!;
  return { ...piece.place, column: piece.place.column! + Math.max(0, index - piece.start) };
}

function codeLine(text: string, index: number, place: Place): Passage {
  const line = place.line! + index;
  return { text, placeAt: (at) => ({ ...place, line, column: place.column! + at }) };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // Not percent-encoded text; it is looked at as typed.
    return url;
  }
}
