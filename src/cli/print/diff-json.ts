import type { Change, Diff, FigureChange } from '../../diff/diff.ts';
import type { Rational } from '../../diff/rational.ts';
import type { Why } from '../../diff/why.ts';

/** A comparison for other programs. Contributions are exact, as `[numerator, denominator]` in decimal text. */
export const diffJson = (diff: Diff, failed: readonly string[]): Readonly<Record<string, unknown>> => ({
  schema: 'kpi-report-diff/1',
  old: diff.old,
  new: diff.now,
  groups: diff.groups.map(({ heading, principles, changes }) => ({
    heading,
    principles,
    changes: changes.map(figureJson),
  })),
  failed,
  ...(diff.prose && { prose: diff.prose }),
});

const figureJson = (change: FigureChange): Readonly<Record<string, unknown>> => ({
  kpi: change.kpi,
  ...changeJson(change),
  judgement: change.judgement,
  targets: { old: change.targets.old, new: change.targets.now },
  marks: change.marks,
  base: change.base,
  parts: change.parts.map(changeJson),
  ...(change.why && { why: whyJson(change.why) }),
});

const changeJson = ({ address, label, old, now, change, relative, differs }: Change) => ({
  address,
  label,
  old,
  new: now,
  change,
  relative,
  differs,
});

const whyJson = ({ total, causes, exact, divisions }: Why) => ({
  total: exactly(total),
  causes: Object.fromEntries(Object.entries(causes).map(([cause, part]) => [cause, exactly(part)])),
  exact: exactly(exact),
  columns: divisions.map(({ column, parts }) => ({
    column,
    parts: parts.map(({ value, mix, rate, old, now, ...part }) => ({
      value,
      total: exactly(part.total),
      ...(mix && { mix: exactly(mix) }),
      ...(rate && { rate: exactly(rate) }),
      old,
      new: now,
    })),
  })),
});

const exactly = ({ n, d }: Rational): readonly [string, string] => [String(n), String(d)];
