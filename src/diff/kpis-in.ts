import type { Block, Inline } from '../model/prose.ts';
import type { Section } from '../model/report.ts';

/** KPIs whose figures stand in a section or below it, each once, in the order of reading. */
export function kpisIn({ plan, review, sections }: Section): readonly string[] {
  const own = [...plan, ...review].flatMap(({ prose }) => prose.flatMap(addressesIn));
  return [
    ...new Set([
      ...own.map((address) => address.split('/')[0]!),
      ...sections.flatMap((inner) => kpisIn(inner)),
    ]),
  ];
}

type Node = Block | Inline | { readonly children: readonly Node[] };

function addressesIn(node: Node): readonly string[] {
  if ('type' in node && node.type === 'figure') return [node.address];
  return 'children' in node ? node.children.flatMap(addressesIn) : [];
}
