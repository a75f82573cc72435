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

/** The words of codes, by room. No code is in two. */
export const rooms: readonly Catalogue[] = [
  cliWords,
  columnWords,
  diffCodes,
  figureWords,
  ingestWords,
  lockWords,
  measureWords,
  projectWords,
  proseWords,
  renderWords,
  verifyCodes,
];

// Put together, they would be an object of hundreds of names, made in every run for the few that are said.
const wordsBy = (code: string): Catalogue[string] | undefined =>
  rooms.find((room) => Object.hasOwn(room, code))?.[code];

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

/** Fixed words of the command line, by subject. */
export const ui = {
  ja: {
    accept: acceptWords.ja,
    check: checkWords.ja,
    code: codeWords.ja,
    diff: diffWords.ja,
    explain: explainWords.ja,
    init: initWords.ja,
    list: listWords.ja,
    lock: lockUiWords.ja,
    preview: previewWords.ja,
    problems: problemWords.ja,
    prose: proseUiWords.ja,
    run: runWords.ja,
    summary: summaryWords.ja,
    usage: usageWords.ja,
    verify: verifyWords.ja,
  },
  en: {
    accept: acceptWords.en,
    check: checkWords.en,
    code: codeWords.en,
    diff: diffWords.en,
    explain: explainWords.en,
    init: initWords.en,
    list: listWords.en,
    lock: lockUiWords.en,
    preview: previewWords.en,
    problems: problemWords.en,
    prose: proseUiWords.en,
    run: runWords.en,
    summary: summaryWords.en,
    usage: usageWords.en,
    verify: verifyWords.en,
  },
};
