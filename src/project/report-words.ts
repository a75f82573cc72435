import type { z } from 'zod';
import type { Zod } from '../columns/column-type.ts';
import { validWords } from './kpi-words.ts';

/** The words of `report`. */
export const reportWords = (
  z: Zod,
  sections: z.ZodType,
  allowed: z.ZodType,
  claims: z.ZodType,
  mapping: z.ZodType,
) => ({
  blocks: z
    .strictObject(blockWords(z))
    .describe('役割のある見出し | headings of the prose that have a role')
    .optional(),
  'allowed-numbers': allowed
    .describe(
      '指標でなくても本文に書いてよい数とその理由 | numbers that may stand in prose without a figure, with the reason',
    )
    .optional(),
  claims: claims
    .describe('言葉で書く数値（ほぼ全件、数名など）が約束する範囲 | what words in place of numbers promise')
    .optional(),
  mapping: mapping
    .describe(
      '原則との対応関係表（版が変わるときは valid-from と valid-to を付けて並べる） | mapping table of the principles; a list of them with valid-from and valid-to when the edition changes',
    )
    .optional(),
  sections: sections.describe('報告書の章 | sections in their order'),
});

const blockWords = (z: Zod) => ({
  plan: z.string().min(1).describe('取り組み課題の見出し | heading of what was planned').optional(),
  next: z
    .string()
    .min(1)
    .describe('次期の課題の見出し | heading of what is planned for the next term')
    .optional(),
});

/** A number that prose may hold. */
export const allowedNumberWords = (z: Zod) => ({
  text: z.string().min(1).describe('本文に書いた通りの数 | the number as it stands in the prose'),
  reason: z.string().min(1).describe('指標でない理由 | why no figure backs it'),
});

/** A section of the report. */
export const sectionWords = (z: Zod, sections: z.ZodType) => ({
  heading: z.string().min(1).describe('見出し | heading'),
  principles: z
    .array(z.int().min(1).max(7))
    .min(1)
    .describe('対応する原則(1〜7) | principles that it serves')
    .optional(),
  prose: z
    .string()
    .min(1)
    .describe('prose/<期>/ の中のファイル名（.md なし） | file in prose/<term>/, without .md')
    .optional(),
  ...validWords(z),
  sections: sections.describe('中の章 | sections inside').optional(),
});
