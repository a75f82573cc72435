/** Shorter paragraphs are cheaper to repeat than to look up. */
const LEAST = 40;

/**
 * Moves each paragraph that stands in two or more texts to a file of its own, `shared/plan-1` and so
 * on (a name not in `taken`), and puts an include in its place. A paragraph is what stands between
 * blank lines, of 40 characters or more.
 */
export function shareParagraphs(
  texts: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): { readonly texts: ReadonlyMap<string, string>; readonly files: ReadonlyMap<string, string> } {
  const names = new Map<string, string>();
  let number = 0;
  for (const paragraph of repeated(texts)) {
    do number++;
    while (taken.has(`shared/plan-${number}`));
    names.set(paragraph, `shared/plan-${number}`);
  }
  const replaced = [...texts].map(([name, text]): [string, string] => [
    name,
    paragraphsOf(text)
      .map((piece) => (names.has(piece) ? `{{include "${names.get(piece)}"}}` : piece))
      .join(''),
  ]);
  return {
    texts: new Map(replaced),
    files: new Map([...names].map(([paragraph, name]) => [name, `${paragraph}\n`])),
  };
}

/** Paragraphs of more than one text, in the order in which they are met. */
function repeated(texts: ReadonlyMap<string, string>): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const [name, text] of texts) {
    for (const paragraph of paragraphsOf(text).filter(isMovable)) {
      owners.set(paragraph, (owners.get(paragraph) ?? new Set()).add(name));
    }
  }
  return [...owners].filter(([, names]) => names.size > 1).map(([paragraph]) => paragraph);
}

// A fence opened in one paragraph may close in another, an indented one belongs to what precedes it.
const isMovable = (paragraph: string): boolean =>
  [...paragraph].length >= LEAST &&
  !/^\s/.test(paragraph) &&
  !/^ {0,3}(?:```|~~~)|\{\{include/m.test(paragraph);

/** Paragraphs and, between them, the blank lines as typed. */
const paragraphsOf = (text: string): readonly string[] => text.split(/(\n(?:[^\S\n]*\n)+)/);
