import { parse } from 'parse5';

/** What a page prints of figures: their texts, with the unit, by `address@term`. */
export function printedFigures(html: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (node: Node): void => {
    if (node.nodeName === 'data') {
      const key = `${attribute(node, 'data-kpi')}@${attribute(node, 'data-term')}`;
      found.set(key, (found.get(key) ?? new Set()).add(textOf(node)));
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html) as Node);
  return found;
}

/** All that a reader of the page can read, blanks made one. */
export const pageText = (html: string): string => textOf(parse(html) as Node).replace(/\s+/g, ' ');

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const attribute = (node: Node, name: string): string =>
  node.attrs?.find((one) => one.name === name)?.value ?? '';

function textOf(node: Node): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  return node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(textOf).join('');
}
