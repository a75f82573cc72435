import type { Language } from '../measures/measure.ts';

/**
 * The language to speak on the terminal: `--lang`, else that of the machine, Japanese where the
 * locale is Japanese and English otherwise. What is written follows `kpi.yaml`, never this.
 */
export function spokenLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string,
): Language {
  const asked = optionValue(argv, '--lang');
  if (asked === 'ja' || asked === 'en') return asked;
  const variable = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  // Windows sets none of these; there the system itself is asked.
  return (variable ?? systemLocale()).toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The value of an option, read before commander does. */
export function optionValue(argv: readonly string[], name: string): string | undefined {
  const at = argv.indexOf(name);
  if (at >= 0) return argv[at + 1];
  return argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
}
