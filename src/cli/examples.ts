import type { Language } from '../measures/measure.ts';
import { ui } from '../messages/index.ts';
import type { Command } from './command.ts';
import { padEnd, widthOf } from './print/width.ts';

/** Lines to type and what comes of them, to lead a help text. */
export function examplesText(examples: Command['examples'], language: Language): string {
  if (examples.length === 0) return '';
  const width = Math.max(...examples.map(({ type }) => widthOf(type)));
  const lines = examples.map(({ type, about }) => `  ${padEnd(type, width)}  ${about[language]}`);
  return [ui[language].usage.examples, ...lines, ''].join('\n');
}
