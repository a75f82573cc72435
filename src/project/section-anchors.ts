import { nearest } from '../model/nearest.ts';
import type { Outline } from '../model/project.ts';
import type { Findings } from './findings.ts';
import type { Path } from './tree.ts';

/**
 * Finds the section that a text names: by its id, its prose or its heading (width and spaces do not
 * matter). Null after a problem: no section is called so, or several headings are.
 */
export function makeAnchors(
  outline: readonly Outline[],
  findings: Findings,
): (text: string, path: Path) => string | null {
  const sections = flat(outline);
  return (text, path) => {
    const exact = sections.find(({ id, prose }) => id === text || prose === text);
    if (exact) return exact.id;
    const called = sections.filter(({ heading }) => plain(heading) === plain(text));
    const [first] = called;
    if (!first) findings.add('mapping-section', path, { value: text, ...suggestion(text, sections) });
    else if (called.length > 1)
      findings.add('mapping-section-several', path, { value: text, known: called.map(({ id }) => id) });
    return first?.id ?? null;
  };
}

const flat = (outline: readonly Outline[]): readonly Outline[] =>
  outline.flatMap((section) => [section, ...flat(section.sections)]);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The heading most like it, or the only one that holds it; else all that there are. */
function suggestion(
  text: string,
  sections: readonly Outline[],
): { readonly nearest: string } | { readonly known: readonly string[] } {
  const headings = sections.map(({ heading }) => heading);
  const names = sections.flatMap(({ prose }) => prose ?? []);
  const holding = headings.filter((heading) => plain(heading).includes(plain(text)));
  const near = holding.length === 1 ? holding[0]! : nearest(text, [...headings, ...names]);
  return near === null ? { known: headings } : { nearest: near };
}
