import type { FileRows } from '../../figures/rows-behind.ts';
import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import type { Evidence } from '../../model/figure.ts';
import type { FileLedger } from '../../model/stated-file.ts';
import type { TableFile } from '../../model/table.ts';
import { lineRanges } from './line-ranges.ts';
import { visible } from './visible.ts';
import { wrap } from './width.ts';

/** How many stretches of lines are shown of a file, unless all are wanted. */
const SHOWN = 8;

/**
 * Every file behind a figure: what became of its physical lines, what became of its rows (both add up),
 * and the lines on which the counted rows begin. Never a cell.
 */
export function rowsBehindLines(
  evidence: Evidence,
  files: readonly TableFile[],
  rows: readonly FileRows[],
  all: boolean,
  language: Language,
  width: number,
): string[] {
  const words = ui[language].explain;
  const most = all ? Number.POSITIVE_INFINITY : SHOWN;
  const listed = (name: string, lines: readonly number[]): string[] => {
    if (lines.length === 0) return [];
    const { text, more } = lineRanges(lines, most);
    return [`${name} ${lines.length}: ${words.lines(text)}${more > 0 ? ` ${words.more(more)}` : ''}`];
  };
  return [
    '',
    `  ${words.files}`,
    ...evidence.files.flatMap((counts) => {
      const file = files.find(({ path }) => path === counts.file);
      const behind = rows.find((one) => one.file === counts.file);
      const isShare = behind && behind.hits.length !== behind.counted.length;
      const texts = [
        ...(file ? [linesOf(file.ledger, language)] : []),
        words.account(counts),
        ...(behind && isShare ? listed(words.numerator, behind.hits) : []),
        ...(behind ? listed(isShare ? words.denominator : words.counted, behind.counted) : []),
        ...(behind ? listed(words.undecided, behind.undecided) : []),
      ];
      return [
        `    ${visible(counts.file)}`,
        ...texts.flatMap((text) => wrap(visible(text), width - 6)).map((line) => `      ${line}`),
      ];
    }),
  ];
}

/** `50行 = 見出し 1 + 採用 49`: every physical line has one fate. */
function linesOf({ lines }: FileLedger, language: Language): string {
  const { explain, check } = ui[language];
  const fates = (['preamble', 'header', 'blank', 'control', 'accepted', 'rejected', 'duplicate'] as const)
    .filter((fate) => lines[fate] > 0)
    .map((fate) => `${check[fate]} ${lines[fate]}`);
  return `${explain.physical(lines.total)} = ${fates.join(' + ')}`;
}
