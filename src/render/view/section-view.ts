import type { Block, Inline } from '../../model/prose.ts';
import type { Section } from '../../model/report.ts';
import type { Entries } from './amount-view.ts';
import { figureAnchor, sectionAnchor } from './anchors.ts';
import { proseView, relevelled } from './prose-view.ts';
import type { BlockView, ChartView, GridView, LinkView, SectionView } from './view.ts';

/** What stands below the prose of a section, by its anchor. */
interface Placed {
  readonly charts: ReadonlyMap<string, readonly ChartView[]>;
  readonly grids: ReadonlyMap<string, readonly GridView[]>;
}

/** Sections with the levels of their headings: the page's title is 1, its first sections are 2. */
export function sectionView(section: Section, depth: number, entries: Entries, placed: Placed): SectionView {
  const below = (level: number): number => Math.min(level + 1, 6);
  const columnDepth = below(depth);
  const blocks = (list: Section['plan'], level: number): readonly BlockView[] =>
    list.map(({ label, prose }) => ({
      label,
      depth: level,
      prose: proseView(prose, level, entries),
      blocks: relevelled(prose, level),
    }));
  return {
    id: section.id,
    anchor: sectionAnchor(section.id),
    heading: section.heading,
    principles: section.principles,
    depth,
    columnDepth,
    plan: blocks(section.plan, columnDepth),
    review: blocks(section.review, below(columnDepth)),
    charts: placed.charts.get(sectionAnchor(section.id)) ?? [],
    grids: placed.grids.get(sectionAnchor(section.id)) ?? [],
    bare: section.plan.length + section.review.length + section.sections.length === 0,
    sections: section.sections.map((inner) => sectionView(inner, below(depth), entries, placed)),
  };
}

/** The sections in which each figure stands, by the anchor of its entry. */
export function usesInProse(sections: readonly Section[]): ReadonlyMap<string, readonly LinkView[]> {
  const uses = new Map<string, LinkView[]>();
  const visit = (section: Section): void => {
    const here = { text: section.heading, anchor: sectionAnchor(section.id) };
    const found = new Set<string>();
    for (const { prose } of [...section.plan, ...section.review]) collect(prose, found);
    for (const anchor of found) uses.set(anchor, [...(uses.get(anchor) ?? []), here]);
    section.sections.forEach(visit);
  };
  sections.forEach(visit);
  return uses;
}

type Node = Block | Inline | { readonly type: string; readonly children: readonly Node[] };

function collect(nodes: readonly Node[], into: Set<string>): void {
  for (const node of nodes) {
    if ('address' in node) into.add(figureAnchor(node.address, node.term));
    if ('children' in node) collect(node.children, into);
  }
}
