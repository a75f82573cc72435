import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Fault, Node, Span } from './tree.ts';

/**
 * A YAML node with its places. Adds to `faults` what the configuration may not hold: aliases, tags,
 * keys written twice or that are no text, and numbers that are not plain decimals (012 and 1e3 would
 * lose what was typed). Text is in NFC, as headers and categories are when they are read.
 */
export function readNode(node: ParsedNode | null, keySpan: Span | null, faults: Fault[]): Node {
  const span = spanOf(node) ?? keySpan ?? { from: 0, to: 0 };
  if (node?.tag) faults.push({ code: 'yaml-tag', at: span, args: { tag: node.tag } });
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
    const typed = isScalar(pair.key) && pair.key.value !== null ? keyText(pair.key) : null;
    const glued = typed !== null && pair.value === null ? unglue(typed, keySpan, faults) : null;
    const key = glued?.key ?? typed?.trim() ?? null;
    faults.push(...keyFaults(key, typed, keySpan, items));
    const node = glued?.node ?? readNode(pair.value, keySpan, faults);
    if (key === null || items.has(key)) continue;
    items.set(key, node);
    value[key] = node.value;
  }
  return { ...at, value, written: null, items };
}

/** `{ count:voices }` is one word to YAML. It is taken apart, so that the rest can be checked. */
function unglue(typed: string, at: Span, faults: Fault[]): { key: string; node: Node } | null {
  const match = /^([^\s:："']+)([:：])\s*(\S.*)$/.exec(typed);
  if (!match) return null;
  const [, key = '', colon, written = ''] = match;
  faults.push({ code: colon === ':' ? 'yaml-colon-space' : 'yaml-colon-wide', at, args: { key } });
  return { key, node: { span: at, keySpan: at, value: written, written, items: new Map() } };
}

function readList(list: YAMLSeq.Parsed, at: Pick<Node, 'span' | 'keySpan'>, faults: Fault[]): Node {
  const items = new Map(list.items.map((item, i) => [i, readNode(item, null, faults)] as const));
  return { ...at, value: [...items.values()].map(({ value }) => value), written: null, items };
}

const spanOf = (node: ParsedNode | null): Span | null =>
  node && node.range[1] > node.range[0] ? { from: node.range[0], to: node.range[1] } : null;

// A key is a name: 2024 and 012 stay as they were typed.
const keyText = (key: { source?: string; value: unknown }): string =>
  (key.source ?? String(key.value)).normalize('NFC');

function keyFaults(
  key: string | null,
  typed: string | null,
  at: Span,
  earlier: ReadonlyMap<string, Node>,
): readonly Fault[] {
  if (key === null || typed === null) return [{ code: 'yaml-key', at }];
  const first = earlier.get(key);
  if (first?.keySpan) return [{ code: 'config-key-twice', at, args: { key }, other: first.keySpan }];
  // A full-width space looks like an indent and becomes part of the name.
  return typed === typed.trim() ? [] : [{ code: 'config-key-space', at, args: { key } }];
}

function readScalar(value: unknown, written: string, at: Span, faults: Fault[]): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' && !isPlainNumber(value, written))
    faults.push({ code: 'config-number', at, args: { written } });
  return value;
}

/** Digits that mean what they show and fit exactly: at most 15 of them. */
const isPlainNumber = (value: number, written: string): boolean =>
  /^-?(0|[1-9]\d*)(\.\d+)?$/.test(written) &&
  written.replace(/\D/g, '').length <= 15 &&
  Number.isFinite(value);
