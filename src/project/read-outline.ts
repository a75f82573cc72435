import type { Outline } from '../model/project.ts';
import { checkProseName } from './file-names.ts';
import type { Findings } from './findings.ts';
import { readValid } from './read-validity.ts';
import { readWords } from './shape.ts';
import { sectionShape } from './shapes.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** The sections of the report, each with an id of its own: the name of its prose, else its place (s1-2). */
export function readOutline(
  value: unknown,
  path: Path,
  terms: TermReader,
  findings: Findings,
): readonly Outline[] {
  return readSections(value, path, [], { ids: new Set(), prose: new Map(), terms }, findings);
}

interface Taken {
  readonly ids: Set<string>;
  /** Line on which a prose file was first named. */
  readonly prose: Map<string, number>;
  readonly terms: TermReader;
}

/** A page has six levels of headings, and the title takes the first. */
const LEVELS = 5;

function readSections(
  value: unknown,
  path: Path,
  numbers: readonly number[],
  taken: Taken,
  findings: Findings,
): readonly Outline[] {
  const sections: readonly unknown[] = Array.isArray(value) ? value : [];
  if (sections.length > 0 && numbers.length === LEVELS) {
    findings.add('sections-deep', path, { levels: LEVELS });
    return [];
  }
  return sections.map((section, i) =>
    readSection(section, [...path, i], [...numbers, i + 1], taken, findings),
  );
}

function readSection(
  value: unknown,
  path: Path,
  numbers: readonly number[],
  taken: Taken,
  findings: Findings,
): Outline {
  const { words } = readWords(value, sectionShape(), path, findings);
  const prose = (words['prose'] as string | undefined) ?? null;
  if (prose !== null) checkProse(prose, [...path, 'prose'], taken, findings);
  const valid = readValid(words, path, taken.terms, findings);
  return {
    ...(valid && { valid }),
    id: idOf(prose, numbers, taken.ids),
    heading: String(words['heading'] ?? ''),
    principles: (words['principles'] as number[] | undefined) ?? [],
    prose,
    sections: readSections(words['sections'], [...path, 'sections'], numbers, taken, findings),
    place: findings.place(path),
  };
}

function checkProse(prose: string, path: Path, taken: Taken, findings: Findings): void {
  checkProseName(prose, path, findings);
  const line = taken.prose.get(prose);
  if (line !== undefined) findings.add('config-prose-twice', path, { value: prose, line });
  else taken.prose.set(prose, findings.place(path).line ?? 1);
}

function idOf(prose: string | null, numbers: readonly number[], taken: Set<string>): string {
  const slug = prose?.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || `s${numbers.join('-')}`;
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
  taken.add(id);
  return id;
}
