import type { Problem } from '../model/problem.ts';
import { cliWords } from './cli.ts';
import { initWords } from './ui-init.ts';
import { problemWords } from './ui-problems.ts';
import { runWords } from './ui-run.ts';
import { usageWords } from './ui-usage.ts';
import type { Catalogue } from './words.ts';

/** Every code of every room. */
export const catalogue: Catalogue = { ...cliWords };

/** What a problem says in a language, and the one thing to do about it. */
export function wordsOf(problem: Problem, language: 'ja' | 'en'): { text: string; fix: string | null } {
  const words = Object.hasOwn(catalogue, problem.code) ? catalogue[problem.code] : undefined;
  const args = problem.args ?? {};
  return { text: words?.[language](args) ?? problem.code, fix: words?.fix?.[language](args) ?? null };
}

/** Fixed words of the command line, by subject. */
export const ui = {
  ja: { init: initWords.ja, problems: problemWords.ja, run: runWords.ja, usage: usageWords.ja },
  en: { init: initWords.en, problems: problemWords.en, run: runWords.en, usage: usageWords.en },
};
