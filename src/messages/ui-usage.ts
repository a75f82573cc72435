import { later } from './later.ts';

/** Help and usage errors. `names` are what commander put in quotes: the argument, option or command. */
const ja = later(() => ({
  about: 'CSV から「お客様本位の業務運営」の KPI 報告書を作ります',
  title: {
    'Usage:': '使い方:',
    'Arguments:': '引数:',
    'Options:': 'オプション:',
    'Global Options:': '共通のオプション:',
    'Commands:': 'コマンド:',
  } as Readonly<Record<string, string>>,
  examples: '例:',
  help: '使い方を表示する',
  version: '版を表示する',
  helpCommand: 'コマンドの使い方を表示する',
  config: 'kpi.yaml の場所(既定: 今のフォルダーから上へ探す)',
  lang: '表示の言語 ja / en(既定: パソコンの言語)',
  options: '[オプション]',
  command: '[コマンド]',
  logFormat: 'stderr の形 text / json(1行に1件。無人の実行のため)',
  quiet: 'エラーのほかは何も表示しない',
  more: 'くわしくは kpi-report help <コマンド>',
  docs: 'KPI の作り方の例は docs/cookbook.ja.md、kpi.yaml の言葉は docs/language.ja.md',
  error: 'エラー',
  faults: {
    'commander.unknownCommand': ([name]: Names) => `「${name}」というコマンドはありません`,
    'commander.unknownOption': ([name]: Names) => `「${name}」というオプションはありません`,
    'commander.missingArgument': ([name]: Names) => `<${name}> が要ります`,
    'commander.optionMissingArgument': ([name]: Names) => `「${name}」に値が要ります`,
    'commander.missingMandatoryOptionValue': ([name]: Names) => `「${name}」が要ります`,
    'commander.excessArguments': () => '余分な引数があります',
    'commander.invalidArgument': ([name]: Names) => `「${name}」の値が正しくありません`,
  } as Readonly<Record<string, (names: Names) => string>>,
  nearest: (name: string) => `${name} ではありませんか`,
  see: (command: string) => `使い方: ${command} --help`,
}));

const en: typeof ja = later(() => ({
  about: 'makes the KPI report on customer-oriented conduct from CSV exports',
  title: {},
  examples: 'Examples:',
  help: 'show this help',
  version: 'show the version',
  helpCommand: 'show the help of a command',
  config: 'where kpi.yaml is (default: sought from here upward)',
  lang: 'language of messages, ja or en (default: that of the machine)',
  options: '[options]',
  command: '[command]',
  logFormat: 'stderr as text / json (one event a line, for jobs)',
  quiet: 'print nothing but errors',
  more: 'more: kpi-report help <command>',
  docs: 'recipes for KPIs: docs/cookbook.md, the words of kpi.yaml: docs/language.md',
  error: 'error',
  faults: {
    'commander.unknownCommand': ([name]) => `there is no command "${name}"`,
    'commander.unknownOption': ([name]) => `there is no option "${name}"`,
    'commander.missingArgument': ([name]) => `<${name}> is missing`,
    'commander.optionMissingArgument': ([name]) => `"${name}" needs a value`,
    'commander.missingMandatoryOptionValue': ([name]) => `"${name}" is missing`,
    'commander.excessArguments': () => 'too many arguments',
    'commander.invalidArgument': ([name]) => `the value of "${name}" is not right`,
  },
  nearest: (name) => `did you mean ${name}?`,
  see: (command) => `help: ${command} --help`,
}));

type Names = readonly (string | undefined)[];

export const usageWords = { ja, en };
