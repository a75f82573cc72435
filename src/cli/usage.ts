import type { CommanderError } from 'commander';
import type { Language } from '../measures/measure.ts';
import { ui } from '../messages/index.ts';
import { visible } from './print/visible.ts';

/** Whether commander ended the run. Known by its code, so that commander need not be loaded to ask. */
export const isCommanderError = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');

/** A mistake on the command line in words: what, the nearest right one, and where help is. */
export function usageText(error: CommanderError, command: string | null, language: Language): string {
  const words = ui[language].usage;
  const [problem = '', suggestion] = error.message.split('(Did you mean ');
  const names = [...problem.matchAll(/'([^']+)'/g)].map((match) => visible(bare(match[1]!)));
  const text = words.faults[error.code]?.(names) ?? visible(error.message.replace(/^error: /, ''));
  const nearest = suggestion === undefined ? [] : [words.nearest(suggestion.replace(/^one of |\?\)$/g, ''))];
  const see = words.see(['kpi-report', command].filter((part) => part !== null).join(' '));
  return `${words.error}: ${[text, ...nearest, see].join('\n  ')}\n`;
}

/** `--term <term>` is known to people as `--term`; `<kpi>` as kpi. */
const bare = (name: string): string => name.replace(/^-\w, /, '').split(' ')[0]!;
