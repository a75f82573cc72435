import type { Problem } from '../model/problem.ts';
import type { Block } from '../model/prose.ts';
import type { ProseBlock, Report } from '../model/report.ts';
import { boundBlocks } from './bind-blocks.ts';
import type { ProseContext } from './context.ts';
import { expandTag } from './expand-tag.ts';
import { layoutProblems } from './layout.ts';
import { typedNumbers } from './numbers.ts';
import { passagesOf } from './passages.ts';
import { personalData, personalLinks } from './personal-data.ts';
import type { ProseFile, WrittenBlock } from './prose-file.ts';
import { resolveIncludes } from './resolve-includes.ts';

/**
 * The prose of one section with its figures. A block without content has an empty `prose`. What is
 * wrong in a shared file is among the problems of every section that includes it.
 */
export interface BoundProse {
  readonly blocks: readonly ProseBlock[];
  readonly problems: readonly Problem[];
  readonly numbers: Report['numbers'];
  /** Entries of the allow-list that met a number, by index. */
  readonly usedAllowances: readonly number[];
}

/**
 * Binds the prose file `name` (`p1`): resolves includes, replaces tags by figures, and looks in what
 * people typed for numbers without a figure and for personal data. A missing file and a block
 * without content are problems; the caller decides what stands in their place.
 */
export function bindProse(
  files: ReadonlyMap<string, ProseFile>,
  name: string,
  context: ProseContext,
): BoundProse {
  const file = files.get(name);
  if (!file) {
    const place = { file: `${context.folder}/${name}.md` };
    const missing: Problem = {
      code: 'prose-missing',
      severity: 'error',
      place,
      args: { name, term: context.terms.own },
    };
    return { blocks: [], problems: [missing], numbers: NO_NUMBERS, usedAllowances: [] };
  }
  const problems: Problem[] = [...file.problems, ...layoutProblems(file)];
  const binding: Binding = { context, problems, numbers: { ...NO_NUMBERS }, used: new Set() };
  const blocks = file.blocks.map((block): ProseBlock => {
    const children = resolveIncludes(block.children, name, files, problems);
    inspect([{ type: 'heading', depth: 2, children: block.heading }, ...children], binding);
    if (children.length === 0)
      problems.push({
        code: 'prose-empty',
        severity: 'error',
        place: block.place,
        args: { label: block.label },
      });
    return { label: block.label, prose: bind(children, binding) };
  });
  const { numbers, used } = binding;
  return { blocks, problems, numbers, usedAllowances: [...used] };
}

const NO_NUMBERS: Report['numbers'] = { bound: 0, allowed: 0, unbacked: 0 };

interface Binding {
  readonly context: ProseContext;
  readonly problems: Problem[];
  readonly numbers: { bound: number; allowed: number; unbacked: number };
  readonly used: Set<number>;
}

/** Looks through what people typed; the figures are not in it yet. */
function inspect(blocks: readonly WrittenBlock[], { context, problems, numbers, used }: Binding): void {
  problems.push(...personalLinks(blocks, context.personal));
  for (const passage of passagesOf(blocks)) {
    const personal = personalData(passage, context.personal);
    const typed = typedNumbers(passage, context, personal.spans);
    problems.push(...personal.problems, ...typed.problems);
    numbers.allowed += typed.allowed;
    numbers.unbacked += typed.unbacked;
    for (const index of typed.usedAllowances) used.add(index);
  }
}

const bind = (blocks: readonly WrittenBlock[], { context, problems, numbers }: Binding): readonly Block[] =>
  boundBlocks(blocks, (node) => {
    const inlines = expandTag(node, context, problems);
    numbers.bound += inlines.filter(({ type }) => type === 'figure').length;
    return inlines;
  });
