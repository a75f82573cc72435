import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { noTemplates } from '../../src/render/index.ts';
import { md } from '../../src/render/md.ts';
import { hostileReport } from './hostile-report.ts';
import { sampleReport } from './sample-report.ts';

const text = md.render(sampleReport, noTemplates);

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

const parse = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node;

/** What a reader's program makes of it: the kinds of nodes, without their text. */
const skeleton = ({ type, children = [] }: Node): string =>
  children.length === 0 ? type : `${type}(${children.map(skeleton).join(' ')})`;

describe('report.md', () => {
  test('begins with the title, ends with one line break, has no gaps', () => {
    expect(text).toMatch(/^# お客様本位の業務運営の定着を測る指標\(KPI\)の御報告\n/);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\n{3}/);
  });

  test('has the figures of a sentence as the report has them', () => {
    expect(text).toContain('生保:330件の申込み、他社商品申込み89件(26.9%)');
    expect(text).toContain('お客様の声の件数:461件\\\n(感謝339件、不満109件、要望8件、その他5件)');
    expect(text).toContain('ご不満の事例からの上期改善件数16件(前年25件)');
  });

  test('has a table at a glance', () => {
    expect(text).toContain(
      '| 他社商品申込みの割合（生保） | 26.9% | 28.2% | −1.3ポイント 減少 (改善) | 30%以下 | 達成 |',
    );
  });

  test('has no HTML', () => {
    expect(skeleton(parse(text))).not.toContain('html');
  });

  test('keeps its form whatever stands in cells, labels and prose', () => {
    const hostile = skeleton(parse(md.render(hostileReport, noTemplates)));
    expect(hostile).not.toMatch(/html|image|delete/);
    expect(hostile).toBe(skeleton(parse(text)));
  });
});
