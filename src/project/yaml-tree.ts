import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Fault, Node, Span } from './tree.ts';
import { nestingFault, syntaxFaults } from './yaml-syntax.ts';

/**
 * The tree of a YAML 1.2 text, or null and the faults that leave no structure to trust. Aliases, tags,
 * keys written twice or that are no text, and numbers that are not plain decimals (012 and 1e3 would
 * lose what was typed) are faults. Text is in NFC, as headers and categories are when they are read.
 */
export function readTree(text: string): { root: Node | null; faults: readonly Fault[] } {
  const nesting = nestingFault(text);
  if (nesting) return { root: null, faults: [nesting] };
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    schema: 'core',
  });
  const syntax = syntaxFaults(document.errors, text);
  if (syntax.length > 0) return { root: null, faults: syntax };
  if (document.contents === null) return { root: null, faults: [{ code: 'config-blank', at: NOWHERE }] };
  const faults: Fault[] = [];
  const root = read(document.contents, null, faults);
  return { root, faults };
}

const NOWHERE: Span = { from: 0, to: 0 };

function read(node: ParsedNode | null, keySpan: Span | null, faults: Fault[]): Node {
  const span = spanOf(node) ?? keySpan ?? NOWHERE;
  if (node?.tag && node.srcToken) faults.push({ code: 'yaml-tag', at: span, args: { tag: node.tag } });
  if (isMap(node)) return readMapping(node, { span, keySpan }, faults);
  if (isSeq(node)) return readList(node, { span, keySpan }, faults);
  if (isAlias(node)) faults.push({ code: 'yaml-alias', at: span });
  const written = isScalar(node) ? (node.source ?? '').normalize('NFC') : '';
  const value = isScalar(node) ? readScalar(node.value, written, span, faults) : null;
  return { span, keySpan, value, written, items: new Map() };
}

function readMapping(mapping: YAMLMap.Parsed, at: Pick<Node, 'span' | 'keySpan'>, faults: Fault[]): Node {
  const items = new Map<string, Node>();
  const value: Record<string, unknown> = Object.create(null);
  for (const pair of mapping.items) {
    const keySpan = spanOf(pair.key) ?? at.span;
    const key = isScalar(pair.key) && pair.key.value !== null ? keyText(pair.key) : null;
    const fault = key === null ? ({ code: 'yaml-key', at: keySpan } as const) : keyFault(key, keySpan, items);
    if (fault) faults.push(fault);
    const node = read(pair.value, keySpan, faults);
    if (key === null || items.has(key)) continue;
    items.set(key, node);
    value[key] = node.value;
  }
  return { ...at, value, written: null, items };
}

function readList(list: YAMLSeq.Parsed, at: Pick<Node, 'span' | 'keySpan'>, faults: Fault[]): Node {
  const items = new Map(list.items.map((item, i) => [i, read(item, null, faults)] as const));
  return { ...at, value: [...items.values()].map(({ value }) => value), written: null, items };
}

const spanOf = (node: ParsedNode | null): Span | null =>
  node && node.range[1] > node.range[0] ? { from: node.range[0], to: node.range[1] } : null;

// A key is a name: 2024 and 012 stay as they were typed.
const keyText = (key: { source?: string; value: unknown }): string =>
  (key.source ?? String(key.value)).normalize('NFC');

function keyFault(key: string, at: Span, earlier: ReadonlyMap<string, Node>): Fault | null {
  const first = earlier.get(key);
  if (first?.keySpan) return { code: 'key-twice', at, args: { key }, other: first.keySpan };
  // A full-width space looks like an indent and becomes part of the name.
  return key !== key.trim() ? { code: 'key-space', at, args: { key: key.trim() } } : null;
}

function readScalar(value: unknown, written: string, at: Span, faults: Fault[]): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' && !isPlainNumber(value, written))
    faults.push({ code: 'number-form', at, args: { written } });
  return value;
}

/** Digits that mean what they show and fit exactly: at most 15 of them. */
const isPlainNumber = (value: number, written: string): boolean =>
  /^-?(0|[1-9]\d*)(\.\d+)?$/.test(written) &&
  written.replace(/\D/g, '').length <= 15 &&
  Number.isFinite(value);
