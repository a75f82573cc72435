import type { ShownMapping } from '../../model/report.ts';
import { sectionAnchor } from './anchors.ts';
import { isSafeUrl } from './safe-url.ts';
import type { MappingView } from './view.ts';

/** The mapping tables, each with its place on the page and links that may be followed. */
export const mappingViews = (mappings: readonly ShownMapping[]): readonly MappingView[] =>
  mappings.map(({ policy, rows, ...mapping }, i) => ({
    ...mapping,
    anchor: i === 0 ? 'mapping' : `mapping-${i + 1}`,
    policy: policy && { label: policy.label, url: safe(policy.url) },
    rows: rows.map((row) => ({
      ...row,
      policy: row.policy.map(({ text, url }) => ({ text, url: safe(url) })),
      report: row.report.map(({ id, heading }) => ({ text: heading, anchor: sectionAnchor(id) })),
    })),
  }));

const safe = (url: string | null): string | null => (url !== null && isSafeUrl(url) ? url : null);
