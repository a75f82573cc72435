import { parseProse } from './parse-prose.ts';

/** A labelled block as it was typed, without its heading and the blank lines around it. */
export interface BlockText {
  readonly label: string;
  readonly text: string;
}

/** The labelled blocks of a prose file, in order. Lines end in LF. */
export function blockTexts(text: string): readonly BlockText[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const { blocks } = parseProse('', text);
  return blocks.map(({ label, place }, index) => {
    const until = blocks[index + 1]?.place.line ?? lines.length + 1;
    const typed = lines.slice(place.line!, until - 1).join('\n');
    return { label, text: typed.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '') };
  });
}
