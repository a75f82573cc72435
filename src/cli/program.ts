import {
  type Help,
  InvalidArgumentError,
  Option,
  type OutputConfiguration,
  Command as Program,
} from 'commander';
import { ui } from '../messages/index.ts';
import type { Command, Listed, Options, Run } from './command.ts';
import { examplesText } from './examples.ts';
import type { ExitCode } from './exit.ts';
import { widthOf } from './print/width.ts';
import { VERSION } from './version.ts';

/** What parsing the command line led to. */
export interface Parsed {
  exit: ExitCode | null;
}

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
    .option('-q, --quiet', words.quiet)
    .exitOverride()
    .configureOutput(outputTo(run.shell))
    .configureHelp(helpStyle(words))
    .addHelpText('before', ({ command }) => (command.parent === null ? examplesText(TOUR, run.language) : ''))
    .addHelpText('after', `\n${words.more}`);
  for (const [name, about] of Object.entries(listed)) {
    const sub = program.command(name).description(about[run.language]).helpOption('-h, --help', words.help);
    if (named?.name === name) declare(sub, named.command, run, program, parsed);
  }
  return { program, parsed };
}

function declare(
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

const TOUR: Command['examples'] = [
  {
    type: 'kpi-report init 見本 && cd 見本',
    about: { ja: '見本のプロジェクトを作る', en: 'make a sample project' },
  },
  {
    type: 'kpi-report check --term 2024H1',
    about: { ja: 'データと文章の問題をすべて見る', en: 'see every problem in data and prose' },
  },
  {
    type: 'kpi-report build --term 2024H1',
    about: { ja: '報告書を作る', en: 'make the report' },
  },
  {
    type: 'kpi-report build --term current --draft',
    about: { ja: '今の半期の下書きを作る', en: 'make a draft of the current half-year' },
  },
  {
    type: 'kpi-report diff 2023H1 2024H1',
    about: { ja: '前年と比べる', en: 'compare with last year' },
  },
];
