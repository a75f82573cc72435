import type { Problem } from '../model/problem.ts';
import { cliWords } from './cli.ts';
import { columnWords } from './columns.ts';
import { diffCodes } from './diff.ts';
import { figureWords } from './figures.ts';
import { ingestWords } from './ingest.ts';
import { lockWords } from './lock.ts';
import { measureWords } from './measures.ts';
import { projectWords } from './project.ts';
import { proseWords } from './prose.ts';
import { renderWords } from './render.ts';
import { acceptWords } from './ui-accept.ts';
import { checkWords } from './ui-check.ts';
import { codeWords } from './ui-code.ts';
import { diffWords } from './ui-diff.ts';
import { explainWords } from './ui-explain.ts';
import { initWords } from './ui-init.ts';
import { listWords } from './ui-list.ts';
import { lockUiWords } from './ui-lock.ts';
import { previewWords } from './ui-preview.ts';
import { problemWords } from './ui-problems.ts';
import { proseUiWords } from './ui-prose.ts';
import { runWords } from './ui-run.ts';
import { summaryWords } from './ui-summary.ts';
import { usageWords } from './ui-usage.ts';
import { verifyWords } from './ui-verify.ts';
import { verifyCodes } from './verify.ts';
import type { Catalogue } from './words.ts';

/** The words of codes, by room, those of reports before those of definitions. No code is in two. */
export const rooms: readonly (() => Catalogue)[] = [
  proseWords,
  figureWords,
  ingestWords,
  columnWords,
  measureWords,
  lockWords,
  renderWords,
  cliWords,
  projectWords,
  diffCodes,
  verifyCodes,
];

// Put together, they would be an object of hundreds of names, made in every run for the few that are said.
function wordsBy(code: string): Catalogue[string] | undefined {
  const room = rooms.find((words) => Object.hasOwn(words(), code));
  return room?.()[code];
}

/** What a problem says in a language, and the one thing to do about it. */
export function wordsOf(problem: Problem, language: 'ja' | 'en'): { text: string; fix: string | null } {
  const words = wordsBy(problem.code);
  const args = problem.args ?? {};
  return { text: words?.[language](args) ?? problem.code, fix: words?.fix?.[language](args) ?? null };
}

/** What a reader of the page should know of a problem; null when it concerns the office alone. */
export function readerNoteOf(problem: Problem, language: 'ja' | 'en'): string | null {
  const words = wordsBy(problem.code);
  return words?.reader?.[language](problem.args ?? {}) ?? null;
}

const subjects = {
  accept: acceptWords,
  check: checkWords,
  code: codeWords,
  diff: diffWords,
  explain: explainWords,
  init: initWords,
  list: listWords,
  lock: lockUiWords,
  preview: previewWords,
  problems: problemWords,
  prose: proseUiWords,
  run: runWords,
  summary: summaryWords,
  usage: usageWords,
  verify: verifyWords,
};

type Subjects = typeof subjects;
type Spoken = { readonly [Name in keyof Subjects]: ReturnType<Subjects[Name]['ja']> };

/** Fixed words of the command line, by subject. */
export const ui = { ja: spoken('ja'), en: spoken('en') };

function spoken(language: 'ja' | 'en'): Spoken {
  const words = {};
  for (const [name, subject] of Object.entries(subjects))
    Object.defineProperty(words, name, { get: subject[language] });
  return words as Spoken;
}
