import type { Change, Diff, FigureChange } from '../../diff/diff.ts';
import type { SentenceChange } from '../../diff/prose/prose-change.ts';
import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import { notesOf, whyLines } from './diff-notes.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './table.ts';
import { visible } from './visible.ts';
import { cutTo, widthOf, wrap } from './width.ts';

/** How a comparison is to be put on a terminal. */
export interface DiffStyle {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  /** Unchanged figures too. */
  readonly all: boolean;
  readonly labelOf: (kpi: string) => string;
}

/** A comparison as lines of at most `width` columns: figures under the headings of the report, then its text. */
export function diffLines(diff: Diff, style: DiffStyle): readonly string[] {
  const words = ui[style.language].diff;
  const groups = diff.groups
    .map((group) => ({ ...group, changes: group.changes.filter(({ differs }) => differs || style.all) }))
    .filter(({ changes }) => changes.length > 0);
  const blocks = groups.flatMap(({ changes }) => changes.map((change) => rowsOf(change, style)));
  const head = [words.kpi, diff.old.id, diff.now.id, words.change, words.percent, ''];
  // One table for all groups, so that columns line up from the first to the last.
  const [first = '', ...lines] = tableLines(COLUMNS, [head, ...blocks.flat()], style.width);
  const next = lines.values();
  const folded = diff.groups.flatMap(({ changes }) => changes).filter(({ differs }) => !differs).length;
  return [
    ...[diff.old, diff.now].map((term) => headOf(term, style)),
    '',
    ...(groups.length === 0 ? [words.nothing] : [first]),
    ...groups.flatMap(({ heading, changes }) => [
      style.paint.strong(cutTo(visible(heading ?? words.elsewhere), style.width)),
      ...changes.flatMap((change) => [
        ...rowsOf(change, style).map(() => next.next().value ?? ''),
        ...detailsOf(change, style),
      ]),
    ]),
    ...(folded > 0 && !style.all ? ['', style.paint.faint(words.unchanged(folded))] : []),
    ...(diff.prose ? ['', ...proseLines(diff.prose, style)] : []),
  ];
}

function headOf(term: Diff['old'], { language, width }: DiffStyle): string {
  const words = ui[language].diff;
  const locked = term.locked ? `  ${words.locked}` : '';
  return cutTo(`${term.id}  ${term.label}  ${term.interval}${locked}`, width);
}

function rowsOf(change: FigureChange, style: DiffStyle): readonly string[][] {
  const words = ui[style.language].diff;
  const { judgement } = change;
  const word = judgement === null ? '' : words[judgement];
  const tint = judgement === 'worse' ? style.paint.error : style.paint.good;
  const parts = change.parts.filter(({ differs }) => differs || style.all);
  return [
    [`  ${style.labelOf(change.kpi)}`, ...numbersOf(change, style.language), word === '' ? '' : tint(word)],
    ...parts.map((part) => [`    ${visible(part.label)}`, ...numbersOf(part, style.language), '']),
  ];
}

function numbersOf({ old, now, change, relative }: Change, language: Language): string[] {
  const { changed } = ui[language].diff;
  return [
    visible(old?.text ?? ''),
    visible(now?.text ?? ''),
    change === null ? '' : visible(changed(change)),
    relative === null ? '' : changed(relative),
  ];
}

const detailsOf = (change: FigureChange, style: DiffStyle): readonly string[] => [
  ...notesOf(change, style.language).flatMap((note) => indented(note, style)),
  ...whyLines(change, style.language, PARTS).flatMap(({ name, parts }) => packed(name, parts, style)),
];

/** As many whole parts on a line as fit; those that continue stand under the first. */
function packed(name: string, parts: readonly string[], style: DiffStyle): readonly string[] {
  const lines: string[] = [];
  let line = `${visible(name)}:`;
  for (const part of parts.map(visible)) {
    const longer = `${line}  ${part}`;
    if (widthOf(longer) > style.width - INDENT.length && line.trim() !== '') {
      lines.push(line);
      line = `  ${part}`;
    } else line = longer;
  }
  return [...lines, line].map((each) => INDENT + style.paint.faint(cutTo(each, style.width - INDENT.length)));
}

const indented = (text: string, { width, paint }: DiffStyle): readonly string[] =>
  wrap(visible(text), width - INDENT.length).map((line) => INDENT + paint.faint(line));

function proseLines(prose: NonNullable<Diff['prose']>, style: DiffStyle): readonly string[] {
  const words = ui[style.language].diff;
  if (prose.length === 0) return [words.noProse];
  return [
    style.paint.strong(words.prose),
    ...prose.flatMap(({ heading, blocks }) => [
      style.paint.strong(cutTo(visible(heading), style.width)),
      ...blocks.flatMap(({ label, sentences }) => [
        `  ${visible(label)}`,
        ...sentences.flatMap((sentence) => sentenceLines(sentence, style)),
      ]),
    ]),
  ];
}

/** What went in [-…-] and what came in {+…+}, so that it can be told without colour. */
function sentenceLines({ is, runs }: SentenceChange, { width, paint }: DiffStyle): readonly string[] {
  const sign = { gone: '-', new: '+', changed: '~' }[is];
  const text = runs.map((run) => {
    if (is !== 'changed' || run.is === 'same') return run.text;
    return run.is === 'gone' ? `[-${run.text}-]` : `{+${run.text}+}`;
  });
  const tint = { gone: paint.error, new: paint.good, changed: (line: string) => line }[is];
  return wrap(visible(text.join('')), width - 6).map(
    (line, at) => `    ${at === 0 ? sign : ' '} ${tint(line)}`,
  );
}

const COLUMNS = [
  { align: 'left', flexible: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
] as const;

const INDENT = '      ';

/** Parts of an explanation that a line names; `--json` has all. */
const PARTS = 5;
