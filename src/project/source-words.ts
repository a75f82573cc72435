import type { z } from 'zod';
import type { ColumnType, Zod } from '../columns/column-type.ts';
import { lookupWords } from './lookup-words.ts';

/** The words of a source. */
export const sourceWords = (z: Zod, columns: z.ZodType, condition: z.ZodType) => ({
  label: z.string().min(1).describe('記録の名前 | name of the record for readers').optional(),
  files: oneOrMore(z).describe(
    'CSVファイル（* と ? が使える） | CSV files; * and ? stand for characters of a name',
  ),
  key: oneOrMore(z).describe('1行を見分ける列 | column, or columns together, that identify a row').optional(),
  date: z.string().describe('期を決める日付の列 | date column that places a row in a term').optional(),
  encoding: z
    .enum(['utf-8', 'shift_jis', 'utf-16le', 'utf-16be'])
    .describe('文字コード（なければ自動で判定） | encoding; judged on the whole file without it')
    .optional(),
  'header-rows': z
    .union([z.literal(1), z.literal(2)])
    .describe(
      '見出しの行数。2 なら上の段の見出しを右へ補って下の段とつなぐ | rows of the header; of two, the upper names are filled to the right and put before the lower ones',
    )
    .optional(),
  'same-key': z
    .enum(['conflict', 'last-file'])
    .describe(
      '同じ番号で内容の違う行: conflict は両方を除いて知らせる（既定）、last-file は後のファイルを採る | rows of one key with other content: conflict names both and counts neither (the default), last-file takes the later file',
    )
    .optional(),
  control: z
    .record(z.string(), z.record(z.string(), z.union([z.number(), z.string()])))
    .describe(
      '元のシステムでの期ごとの件数と合計。{ 2024H1: { rows: 466, 合計点: 812 } } のように書き、読んだ行と合わなければエラー | what the original system says of a term: rows (the excluded ones too) and sums of number columns; an error when they do not match',
    )
    .optional(),
  references: z
    .record(z.string(), z.string())
    .describe(
      'ほかの記録を指す列。{ 申込番号: applications } なら、applications にない番号はエラー | columns that refer to another source; a value without a row there is an error',
    )
    .optional(),
  'every-month': z
    .boolean()
    .describe(
      '期の中のどの月にも行があるはずか（ない月は警告） | whether every month of a term should have rows; an empty one is a warning',
    )
    .default(true),
  exclude: condition
    .describe('数えない行の条件（取消など） | rows that are never counted (cancelled, tests)')
    .optional(),
  columns: columns.describe('列の定義 | the columns'),
});

/** The words of a column: the common ones and those of its type. */
export const columnWords = (z: Zod, name: string, type: ColumnType) => ({
  type: z.literal(name).describe('列の型 | type of the column'),
  headers: z
    .array(z.string().min(1))
    .describe('CSVでの別の見出し | other headers that mean this column')
    .optional(),
  required: z
    .boolean()
    .describe('この列がなければならないか | whether the column must be there')
    .default(true),
  personal: z
    .boolean()
    .describe('個人に関わる列か（画面に出さない） | whether cells are personal and never shown')
    .default(type.personal),
  lookup: z
    .strictObject(lookupWords(z))
    .describe(
      'CSVの列ではなく、ほかのソースの一覧から引く | looked up in another source instead of read from the file',
    )
    .optional(),
  ...type.words(z),
});

/** A text, or a list of texts. */
export const oneOrMore = (z: Zod) => z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
