import type { Language } from '../measures/measure.ts';
import type { Applied, Mapping, Policy, PolicyAnchor } from '../model/mapping.ts';
import { type PrincipleId, principleLabel } from '../model/principle.ts';
import type { Outline, Project } from '../model/project.ts';
import type { ShownMapping } from '../model/report.ts';

/** The mapping tables of a term in words, each anchor with the heading that it leads to. */
export function shownMappings({ mappings = [], outline, language }: Project): readonly ShownMapping[] {
  const headings = new Map(headingsIn(outline));
  return mappings.map(({ edition, title, policy, rows }: Mapping) => ({
    edition,
    title: title ?? WORDS[language].title,
    caption: WORDS[language].caption(edition),
    policy: policy && { label: policy.label ?? WORDS[language].policy, url: policy.url },
    rows: rows.map((row) => ({
      label: principleLabel(row.principle, language),
      text: row.text ?? nameOf(row.principle, language),
      applied: row.applied,
      appliedText: WORDS[language].applied[row.applied],
      reason: row.reason,
      policy: row.policy.map((anchor) => policyAnchor(anchor, policy, language)),
      report: row.report.flatMap((id) => {
        const heading = headings.get(id);
        return heading === undefined ? [] : [{ id, heading }];
      }),
    })),
  }));
}

const headingsIn = (outline: readonly Outline[]): readonly (readonly [string, string])[] =>
  outline.flatMap(({ id, heading, sections }) => [[id, heading] as const, ...headingsIn(sections)]);

/** Notes have no names. */
function nameOf({ supplementary, number, note }: PrincipleId, language: Language): string | null {
  const { principles, supplements } = WORDS[language];
  return note === null ? ((supplementary ? supplements : principles)[number - 1] ?? null) : null;
}

function policyAnchor(
  { heading, page, url }: PolicyAnchor,
  policy: Policy | null,
  language: Language,
): ShownMapping['rows'][number]['policy'][number] {
  const parts = [heading, page === null ? null : WORDS[language].page(page)].filter((each) => each !== null);
  const address = url ?? policy?.url ?? null;
  return { text: parts.join(WORDS[language].between) || (address ?? ''), url: address };
}

const WORDS = {
  ja: {
    title: '「顧客本位の業務運営に関する原則」との対応関係表',
    caption: (edition: number) => `金融庁「顧客本位の業務運営に関する原則」（${edition}年版）`,
    policy: '取組方針',
    page: (page: string) => `${page}ページ`,
    between: '、',
    applied: { yes: '実施', 'in-part': '一部実施', no: '不実施' } satisfies Record<Applied, string>,
    principles: [
      '顧客本位の業務運営に関する方針の策定・公表等',
      '顧客の最善の利益の追求',
      '利益相反の適切な管理',
      '手数料等の明確化',
      '重要な情報の分かりやすい提供',
      '顧客にふさわしいサービスの提供',
      '従業員に対する適切な動機づけの枠組み等',
    ],
    supplements: [
      '基本理念',
      '体制整備',
      '金融商品の組成時の対応',
      '金融商品の組成後の対応',
      '顧客に対する分かりやすい情報提供',
    ],
  },
  en: {
    title: 'Mapping to the Principles for Customer-Oriented Business Conduct',
    caption: (edition: number) =>
      `Principles for Customer-Oriented Business Conduct of the Financial Services Agency, ${edition} edition`,
    policy: 'Policy',
    page: (page: string) => `p. ${page}`,
    between: ', ',
    applied: { yes: 'Applied', 'in-part': 'Applied in part', no: 'Not applied' } satisfies Record<
      Applied,
      string
    >,
    principles: [
      'A policy on customer-oriented conduct, and its publication',
      'Pursuit of the best interests of customers',
      'Proper management of conflicts of interest',
      'Clarity of fees',
      'Important information, easy to understand',
      'Services suitable for customers',
      'Proper motivation of employees',
    ],
    supplements: [
      'Basic principles of those who make products',
      'Organisation',
      'When a product is made',
      'After a product is made',
      'Information for customers, easy to understand',
    ],
  },
};
