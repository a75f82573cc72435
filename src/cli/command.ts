import type { Language } from '../measures/measure.ts';
import type { ExitCode } from './exit.ts';
import type { Shell } from './shell.ts';

/** A text in both languages. */
export interface Spoken {
  readonly ja: string;
  readonly en: string;
}

/** What a command is given: the world, the language to speak, and the options that all commands share. */
export interface Run {
  readonly shell: Shell;
  readonly language: Language;
  /** `--config`, as given. */
  readonly config: string | undefined;
  /** Nothing but errors is printed. */
  readonly quiet: boolean;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** A command of the tool: one file in `commands/`, one line in `commands/index.ts`. */
export interface Command {
  /** `[name, what it is]`, the name as commander writes it: `<kpi>` needed, `[folder]` optional. */
  readonly arguments: readonly (readonly [name: string, about: Spoken])[];
  /** `--term <term>`, what it means, and whether it must be given. */
  readonly options: readonly { readonly flags: string; readonly about: Spoken; readonly needed?: boolean }[];
  /** Shown first in its help: a line to type and what comes of it. */
  readonly examples: readonly { readonly type: string; readonly about: Spoken }[];
  run(run: Run, given: readonly (string | undefined)[], options: Options): Promise<ExitCode>;
}

/** A line of `commands/index.ts`: what the command does, and its code, loaded when it is named. */
export interface Listed extends Spoken {
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** The text that an option has, or undefined. */
export const textOf = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};
