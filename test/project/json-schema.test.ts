import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { columnTypes } from '../../src/columns/index.ts';
import { measures } from '../../src/measures/index.ts';
import { projectSchema } from '../../src/project/json-schema.ts';
import { good } from './good.ts';

type Json = { readonly [key: string]: unknown };

const schema = projectSchema() as Json & { readonly definitions: Json };

/** Every property of the schema with the path to it. */
function propertiesIn(json: unknown, path: string): readonly (readonly [string, Json])[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = Object.entries((json as Json)['properties'] ?? {}).map(
    ([name, value]) => [`${path}/${name}`, value as Json] as const,
  );
  return [...own, ...Object.entries(json).flatMap(([key, value]) => propertiesIn(value, `${path}/${key}`))];
}

describe('the schema for editors', () => {
  test('is draft-7 and plain JSON', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('has a definition for every kind of measure and column', () => {
    const names = Object.keys(schema.definitions);
    for (const verb of Object.keys(measures)) expect(names).toContain(`kpi-${verb}`);
    for (const type of Object.keys(columnTypes)) expect(names).toContain(`column-${type}`);
  });

  test('says in both languages what every key means', () => {
    const properties = propertiesIn(schema, '');
    expect(properties.length).toBeGreaterThan(150);
    const mute = properties.filter(([, { description }]) => !/ \| /.test(String(description)));
    expect(mute.map(([path]) => path)).toEqual([]);
  });

  test('refers only to what it defines', () => {
    const references = JSON.stringify(schema).match(/"#\/definitions\/[^"]+"/g) ?? [];
    for (const reference of references)
      expect(Object.keys(schema.definitions)).toContain(reference.slice(15, -1));
  });

  test('accepts the good configuration and refuses a mistyped key or kind', () => {
    const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    const accepts = (text: string): boolean => read.safeParse(parse(text)).success;
    expect(accepts(good)).toBe(true);
    expect(accepts(good.replace('headline: true', 'headlin: true'))).toBe(false);
    expect(accepts(good.replace('type: flag', 'type: flug'))).toBe(false);
    expect(accepts(good.replace('digits: 1', 'digits: 9'))).toBe(false);
  });

  test('looks into versions: any words of KPIs from a term on, and no others', () => {
    const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    const accepts = (version: string): boolean => {
      const later = good.replace('    digits: 1\n', `    digits: 1\n    versions: [${version}]\n`);
      return read.safeParse(parse(later)).success;
    };
    expect(accepts('{ from: 2024H2, among: { 区分: 不満 } }')).toBe(true);
    expect(accepts('{ from: 2024H2, breakdown: voices, by: 区分, unit: 件 }')).toBe(true);
    expect(accepts('{ among: { 区分: 不満 } }')).toBe(false);
    expect(accepts('{ from: 2024H2, amonng: { 区分: 不満 } }')).toBe(false);
    expect(accepts('{ from: 2024H2, digits: 9 }')).toBe(false);
    expect(accepts('{ from: 2024H2, versions: [] }')).toBe(false);
  });
});
