import type { z } from 'zod';
import type { Zod } from './column-type.ts';

/** One value of the configuration or a list of them; YAML may have read it as a number or yes/no. */
export const oneOrMore = (z: Zod) => z.union([spelling(z), z.array(spelling(z))]);

export const spelling = (z: Zod) => z.union([z.string(), z.number(), z.boolean()]);

/** Words of every column type: spellings that mean an empty cell, and how many cells may be empty. */
export const blankWords = (z: Zod): Record<string, z.ZodType> => ({
  blank: oneOrMore(z)
    .describe(
      '空欄とみなす書き方（例: ―、未、欠席）。0 とは区別されます | spellings that mean an empty cell, which is not 0',
    )
    .optional(),
  'most-blank': z
    .number()
    .min(0)
    .max(100)
    .describe(
      '空欄の割合がこの％を超えたら警告する | warn when more than this percentage of the cells is empty',
    )
    .optional(),
});
