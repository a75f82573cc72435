'use strict';
const fs = require('node:fs');
const path = require('node:path');

/**
 * The answer to `--version`, `--help` and `<command> --help` as the build wrote it down, so that nothing
 * of the tool is loaded for it. Null wherever anything could make it another: an option more, a terminal
 * (help then fits its width), a system whose language is asked in another way.
 */
function quickAnswer(argv, env) {
  const topic = topicOf(argv);
  if (topic === null) return null;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  if (locale === undefined && (process.platform === 'win32' || process.platform === 'darwin')) return null;
  const language = locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  try {
    // Asked in this order: node:tty takes a millisecond to load.
    if (fs.fstatSync(1).isCharacterDevice() && require('node:tty').isatty(1)) return null;
    const answers = JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'dist', 'answers.json'), 'utf8'));
    return answers[language][topic] ?? null;
  } catch {
    return null;
  }
}

/** `--help`, `--version`, or `<command> --help`, however it was asked. */
function topicOf(argv) {
  const [first, second] = argv;
  if (argv.length === 1 && (first === '--version' || first === '-V')) return '--version';
  if (argv.length === 1 && (first === '--help' || first === '-h' || first === 'help')) return '--help';
  if (argv.length !== 2) return null;
  if (second === '--help' || second === '-h') return `${first} --help`;
  return first === 'help' ? `${second} --help` : null;
}

module.exports = { quickAnswer };
