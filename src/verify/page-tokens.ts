import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * Whatever a page says in digits, in the order in which it stands: figures (`data.kpi`), facts of the JSON
 * block, numbers of the text outside figures, and attributes. White space, quotes, the order of attributes
 * and styles are no part of it, so that a page that went through a formatter says the same.
 */
export interface Token {
  readonly is: 'figure' | 'fact' | 'number' | 'attribute';
  /** What is compared. */
  readonly key: string;
  /** What to show: `26.9% (89/330)`. */
  readonly text: string;
  /** `kpi/part@term` of a figure or fact. */
  readonly address: string | null;
  /** Some text around it, to find it by. */
  readonly context: string;
  readonly line: number | null;
}

/** The tokens of a page, a fragment of one, or a page that a report was pasted into (then only of the report). */
export function pageTokens(html: string): readonly Token[] {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const tokens: Token[] = [];
  for (const root of rootsIn(document)) walk(root, tokens, '');
  return tokens;
}

/** Elements of the class `kr`; without one, all there is. */
function rootsIn(node: Tree.ParentNode): readonly Tree.ParentNode[] {
  const found: Tree.ParentNode[] = [];
  const visit = (each: Tree.ParentNode): void => {
    if ('attrs' in each && classesOf(each).includes('kr')) found.push(each);
    else for (const child of each.childNodes) if ('childNodes' in child) visit(child);
  };
  visit(node);
  return found.length > 0 ? found : [node];
}

function walk(node: Tree.ParentNode, tokens: Token[], context: string): void {
  for (const child of node.childNodes) {
    if ('value' in child) addNumbers(child, tokens);
    else if ('tagName' in child) visitElement(child, tokens, context);
  }
}

function visitElement(element: Tree.Element, tokens: Token[], context: string): void {
  const { tagName } = element;
  if (tagName === 'style') return;
  if (tagName === 'script') addFacts(element, tokens);
  else if (tagName === 'data' && classesOf(element).includes('kpi')) tokens.push(figureToken(element));
  else {
    addAttributes(element, tokens);
    walk(element, tokens, context);
  }
}

function figureToken(element: Tree.Element): Token {
  const attribute = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const [kpi, term, value, n, d] = ['data-kpi', 'data-term', 'value', 'data-n', 'data-d'].map(
    (name) => attribute.get(name) ?? '',
  ) as [string, string, string, string, string];
  const others = element.attrs.filter(({ name }) => !KNOWN.has(name)).map(({ name, value }) => [name, value]);
  const text = textOf(element).replace(/\s+/g, '');
  return {
    is: 'figure',
    key: JSON.stringify([kpi, term, value, n, d, text, others]),
    text: `${text}${n === '' || d === '1' ? '' : ` (${n}/${d})`}`,
    address: `${kpi}@${term}`,
    context: text,
    line: lineOf(element),
  };
}

const KNOWN = new Set(['class', 'style', 'data-kpi', 'data-term', 'value', 'data-n', 'data-d']);

/** Every fact is a token; a block that cannot be read has none, so that all of them are missing. */
function addFacts(element: Tree.Element, tokens: Token[]): void {
  if (!classesOf(element).includes('kpi-facts')) return;
  const facts = factsIn(textOf(element));
  if (facts === null) return;
  const { figures, ...head } = facts;
  const line = lineOf(element);
  const of = (value: unknown, address: string | null, text: string): Token => ({
    is: 'fact',
    key: JSON.stringify(value),
    text,
    address,
    context: '',
    line,
  });
  tokens.push(of(head, null, JSON.stringify(head)));
  for (const fact of figures) {
    const [address, term, text] = Array.isArray(fact) ? fact : [];
    tokens.push(of(fact, `${String(address)}@${String(term)}`, String(text)));
  }
}

/** What the JSON block says, or null when it cannot be read. */
export function factsIn(
  text: string,
): { readonly [name: string]: unknown; readonly figures: readonly unknown[] } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('figures' in value)) return null;
    return Array.isArray(value.figures) ? { ...value, figures: value.figures } : null;
  } catch {
    return null;
  }
}

function addNumbers(node: Tree.TextNode, tokens: Token[]): void {
  const text = node.value.normalize('NFKC');
  for (const match of text.matchAll(/\d(?:[\d,.]*\d)?/g)) {
    const around = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
    tokens.push({
      is: 'number',
      key: match[0],
      text: match[0],
      address: null,
      context: around.replace(/\s+/g, ' ').trim(),
      line: node.sourceCodeLocation?.startLine ?? null,
    });
  }
}

/** Attributes with digits; names and places within the page (`id`, `href="#…"`) are not read by anyone. */
function addAttributes(element: Tree.Element, tokens: Token[]): void {
  const attributes = element.attrs
    .filter(
      ({ name, value }) =>
        !UNREAD.has(name) && !(name === 'href' && value.startsWith('#')) && /\d/.test(value),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, value } of attributes)
    tokens.push({
      is: 'attribute',
      key: `${element.tagName} ${name} ${value.replace(/\s+/g, ' ').trim()}`,
      text: `${name}="${value}"`,
      address: null,
      context: element.tagName,
      line: lineOf(element),
    });
}

const UNREAD = new Set(['class', 'style', 'id', 'for', 'aria-labelledby', 'aria-describedby']);

const classesOf = ({ attrs }: Tree.Element): readonly string[] =>
  attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];

const lineOf = (element: Tree.Element): number | null => element.sourceCodeLocation?.startLine ?? null;

const textOf = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
