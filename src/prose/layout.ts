import type { Problem } from '../model/problem.ts';
import { passagesOf, TAG_MARK } from './passages.ts';
import type { ProseFile } from './prose-file.ts';

/** What is wrong with a section's file as a whole: words before the first label, labels unfit to be one. */
export function layoutProblems(file: ProseFile): readonly Problem[] {
  const problems: Problem[] = [];
  const [before] = passagesOf(file.preface);
  if (file.preface.length > 0)
    problems.push({
      code: 'prose-before-heading',
      severity: 'error',
      place: before ? before.placeAt(0) : { file: file.file, line: 1 },
    });
  else if (file.blocks.length === 0)
    problems.push({ code: 'prose-missing', severity: 'error', place: { file: file.file } });
  const seen = new Set<string>();
  for (const { label, heading, place } of file.blocks) {
    const [passage] = passagesOf([{ type: 'heading', depth: 2, children: heading }]);
    if (label === '') problems.push({ code: 'prose-label-empty', severity: 'error', place });
    else if (passage?.text.includes(TAG_MARK))
      problems.push({ code: 'prose-label-tag', severity: 'error', place });
    else if (seen.has(label))
      problems.push({ code: 'prose-label-repeated', severity: 'warning', place, args: { label } });
    seen.add(label);
  }
  return problems;
}
