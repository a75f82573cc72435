import type { ProseBlock, Section } from '../../model/report.ts';
import { plainSentences } from './plain-sentences.ts';
import type { BlockChange, ProseChange, SentenceChange } from './prose-change.ts';
import { likeness, runsOf } from './runs.ts';

/** What was rewritten between two terms, per section and block; sections are known by their heading. */
export function diffProse(old: readonly Section[], now: readonly Section[]): readonly ProseChange[] {
  const [before, after] = [byHeading(old), byHeading(now)];
  const headings = [...new Set([...after.keys(), ...before.keys()])];
  return headings.flatMap((heading) => {
    const blocks = diffBlocks(before.get(heading) ?? [], after.get(heading) ?? []);
    return blocks.length === 0 ? [] : [{ heading, blocks }];
  });
}

/** The sentences of both, aligned so that as much as possible stayed; those that did are left out. */
export function diffSentences(old: readonly string[], now: readonly string[]): readonly SentenceChange[] {
  const like = old.map((a) => now.map((b) => (a === b ? 2 : worth(likeness(a, b)))));
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j + 1]! + like[i]![j]!, best[i + 1]![j]!, best[i]![j + 1]!);
  const out: SentenceChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const paired = i < old.length && j < now.length && like[i]![j]! > 0;
    if (paired && best[i]![j] === best[i + 1]![j + 1]! + like[i]![j]!) {
      if (old[i] !== now[j]) out.push({ is: 'changed', runs: runsOf(old[i]!, now[j]!) });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && best[i]![j] === best[i + 1]![j]))
      out.push({ is: 'gone', runs: [{ is: 'gone', text: old[i++]! }] });
    else out.push({ is: 'new', runs: [{ is: 'new', text: now[j++]! }] });
  }
  return out;
}

/** Sentences with less in common than this are two sentences, not one rewritten. */
const worth = (likeness: number): number => (likeness >= 0.4 ? likeness : 0);

function diffBlocks(old: readonly ProseBlock[], now: readonly ProseBlock[]): readonly BlockChange[] {
  const [before, after] = [byLabel(old), byLabel(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((label) => {
    const sentences = diffSentences(before.get(label) ?? [], after.get(label) ?? []);
    return sentences.length === 0 ? [] : [{ label, sentences }];
  });
}

function byLabel(blocks: readonly ProseBlock[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const { label, prose } of blocks)
    texts.set(label, [...(texts.get(label) ?? []), ...plainSentences(prose)]);
  return texts;
}

function byHeading(sections: readonly Section[]): ReadonlyMap<string, readonly ProseBlock[]> {
  const found = new Map<string, readonly ProseBlock[]>();
  const visit = ({ heading, plan, review, sections: inner }: Section): void => {
    found.set(heading, [...(found.get(heading) ?? []), ...plan, ...review]);
    inner.forEach(visit);
  };
  sections.forEach(visit);
  return found;
}
