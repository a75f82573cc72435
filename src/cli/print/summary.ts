import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import type { Report, Section, ShownFigure } from '../../model/report.ts';
import { kpisIn } from './figures-in.ts';
import { sparkline } from './sparkline.ts';
import { tableLines } from './table.ts';
import { visible } from './visible.ts';
import { cutTo, wrap } from './width.ts';

/** The figures of a report section by section: value, last year, course over terms, target. For people, at most `width` columns. */
export function summaryLines(report: Report, language: Language, width: number): string[] {
  const figures = new Map(report.figures.map((figure) => [`${figure.kpi}@${figure.term}`, figure]));
  const rowsOf = (section: Section): string[][] =>
    distinct(
      kpisIn(section).flatMap((kpi) => {
        const now = figures.get(`${kpi}@${report.term.id}`);
        return now ? [rowOf(now, report, language)] : [];
      }),
    );
  const sections = flat(report.sections).map((section) => ({ section, rows: rowsOf(section) }));
  const all = sections.flatMap(({ rows }) => rows);
  // One table for all sections, so that columns line up from the first to the last.
  const lines = tableLines(COLUMNS, all, width - INDENT.length);
  let next = 0;
  return sections.flatMap(({ section, rows }) =>
    rows.length === 0
      ? []
      : [cutTo(visible(section.heading), width), ...rows.map(() => INDENT + lines[next++])],
  );
}

/** How many numbers of the prose stand on figures. */
export const numbersLines = ({ numbers }: Report, language: Language, width: number): string[] =>
  wrap(ui[language].summary.numbers(numbers), width);

function rowOf(now: ShownFigure, report: Report, language: Language): string[] {
  const words = ui[language].summary;
  return [
    visible(now.attribution ? `${now.label} (${ui[language].explain.byHand})` : now.label),
    visible(now.text),
    now.yearAgo ? words.yearAgo(visible(now.yearAgo.text)) : '',
    sparkline(report, now.kpi),
    now.target ? words.target(visible(now.target.text), words.verdict[now.verdict]) : '',
  ];
}

/** A total and the breakdown under it often have one label and one value: said once. */
const distinct = (rows: readonly string[][]): string[][] => [
  ...new Map(rows.map((row) => [row.join('\n'), row])).values(),
];

const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

const COLUMNS = [
  { align: 'left', flexible: true },
  { align: 'right' },
  { align: 'left' },
  { align: 'left' },
  { align: 'left' },
] as const;

const INDENT = '  ';
