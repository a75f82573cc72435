import type { Language } from '../../measures/measure.ts';
import { ui, wordsOf } from '../../messages/index.ts';
import type { Problem } from '../../model/problem.ts';

/** A problem as the overlay shows it. Source text and cells stay on the terminal. */
export interface ShownMistake {
  readonly severity: Problem['severity'];
  /** `prose/2024H1/p1.md:12:5`, or empty. */
  readonly place: string;
  readonly text: string;
  readonly fix: string;
}

/** What a browser is shown: the last page that could be made, and what is wrong now. */
export interface Snapshot {
  readonly version: number;
  readonly page: string;
  readonly title: string;
  readonly mistakes: readonly ShownMistake[];
}

/** Errors and warnings in words, with file, line and column. Notes are for `check`. */
export const mistakesOf = (problems: readonly Problem[], language: Language): readonly ShownMistake[] =>
  problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => {
      const { text, fix } = wordsOf(problem, language);
      return { severity: problem.severity, place: placeText(problem), text, fix: fix ?? '' };
    });

/** A fault of this tool, so that it is seen where one looks. */
export const bugMistake = (error: unknown, language: Language): ShownMistake => ({
  severity: 'error',
  place: '',
  text: ui[language].run.bug(error instanceof Error ? error.name : 'Error'),
  fix: '',
});

function placeText({ place }: Problem): string {
  if (!place) return '';
  const { file, line, column, cell } = place;
  return [file, line, cell ?? column].filter((part) => part !== undefined).join(':');
}
