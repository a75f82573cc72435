import type { Command as Program } from 'commander';
import type { Command, Options, Run } from './command.ts';
import { examplesText } from './examples.ts';
import type { ExitCode } from './exit.ts';

/** What parsing the command line led to. */
export interface Parsed {
  exit: ExitCode | null;
}

/** Tells commander what a command takes. When it is the one that was typed, it runs and leaves its exit code. */
export function declareCommand(
  sub: Program,
  command: Command,
  run: Omit<Run, 'config' | 'quiet'>,
  program: Program,
  parsed: Parsed,
): void {
  for (const [name, about] of command.arguments) sub.argument(name, about[run.language]);
  for (const { flags, about } of command.options) sub.option(flags, about[run.language]);
  sub.addHelpText('before', examplesText(command.examples, run.language));
  sub.action(async (...given: unknown[]) => {
    refuseMissing(sub, command);
    const global: { config?: string; quiet?: boolean } = program.opts();
    const whole: Run = { ...run, config: global.config, quiet: global.quiet === true };
    const values = given.slice(0, command.arguments.length) as (string | undefined)[];
    parsed.exit = await command.run(whole, values, sub.opts<Options>());
  });
}

// Not commander's requiredOption: that complains of what is missing before it names what is mistyped.
function refuseMissing(sub: Program, command: Command): void {
  const missing = sub.options.find(
    (option) =>
      sub.getOptionValue(option.attributeName()) === undefined &&
      command.options.some(({ flags, needed }) => needed && flags === option.flags),
  );
  const code = 'commander.missingMandatoryOptionValue';
  if (missing) sub.error(`error: required option '${missing.flags}'`, { code });
}
