import {
  type Help,
  InvalidArgumentError,
  Option,
  type OutputConfiguration,
  Command as Program,
} from 'commander';
import { ui } from '../messages/index.ts';
import type { Command, Listed, Run } from './command.ts';
import { declareCommand, type Parsed } from './declare-command.ts';
import { examplesText, tour } from './examples.ts';
import { widthOf } from './print/width.ts';
import { VERSION } from './version.ts';

/**
 * The command line as commander knows it. Every command is listed; only `named` has its options,
 * so that help and start-up load no other command's code.
 */
export function makeProgram(
  run: Omit<Run, 'config' | 'quiet'>,
  listed: Readonly<Record<string, Listed>>,
  named: { readonly name: string; readonly command: Command } | null,
): { program: Program; parsed: Parsed } {
  const words = ui[run.language].usage;
  const parsed: Parsed = { exit: null };
  const program = new Program('kpi-report')
    .description(words.about)
    .version(VERSION, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .option('--config <file>', words.config)
    .addOption(new Option('--lang <language>', words.lang).argParser(languageOnly))
    .addOption(new Option('--log-format <as>', words.logFormat).argParser(formatOnly))
    .option('-q, --quiet', words.quiet)
    .exitOverride()
    .configureOutput(outputTo(run.shell))
    .configureHelp(helpStyle(words))
    .addHelpText('before', ({ command }) => (command.parent === null ? examplesText(tour, run.language) : ''))
    .addHelpText('after', ({ command }) =>
      ['', words.more, ...(command.parent === null ? [words.docs] : [])].join('\n'),
    );
  for (const [name, about] of Object.entries(listed)) {
    const sub = program.command(name).description(about[run.language]).helpOption('-h, --help', words.help);
    if (named?.name === name) declareCommand(sub, named.command, run, program, parsed);
  }
  return { program, parsed };
}

/** Titles in the language spoken, and columns that line up with 漢字 in them. */
const helpStyle = (words: (typeof ui)['ja']['usage']): Partial<Help> => ({
  displayWidth: widthOf,
  styleTitle: (text) => words.title[text] ?? text,
  styleUsage: (text) => text.replace('[options]', words.options).replace('[command]', words.command),
  showGlobalOptions: true,
});

function languageOnly(text: string): string {
  if (text === 'ja' || text === 'en') return text;
  throw new InvalidArgumentError('');
}

function formatOnly(text: string): string {
  if (text === 'text' || text === 'json') return text;
  throw new InvalidArgumentError('');
}

/** Through descriptors, and without asking process.stdout, which costs 4 ms at first touch. */
const outputTo = ({ stdout, stderr }: Run['shell']): OutputConfiguration => ({
  writeOut: stdout.write,
  writeErr: stderr.write,
  outputError: () => {},
  getOutHelpWidth: () => stdout.columns ?? 80,
  getErrHelpWidth: () => stderr.columns ?? 80,
  getOutHasColors: () => false,
  getErrHasColors: () => false,
});
