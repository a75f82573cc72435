import { narrow, plain } from '../columns/characters.ts';
import type { Problem } from '../model/problem.ts';
import type { FileReading } from './file-reading.ts';
import { physicalLines } from './physical-lines.ts';

/** Numbers of rows that the lines above the header state. */
export interface Stated {
  /** A warning when there are some and none is the number of rows. */
  compare(rows: number): readonly Problem[];
}

/** Counts the lines above the header, and takes 件数:461 among them as a control total. */
export function readPreamble({ path, text, header, tally }: FileReading): Stated {
  const stated: { line: number; rows: number }[] = [];
  for (const line of physicalLines({ ...text, end: header.record.offset })) {
    const content = line.text === null ? '…' : plain(line.text);
    tally.skip(content === '' ? 'blank' : 'preamble', 1);
    const match = ROWS.exec(narrow(content));
    if (match) stated.push({ line: line.number, rows: Number(match[1]!.replaceAll(',', '')) });
  }
  return {
    compare: (rows) =>
      stated.length === 0 || stated.some((one) => one.rows === rows)
        ? []
        : [
            {
              code: 'control-total-differs',
              severity: 'warning',
              place: { file: path, line: stated[0]!.line, column: 1, cell: `A${stated[0]!.line}` },
              args: { rows },
            },
          ],
  };
}

const ROWS = /^(?:出力|データ|総|合計|抽出)?件数[\s:=,;"]*(\d{1,3}(?:,\d{3})+|\d+)(?:件|行|名)?[\s,;"]*$/;
