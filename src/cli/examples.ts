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

/** What leads the help of the whole. */
export const tour: Command['examples'] = [
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
