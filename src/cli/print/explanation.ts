import type { FileRows } from '../../figures/rows-behind.ts';
import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import type { Grid } from '../../model/figure.ts';
import { type Format, isMeasurable } from '../../model/quantity.ts';
import type { ShownFigure } from '../../model/report.ts';
import type { TableFile } from '../../model/table.ts';
import { rowsBehindLines } from './rows-behind.ts';
import { visible } from './visible.ts';
import { padEnd, widthOf, wrap } from './width.ts';

/** A figure with all that it stands on, for people; never a cell. `pathOf` makes places clickable. */
export interface Explained {
  readonly figure: ShownFigure;
  readonly format: Format;
  /** Label of the source that it counts; null for derived figures. */
  readonly source: string | null;
  /** Figures that it is made from. */
  readonly uses: readonly ShownFigure[];
  readonly pathOf: (file: string) => string;
  /** The formula of a derived figure with the figures in it; null for `n ÷ d`. */
  readonly formula: string | null;
  /** Files of the source, the lines of its rows, and whether all are to be shown. */
  readonly files: readonly TableFile[];
  readonly rows: readonly FileRows[];
  readonly allRows: boolean;
}

/** Lines of at most `width` columns: sentence, formula, parts, rows counted and not, files, place. */
export function explanationLines(explained: Explained, language: Language, width: number): string[] {
  const words = ui[language].explain;
  const { figure, source, uses, pathOf } = explained;
  const facts: [string, string[]][] = [
    [words.definition, [figure.definition]],
    [words.period, figure.interval === undefined ? [] : [figure.interval]],
    [words.formula, [formulaOf(explained, language)]],
    [words.target, figure.target ? [`${figure.target.text} ${figure.verdictText}`.trimEnd()] : []],
    [words.parts, partTexts(figure, language)],
    [
      words.source,
      figure.attribution ? [words.attribution(figure.attribution.by, figure.attribution.on)] : [],
    ],
    [words.uses, uses.map((use) => `${use.kpi} (${use.termLabel}): ${use.text}`)],
    [words.note, [figure.note, figure.attribution?.note].filter((note) => typeof note === 'string')],
    [words.rows, figure.evidence ? [`${source ?? ''}: ${words.account(figure.evidence)}`] : []],
    [words.history, [...(figure.history ?? [])]],
    [words.where, [`${pathOf(figure.definedAt.file)}:${figure.definedAt.line ?? 1}`]],
  ];
  const room = Math.max(...facts.map(([name]) => widthOf(name)));
  const lines = facts.flatMap(([name, texts]) =>
    texts
      .flatMap((text) => wrap(visible(text), width - room - 4))
      .map((line, at) => `  ${padEnd(at === 0 ? name : '', room)}  ${line}`),
  );
  return [
    `${visible(figure.label)}  ${figure.termLabel}  ${visible(figure.text)}${figure.attribution ? ` (${words.byHand})` : ''}`,
    '',
    ...lines,
    ...(figure.evidence
      ? rowsBehindLines(figure.evidence, explained.files, explained.rows, explained.allRows, language, width)
      : []),
  ];
}

/** `89 ÷ 330 = 26.9%`: what was divided by what, and how it was rounded. */
function formulaOf({ figure, format, formula }: Explained, language: Language): string {
  const { n, d, text, digits } = figure;
  const words = ui[language].explain;
  if (n === null || d === null || !isMeasurable({ n, d })) return words.notMeasurable;
  const rounded = words.rounded(digits, words.roundings[format.rounding] ?? format.rounding);
  if (formula !== null) return `${formula} = ${text}${d === 1 ? '' : ` (${rounded})`}`;
  if (d === 1 && format.times === 1) return text;
  const times = format.times === 1 ? '' : ` × ${format.times}`;
  return `${n} ÷ ${d}${times} = ${text} (${rounded})`;
}

/** Where some parts add up to the figure, those that do not say so. */
function partTexts({ parts, grid }: ShownFigure, language: Language): string[] {
  if (grid) return rowTexts(parts, grid, language);
  const sums = parts.some(({ adds }) => adds);
  return parts.map(({ label, text, adds }) =>
    sums && !adds ? ui[language].explain.overlay(`${label} ${text}`) : `${label} ${text}`,
  );
}

/** A row of a table on a line: `不満  4月 12件、5月 8件、合計 20件`. */
function rowTexts(parts: ShownFigure['parts'], { rows, columns }: Grid, language: Language): string[] {
  return rows.map((row, r) => {
    const cells = columns.map((column, c) => `${column} ${parts[r * columns.length + c]?.text ?? ''}`);
    return `${row}  ${cells.join(language === 'ja' ? '、' : ', ')}`;
  });
}
