import { hash } from 'node:crypto';
import type { Project } from '../../model/project.ts';
import { familiesOf } from '../../pipeline/families.ts';

/** Under which the counts of a family are kept. */
export const nameOfCounts = (term: string, family: string): string => `${term}-${shortened(family)}.json`;

/** With which the names begin of what is kept of a source file by file. */
export const nameOfFiles = (source: string): string => `files-${shortened(source)}`;

/**
 * Whether what is kept under a name is of a source, or of a family, that a project no longer has. What other
 * names stand for nobody knows.
 */
export function foreignNames(project: Pick<Project, 'sources'>): (name: string) => boolean {
  const sources = new Set([...project.sources.keys()].map(shortened));
  const families = new Set(familiesOf(project).map(({ name }) => shortened(name)));
  return (name) => {
    const [, source] = /^files-([\da-f]{16})/.exec(name) ?? [];
    const [, family] = /-([\da-f]{16})\.json/.exec(name) ?? [];
    return source === undefined ? family !== undefined && !families.has(family) : !sources.has(source);
  };
}

const shortened = (name: string): string => hash('sha256', name).slice(0, 16);
