import { leaves } from './leaves.ts';
import type { KpiTag, ProseFile, TagNode, WrittenInline } from './prose-file.ts';

/** Every `{{kpi …}}` tag of a file, in reading order, headings included. */
export function kpiTags(file: ProseFile): readonly KpiTag[] {
  const tags = known.get(file) ?? tagNodes(file).flatMap(({ tag }) => (tag.name === 'kpi' ? [tag] : []));
  known.set(file, tags);
  return tags;
}

// Asked before anything is counted, and again when prose is bound.
const known = new WeakMap<ProseFile, readonly KpiTag[]>();

/** Every tag of a file with its place, in reading order, headings included. */
export const tagNodes = ({ preface, blocks }: ProseFile): readonly TagNode[] => [
  ...[...leaves(preface)].flatMap(({ children }) => inInlines(children)),
  ...blocks.flatMap(({ heading, children }) => [
    ...inInlines(heading),
    ...[...leaves(children)].flatMap((leaf) => inInlines(leaf.children)),
  ]),
];

const inInlines = (inlines: readonly WrittenInline[]): readonly TagNode[] =>
  inlines.flatMap((inline): readonly TagNode[] => {
    if (inline.type === 'tag') return [inline];
    return 'children' in inline ? inInlines(inline.children) : [];
  });
