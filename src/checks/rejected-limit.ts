import type { RowCheck } from './check.ts';

/** A draft may miss this share of the rows of a file, a report none. Source: the input policy. */
const DRAFT_LIMIT = { n: 5, d: 100 };

/** A file of which too many rows could not be read says nothing about the rest: it is refused. */
export const rejectedLimit: RowCheck = ({ tables }) =>
  [...tables.values()].flatMap(({ files }) =>
    files.flatMap(({ path, ledger }) => {
      const { total, rejected } = ledger.records;
      if (rejected * DRAFT_LIMIT.d <= total * DRAFT_LIMIT.n) return [];
      const args = { rejected, records: total };
      return [
        { code: 'too-many-rejected', severity: 'error', place: { file: path }, args, refuses: true } as const,
      ];
    }),
  );
