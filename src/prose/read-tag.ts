import { nearest } from '../model/nearest.ts';
import type { Fault } from './fault.ts';
import type { KpiTag, Tag } from './prose-file.ts';

/**
 * The tag that `{{…}}` writes, or what is wrong with it:
 * `{{kpi "address" as="value|parts|counts|target" with="year-ago|term-ago" term="…" and="address" says="words"}}` or
 * `{{include "name"}}`, nothing else.
 */
export function readTag(source: string): Tag | Fault {
  if (!source.endsWith('}}')) return { code: 'tag-unclosed' };
  const match = TAG.exec(source);
  const name = match?.[1] ?? /^\{\{\s*([\w-]*)/.exec(source)?.[1] ?? '';
  if (name !== 'kpi' && name !== 'include') return unknownTag(name);
  if (!match) return { code: 'tag-malformed' };
  const subject = match[2]!.trim();
  const attributes = readAttributes(match[3]!);
  if (subject === '' || attributes === null) return { code: 'tag-malformed' };
  if (name === 'kpi') return kpiTag(subject, attributes);
  const [attribute] = attributes.keys();
  if (attribute !== undefined) return { code: 'tag-attribute-unknown', args: { attribute, tag: 'include' } };
  return { name, target: subject.replace(/\.md$/, '') };
}

const TAG = /^\{\{\s*([\w-]+)\s+"([^"]*)"((?:\s+[\w-]+="[^"]*")*)\s*\}\}$/;

const ATTRIBUTES = ['as', 'with', 'term', 'and', 'says'] as const;
const VALUES: Readonly<Record<string, readonly string[]>> = {
  as: ['value', 'parts', 'counts', 'target'],
  with: ['year-ago', 'term-ago'],
};

function unknownTag(name: string): Fault {
  const near = nearest(name, ['kpi', 'include']);
  return { code: 'tag-unknown', args: { tag: name, ...(near === null ? {} : { nearest: near }) } };
}

/** Null when an attribute stands twice. */
function readAttributes(text: string): ReadonlyMap<string, string> | null {
  const found = [...text.matchAll(/([\w-]+)="([^"]*)"/g)];
  const attributes = new Map(found.map((match) => [match[1]!, match[2]!.trim()]));
  return attributes.size === found.length ? attributes : null;
}

function kpiTag(address: string, attributes: ReadonlyMap<string, string>): KpiTag | Fault {
  for (const [attribute, value] of attributes) {
    if (!ATTRIBUTES.some((known) => known === attribute)) {
      const near = nearest(attribute, ATTRIBUTES);
      return {
        code: 'tag-attribute-unknown',
        args: { attribute, tag: 'kpi', expected: ATTRIBUTES, ...(near === null ? {} : { nearest: near }) },
      };
    }
    const expected = VALUES[attribute];
    if (expected ? !expected.includes(value) : value === '')
      return {
        code: 'tag-value-unknown',
        args: { attribute, value, ...(expected ? { expected } : {}) },
      };
  }
  const says = attributes.get('says');
  const tag: KpiTag = {
    name: 'kpi',
    address,
    as: (attributes.get('as') ?? null) as KpiTag['as'],
    with: (attributes.get('with') ?? null) as KpiTag['with'],
    term: attributes.get('term') ?? null,
    and: attributes.get('and') ?? null,
    ...(says !== undefined && { says }),
  };
  return clash(tag) ?? tag;
}

/** Attributes that say two things at once: a comparison needs one plain figure of the report's term. */
function clash(tag: KpiTag): Fault | null {
  const composed = tag.as !== null && tag.as !== 'value';
  const other = tag.as !== null ? 'as' : tag.with !== null ? 'with' : tag.and !== null ? 'and' : null;
  if (tag.says !== undefined && other !== null)
    return { code: 'tag-attributes-clash', args: { first: 'says', second: other } };
  if (tag.with !== null && (composed || tag.term !== null))
    return { code: 'tag-attributes-clash', args: { first: 'with', second: composed ? 'as' : 'term' } };
  if (tag.and !== null && (composed || tag.with !== null))
    return { code: 'tag-attributes-clash', args: { first: 'and', second: composed ? 'as' : 'with' } };
  return null;
}
