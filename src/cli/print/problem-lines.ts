import type { Language } from '../../measures/measure.ts';
import { ui, wordsOf } from '../../messages/index.ts';
import type { Problem } from '../../model/problem.ts';
import { frameLines } from './frame.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';
import { padEnd, widthOf, wrap } from './width.ts';

/** How problems are to be put. */
export interface ProblemStyle {
  readonly language: Language;
  /** The path to print for a file of the project, so that a click finds it from where the user stands. */
  readonly pathOf: (file: string) => string;
  /** How many KPIs the project has, for "2 of 31". */
  readonly kpis: number;
  /** Width of the terminal; null for a log, which never gets a cell. */
  readonly terminal: number | null;
  readonly paint: Paint;
}

/**
 * A problem as lines: where, how grave, code and what is wrong on one line that editors and terminals
 * can click; on a terminal the row with a caret; what it touches; the one thing to do.
 * Source: input policy, *A message someone in the office can act on*.
 */
export const problemLines = (problem: Problem, style: ProblemStyle): string[] => [
  ...whatLines(problem, style),
  ...cureLines(problem, style),
];

/** Where and what. */
export function whatLines(problem: Problem, style: ProblemStyle): string[] {
  const words = ui[style.language].problems;
  const { text } = wordsOf(problem, style.language);
  const tint = style.paint[problem.severity];
  return [
    ...headLines(problem, visible(text), style),
    ...(style.terminal === null ? [] : frameLines(problem, style.terminal, words, tint)),
  ];
}

/** What it touches, and the one thing to do. */
export function cureLines(problem: Problem, style: ProblemStyle): string[] {
  const words = ui[style.language].problems;
  const { fix } = wordsOf(problem, style.language);
  return [
    ...detail(words.affects, affected(problem.affects ?? [], style), style),
    ...detail(words.fix, fix ?? '', style),
  ];
}

/** One line; on a terminal too narrow for it, what is wrong stands below, where it can be read. */
function headLines(problem: Problem, text: string, style: ProblemStyle): string[] {
  const { paint, terminal } = style;
  const severity = ui[style.language].problems.severity[problem.severity];
  const [place, ...rest] = [placeOf(problem, style), severity, problem.code];
  const head = [paint.strong(place), paint[problem.severity](severity), paint.faint(problem.code)];
  const shown = head.slice(place === '' ? 1 : 0).join(GAP);
  if (terminal === null || widthOf([place, ...rest, text].join(GAP)) <= terminal) return [shown + GAP + text];
  return [shown, ...wrap(text, terminal - GAP.length).map((line) => GAP + line)];
}

function placeOf({ place }: Problem, { pathOf }: ProblemStyle): string {
  if (place === undefined) return '';
  const where = [place.line, place.line === undefined ? undefined : place.column];
  return [visible(pathOf(place.file)), ...where.filter((part) => part !== undefined)].join(':');
}

function affected(kpis: readonly string[], style: ProblemStyle): string {
  if (kpis.length === 0) return '';
  const named = kpis.slice(0, NAMED).join(', ');
  return ui[style.language].problems.kpis(named, kpis.length - NAMED, kpis.length, style.kpis);
}

/** A labelled line below the problem; continued under itself where a terminal is too narrow. */
function detail(label: string, text: string, { language, terminal, paint }: ProblemStyle): string[] {
  if (text === '') return [];
  const { affects, fix } = ui[language].problems;
  const room = Math.max(widthOf(affects), widthOf(fix));
  const lines = terminal === null ? [visible(text)] : wrap(visible(text), Math.max(20, terminal - room - 4));
  return lines.map((line, at) => `  ${paint.faint(padEnd(at === 0 ? label : '', room))}  ${line}`);
}

const GAP = '  ';
const NAMED = 5;
