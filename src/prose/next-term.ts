import type { BlockNames } from '../model/project.ts';
import { blockTexts } from './block-texts.ts';
import { carryOver } from './carry-over.ts';
import { shareParagraphs } from './share-paragraphs.ts';

/** Files are named as in the outline (`p1`, `shared/roleplay`), with their text. */
export interface NextTerm {
  readonly last: ReadonlyMap<string, string>;
  /** Id of the term that `last` reported. */
  readonly lastTerm: string;
  /** Names that the new term has already; none of them is written. */
  readonly existing: ReadonlySet<string>;
  /** Names that the outline wants, in its order. */
  readonly names: readonly string[];
  readonly blocks: BlockNames;
  /** Labels between plan and next in a file that last term did not have. */
  readonly labels: readonly string[];
}

/**
 * The prose files that a new term still lacks, to be filled in: the plan is what last term's file
 * named as its next task, the other labels of that file stand empty. Paragraphs that two plans share
 * become includes; files that a plan includes come along.
 */
export function nextTermProse(request: NextTerm): ReadonlyMap<string, string> {
  const { last, lastTerm, existing, names, blocks } = request;
  const written = new Map<string, string>();
  const plans = new Map<string, string>();
  for (const name of names.filter((candidate) => !existing.has(candidate) && !plans.has(candidate))) {
    const next = blockTexts(last.get(name) ?? '').find(({ label }) => label === blocks.next);
    const carried = carryOver(next?.text ?? '', last, lastTerm);
    plans.set(name, carried.text);
    for (const [included, text] of carried.files) if (!existing.has(included)) written.set(included, text);
  }
  const shared = shareParagraphs(plans, new Set([...existing, ...last.keys(), ...names]));
  for (const [name, plan] of shared.texts)
    written.set(name, fileText(labelsOf(name, request), blocks.plan, plan));
  for (const [name, text] of shared.files) written.set(name, text);
  return written;
}

function labelsOf(name: string, { last, blocks, labels }: NextTerm): readonly string[] {
  const before = blockTexts(last.get(name) ?? '').map(({ label }) => label);
  const others = before.length > 0 ? before : [...labels, blocks.next];
  return [...new Set([blocks.plan, ...others])];
}

const fileText = (labels: readonly string[], planLabel: string, plan: string): string =>
  labels.map((label) => `## ${label}\n${label === planLabel && plan !== '' ? `\n${plan}\n` : ''}`).join('\n');
