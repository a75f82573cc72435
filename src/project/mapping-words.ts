import type { z } from 'zod';
import type { Zod } from '../columns/column-type.ts';
import { validWords } from './kpi-words.ts';
import { oneOrMore } from './source-words.ts';

/** The words of a mapping table. */
export const mappingWords = (z: Zod, principles: z.ZodType) => ({
  edition: z
    .literal([2021, 2024])
    .describe(
      '原則の版: 2021（7つの原則）、2024（7つの原則と5つの補充原則） | edition of the principles: 2021 has seven, 2024 seven and five supplementary ones',
    ),
  title: z.string().min(1).describe('表の題名 | title of the table').optional(),
  policy: z
    .union([
      z.string().min(1),
      z.strictObject({
        label: z.string().min(1).describe('方針の名前 | name of the policy').optional(),
        url: z.string().min(1).describe('方針のアドレス | address of the policy').optional(),
        file: z
          .string()
          .min(1)
          .describe(
            'プロジェクトの中の方針のファイル（.md .txt .html なら見出しも確かめる） | the policy as a file of the project; headings are looked for in .md, .txt and .html',
          )
          .optional(),
      }),
    ])
    .describe(
      '公表している取組方針のアドレス、またはその中身 | the published policy: its address, or more of it',
    )
    .optional(),
  ...validWords(z),
  principles: principles.describe(
    '原則ごとの行。名前は 原則5、原則5注2、補充原則1 のように | a row for each: principle 5, principle 5 note 2, supplementary principle 1',
  ),
});

/** The words of one row. */
export const mappingRowWords = (z: Zod) => ({
  text: z
    .string()
    .min(1)
    .describe('原則の文言（なければ短い名前） | wording of the principle; its short name without it')
    .optional(),
  applied: z
    .union([z.boolean(), z.literal('in-part')])
    .describe('実施しているか（in-part は一部） | whether it is applied; in-part for a part of it'),
  reason: z
    .string()
    .min(1)
    .describe(
      '実施しない理由や代わりの取り組み（true でなければ必須） | why not, or what is done instead; required unless true',
    )
    .optional(),
  policy: z
    .union([policyAnchor(z), z.array(policyAnchor(z)).min(1)])
    .describe(
      '取組方針の該当箇所: 見出しか、{ heading, page, url } | where the policy says it: a heading, or { heading, page, url }',
    )
    .optional(),
  report: oneOrMore(z)
    .describe(
      '取組状況の該当箇所: この報告書の章の見出しか prose の名前 | where this report says it: the heading of a section, or its prose',
    )
    .optional(),
});

const policyAnchor = (z: Zod) =>
  z.union([
    z.string().min(1),
    z.strictObject({
      heading: z.string().min(1).describe('見出し | heading').optional(),
      page: z
        .union([z.int(), z.string().min(1)])
        .describe('ページ | page')
        .optional(),
      url: z.string().min(1).describe('アドレス | address').optional(),
    }),
  ]);
