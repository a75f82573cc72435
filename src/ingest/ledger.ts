import type { FileLedger } from '../model/stated-file.ts';

/** What becomes of a record. */
export type RecordFate = 'accepted' | 'rejected' | 'duplicate' | 'control';

type Counts = { -readonly [K in keyof FileLedger['lines']]: number };

/** Counts lines and records of a file by their fate. */
export interface Tally {
  /** Lines that are no record. */
  skip(fate: 'preamble' | 'header' | 'blank', lines: number): void;
  count(fate: RecordFate, lines: number): void;
  /** Counts accepted records of one line each. */
  accept(records: number): void;
  /** A record met a later one with the same key and other content. */
  move(from: RecordFate, to: RecordFate, lines: number): void;
  /** Records of data so far: accepted, rejected and duplicate. */
  readonly rows: number;
  readonly duplicates: number;
  /** The ledger, given the number of physical lines counted another way. Throws when it does not balance. */
  close(physicalLines: number): FileLedger;
}

export function ledgerTally(): Tally {
  const lines = noCounts();
  const records = noCounts();
  const count = (fate: RecordFate, of: number, sign: 1 | -1): void => {
    lines[fate] += sign * of;
    records[fate] += sign;
    if (sign > 0) records.total++;
    else records.total--;
  };
  return {
    skip: (fate, of) => {
      lines[fate] += of;
    },
    count: (fate, of) => count(fate, of, 1),
    accept(more) {
      lines.accepted += more;
      records.accepted += more;
      records.total += more;
    },
    move(from, to, of) {
      count(from, of, -1);
      count(to, of, 1);
    },
    get rows() {
      return records.total - records.control;
    },
    get duplicates() {
      return records.duplicate;
    },
    close(physicalLines) {
      const { total, accepted, rejected, duplicate, control } = records;
      const ledger = {
        lines: { ...lines, total: physicalLines },
        records: { total, accepted, rejected, duplicate, control },
      };
      if (!balances(ledger)) throw new Error(`the ledger does not balance: ${JSON.stringify(ledger)}`);
      return ledger;
    },
  };
}

/** Every line and every record has exactly one fate. */
export function balances({ lines, records }: FileLedger): boolean {
  const fated = lines.accepted + lines.rejected + lines.duplicate + lines.control;
  return (
    lines.total === lines.preamble + lines.header + lines.blank + fated &&
    records.total === records.accepted + records.rejected + records.duplicate + records.control
  );
}

const noCounts = (): Counts => ({
  total: 0,
  preamble: 0,
  header: 0,
  blank: 0,
  accepted: 0,
  rejected: 0,
  duplicate: 0,
  control: 0,
});
