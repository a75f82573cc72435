import type { Figure } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import { formerNames } from '../model/validity.ts';
import type { KpiTag } from '../prose/prose-file.ts';

/** KPIs that prose prints, a headline shows, or another KPI is made from. */
export function usedKpis(
  project: Project,
  tags: readonly KpiTag[],
  figures: readonly Figure[],
): ReadonlySet<string> {
  const former = formerNames(project.kpis);
  const used = new Set<string>(project.headline);
  for (const { address, and } of tags)
    for (const name of [address, and]) if (name) used.add(former.get(kpiOf(name)) ?? kpiOf(name));
  for (const { uses } of figures) for (const use of uses) used.add(use.slice(0, use.lastIndexOf('@')));
  return used;
}

const kpiOf = (address: string): string => address.split('/', 1)[0] as string;
