import type { Zod } from '../columns/column-type.ts';

/** The words of a column that no file holds. */
export const lookupWords = (z: Zod) => ({
  in: z.string().describe('値を引くソース（一覧） | source, a list, in which the value is looked up'),
  by: z
    .record(z.string(), z.string())
    .describe(
      'こちらの列: 一覧の列。すべて一致する行を探す | own column: column of the list; all must agree',
    ),
  'as-of': z
    .string()
    .describe(
      'いつの時点で引くか（こちらの日付の列） | own date column: the day on which the row must be valid',
    )
    .optional(),
  from: z
    .string()
    .describe('一覧で、有効になる日の列（空欄は最初から） | date column of the list: valid from')
    .optional(),
  to: z
    .string()
    .describe('一覧で、有効な最後の日の列（空欄は期限なし） | date column of the list: last valid day')
    .optional(),
  take: z.string().describe('一覧から取る列 | column of the list that is taken'),
});
