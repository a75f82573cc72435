import { describe, expect, test } from 'vitest';
import { html } from '../../src/render/html.ts';
import { md } from '../../src/render/md.ts';
import { noTemplates } from '../../src/render/templates.ts';
import { compile } from '../language/compile.ts';
import { base, files } from '../language/documentation.ts';

const table = `  mapping:
    edition: 2024
    policy: { label: 方針, url: https://www.example.com/policy/ }
    principles:
      補充原則1: { applied: false, reason: 商品を作っていないため }
      原則2注: { applied: in-part, reason: 準備中の所がある, text: 最善の利益とは, policy: { heading: 第2章, page: 3 }, report: [章, 別の章] }
      原則2: { applied: true, policy: https://www.example.com/policy/#2, report: 別の章 }
`;
const yaml = base.replace(
  /report:\n.*$/s,
  `report:
  sections:
    - { heading: 章, prose: p1 }
    - { heading: 別の章, valid-from: 2024H2 }
${table}`,
);

const inTerm = (term: string) => compile({ yaml, files, term });

describe('a mapping table in the report', () => {
  const { mappings } = inTerm('2024H2').report!;

  test('is there once, in the order of the edition, with everything as text', () => {
    expect(mappings).toHaveLength(1);
    expect(mappings![0]).toMatchObject({
      edition: 2024,
      title: '「顧客本位の業務運営に関する原則」との対応関係表',
      policy: { label: '方針', url: 'https://www.example.com/policy/' },
    });
    expect(
      mappings![0]!.rows.map(({ label, text, appliedText, reason }) => [label, text, appliedText, reason]),
    ).toEqual([
      ['原則2', '顧客の最善の利益の追求', '実施', null],
      ['原則2(注)', '最善の利益とは', '一部実施', '準備中の所がある'],
      ['補充原則1', '基本理念', '不実施', '商品を作っていないため'],
    ]);
  });

  test('leads into the policy and into the sections of the term', () => {
    expect(mappings![0]!.rows.map(({ policy, report }) => [policy, report])).toEqual([
      [
        [{ text: 'https://www.example.com/policy/#2', url: 'https://www.example.com/policy/#2' }],
        [{ id: 's2', heading: '別の章' }],
      ],
      [
        [{ text: '第2章、3ページ', url: 'https://www.example.com/policy/' }],
        [
          { id: 'p1', heading: '章' },
          { id: 's2', heading: '別の章' },
        ],
      ],
      [[], []],
    ]);
  });

  test('stands on the page with links to places that are there', () => {
    const page = html.render(inTerm('2024H2').report!, noTemplates);
    for (const id of ['s-p1', 's-s2', 'mapping']) {
      expect(page).toContain(`href="#${id}"`);
      expect(page).toContain(`id="${id}"`);
    }
  });

  test('stands in Markdown as a table', () => {
    expect(md.render(inTerm('2024H2').report!, noTemplates)).toContain(
      '| **原則2(注)** 最善の利益とは | 一部実施 準備中の所がある | [第2章、3ページ](https://www.example.com/policy/) | 章; 別の章 |',
    );
  });

  test('a row whose sections all are of other terms is an error at its line', () => {
    const { problems, report } = inTerm('2024H1');
    const found = problems.filter(({ code }) => code.startsWith('mapping'));
    const line = yaml.split('\n').findIndex((text) => text.includes('原則2: {')) + 1;
    expect(found.map(({ code, severity, place, args }) => [code, severity, place?.line, args])).toEqual([
      ['mapping-section-absent', 'error', line, { name: '原則2' }],
    ]);
    expect(report!.mappings![0]!.rows[1]!.report).toEqual([{ id: 'p1', heading: '章' }]);
  });

  test('that holds in other terms alone is not there', () => {
    const later = yaml.replace('edition: 2024\n', 'edition: 2024\n    valid-from: 2025H1\n');
    const { report, problems } = compile({ yaml: later, files, term: '2024H1' });
    expect(report!.mappings).toBeUndefined();
    expect(problems.filter(({ code }) => code.startsWith('mapping'))).toEqual([]);
  });
});
