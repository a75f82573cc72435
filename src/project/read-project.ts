import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { makeFindings } from './findings.ts';
import { manualSources } from './manual-sources.ts';
import { readHead } from './read-head.ts';
import { readKpis } from './read-kpis.ts';
import { readLookups } from './read-lookups.ts';
import { readReport } from './read-report.ts';
import { readSources } from './read-sources.ts';
import { formersIn } from './read-validity.ts';
import { readTree } from './yaml-tree.ts';

/**
 * The project that a `kpi.yaml` describes, checked as a whole: all problems of one reading, in the
 * order of their lines. `project` is null when one of them is an error. `file` is the path to name.
 */
export function readProject(
  text: string,
  file: string,
): { project: Project | null; problems: readonly Problem[] } {
  const tree = readTree(text);
  const findings = makeFindings(text, file, tree);
  const { root } = tree;
  if (!root) return { project: null, problems: findings.problems };
  const { head, words, terms } = readHead(root.value, findings);
  const declared = readSources(words['sources'], terms, findings);
  const looked = readLookups(words['sources'], declared, findings);
  const drafts = new Map([...looked, ...manualSources(words['kpis'], head.language, findings)]);
  const ids = Object.keys(words['kpis'] ?? {});
  const figures = readKpis(words['kpis'], head.language, {
    drafts,
    ids,
    formers: formersIn(words['kpis']),
    terms,
    findings,
  });
  const report = readReport(words['report'], head.language, terms, findings);
  const sources = new Map([...drafts].flatMap(([name, draft]) => (draft ? [[name, draft.source]] : [])));
  const problems = [...findings.problems].sort(byPlace);
  const broken = problems.some(({ severity }) => severity === 'error');
  return { project: broken ? null : { ...head, ...figures, ...report, sources }, problems };
}

const byPlace = (a: Problem, b: Problem): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
