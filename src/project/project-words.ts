import type { z } from 'zod';
import type { Zod } from '../columns/column-type.ts';

// Each description is 日本語 | English: the schema for editors and the reference are made of them.

/** What stands under a key of the top level, given by the rooms that check it entry by entry. */
export interface Parts {
  readonly links: z.ZodType;
  readonly sources: z.ZodType;
  readonly kpis: z.ZodType;
  readonly report: z.ZodType;
}

/** The words of the top level of `kpi.yaml`. */
export const projectWords = (z: Zod, parts: Parts) => ({
  organization: z.string().min(1).describe('会社名 | name of the organization'),
  title: z.string().min(1).describe('報告書の題名 | title of the report'),
  language: z.enum(['ja', 'en']).describe('報告書の言語 | language of what is written').default('ja'),
  'fiscal-year-starts': z
    .int()
    .min(1)
    .max(12)
    .describe('会計年度の始まる月(1〜12) | month in which the fiscal year starts')
    .default(4),
  'time-zone': z
    .string()
    .describe('「current」「last」の期を決める時間帯 | time zone by which the current term is found')
    .default('Asia/Tokyo'),
  published: z
    .record(z.string(), z.iso.date())
    .describe('公表日（期ごと） | day of publication, by term')
    .optional(),
  links: parts.links.describe('報告書に載せるリンク | links on the page').optional(),
  reports: z
    .record(z.string(), z.string().min(1))
    .describe('公表した報告書のアドレス（期ごと） | addresses of published reports, by term')
    .optional(),
  theme: z
    .strictObject({
      color: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .describe('見出しやリンクの色（#0e5a66 のように） | accent colour, as #0e5a66')
        .optional(),
      logo: z.string().min(1).describe('ロゴの画像（png、svg、jpg、webp） | picture of the logo').optional(),
      font: z
        .string()
        .regex(/^[\p{L}\p{N} _-]{1,60}$/u)
        .describe('書体の名前 | name of a font')
        .optional(),
    })
    .describe('見た目 | look of the page')
    .optional(),
  sources: parts.sources.describe('数える記録（CSV） | records that are counted'),
  kpis: parts.kpis.describe('指標の定義 | definitions of the indicators'),
  report: parts.report.describe('報告書の構成 | outline of the report'),
});

/** A link of the page. */
export const linkWords = (z: Zod) => ({
  label: z.string().min(1).describe('リンクの文言 | text of the link'),
  url: z.string().min(1).describe('リンク先（http(s) か相対パス） | address: http(s) or relative'),
  terms: z
    .array(z.string())
    .min(1)
    .describe('載せる期（なければ全期） | terms whose page shows it; all without it')
    .optional(),
});
