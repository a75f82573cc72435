import type { z } from 'zod';
import type { Zod } from './measure.ts';

// Words that several measures share. Each description is 日本語 | English; the reference is made of them.

export const sourceWord = (z: Zod, what: string) => z.string().describe(what);

export const conditionWord = (z: Zod, ja: string, en: string) =>
  z.record(z.string(), z.unknown()).describe(`${ja} | ${en}`);

export const thatWord = (z: Zod) =>
  conditionWord(z, '数える行の条件', 'condition that the counted rows meet').optional();

export const columnsWord = (z: Zod, what: string) =>
  z.union([z.string(), z.array(z.string()).min(1)]).describe(what);

/** A whole or decimal number, as a number or as text. */
export const amountWord = (z: Zod) => z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);

/** A term; 2024 is a number to YAML. */
export const termWord = (z: Zod) => z.union([z.string(), z.int()]);

/** One value for every term, or a value by term. */
export const perTermWord = (z: Zod, value: z.ZodType, what: string) =>
  z.union([value, z.record(z.string(), value)]).describe(what);
