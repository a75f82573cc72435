import type { Outline, Project } from '../model/project.ts';
import type { Block } from '../model/prose.ts';
import type { ProseBlock, Section } from '../model/report.ts';

/** Prose of one section after binding: its labelled blocks in the order in which they were written. */
export interface BoundProse {
  readonly blocks: readonly { readonly label: string; readonly prose: readonly Block[] }[];
}

/** The report's outline with its prose: what was planned on one side, everything else on the other. */
export const composeSections = (
  project: Project,
  prose: ReadonlyMap<string, BoundProse>,
): readonly Section[] => project.outline.map((outline) => sectionOf(outline, 2, project, prose));

function sectionOf(
  outline: Outline,
  level: number,
  project: Project,
  prose: ReadonlyMap<string, BoundProse>,
): Section {
  const blocks = outline.prose === null ? [] : writtenBlocks(prose.get(outline.prose), project);
  return {
    id: outline.id,
    level,
    heading: outline.heading,
    principles: outline.principles,
    plan: blocks.filter(({ label }) => label === project.blocks.plan),
    review: blocks.filter(({ label }) => label !== project.blocks.plan),
    sections: outline.sections.map((inner) => sectionOf(inner, level + 1, project, prose)),
  };
}

/** What was written; where nothing was, the place is kept visibly empty. Nothing is ever made up. */
function writtenBlocks(bound: BoundProse | undefined, project: Project): readonly ProseBlock[] {
  const empty: readonly Block[] = [{ type: 'placeholder', value: NOT_WRITTEN[project.language] }];
  if (!bound || bound.blocks.length === 0) return [{ label: project.blocks.plan, prose: empty }];
  return bound.blocks.map(({ label, prose }) => ({ label, prose: prose.length === 0 ? empty : prose }));
}

const NOT_WRITTEN = { ja: '（まだ書かれていません）', en: '(not yet written)' };
