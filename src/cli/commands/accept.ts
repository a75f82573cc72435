import { join } from 'node:path';
import { parseTerm } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import type { Problem } from '../../model/problem.ts';
import { acceptedLine } from '../../project/read-accepted.ts';
import { ACCEPTED, acceptedText } from '../accepted-file.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Options, textOf } from '../command.ts';
import { compileTerm } from '../compile-term.ts';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import { replaceFile } from '../files/write-file.ts';
import { openProject } from '../open-project.ts';
import { visible } from '../print/visible.ts';
import { termOption } from '../shared-options.ts';
import { withRunLock } from '../state/run-lock.ts';

export const command: Command = {
  arguments: [
    [
      '<place>',
      {
        ja: '行の場所 data/x.csv:118、またはソースの名前(件数が減ったとき)',
        en: 'where the row stands, data/x.csv:118, or a source that has fewer rows than before',
      },
    ],
  ],
  options: [
    { ...termOption, needed: true },
    {
      flags: '--reason <text>',
      about: { ja: '理由(報告書に出ます)', en: 'why; it stands on the page' },
      needed: true,
    },
    {
      flags: '--by <name>',
      about: { ja: '認めた人(報告書には出ません)', en: 'who; never on the page' },
      needed: true,
    },
    {
      flags: '--until <term>',
      about: {
        ja: 'いつの期まで認めるか(既定: その期)',
        en: 'the last term in which it holds (default: this one)',
      },
    },
    {
      flags: '--code <code>',
      about: { ja: 'この問題だけを認める', en: 'accept this problem alone, where a row has several' },
    },
  ],
  examples: [
    {
      type: 'kpi-report accept data/x.csv:118 --term 2024H1 …',
      about: { ja: '理由と名前を添えて認める', en: 'with --reason and --by' },
    },
  ],
  run: async (run, [place = ''], options) => {
    const open = await openProject(run);
    const text = textOf(options, 'term') ?? '';
    const term = chosenTerm(text, open.project, run.shell.now);
    const asOf = chosenAsOf(undefined, text, term, open.project, run.shell.now);
    const until = textOf(options, 'until') ?? term.id;
    if (parseTerm(until, open.project.fiscalYearStarts) === null)
      throw new Failure(Exit.usage, { code: 'term-unreadable', args: { given: until } });
    return withRunLock(run.shell, open.folder, async () => {
      const { problems } = await compileTerm(run, open, { term, asOf, state: 'draft' });
      const met = problems.filter((problem) => stands(problem, place, open.pathOf, options));
      if (met.length === 0) throw new Failure(Exit.findings, { code: 'accept-nothing', args: { place } });
      const lines = met.map(({ code, source = '', row = '' }) =>
        acceptedLine({
          code,
          source,
          row,
          until,
          by: textOf(options, 'by') ?? '',
          reason: textOf(options, 'reason') ?? '',
        }),
      );
      const before = acceptedText(run.shell.disk, open.folder);
      const text = before + (before === '' || before.endsWith('\n') ? '' : '\n') + lines.join('');
      replaceFile(run.shell, join(open.folder, ACCEPTED), Buffer.from(text));
      const { accept } = ui[run.language];
      for (const { code } of met) run.shell.stdout.write(`${accept.accepted(visible(place), code, until)}\n`);
      return Exit.done;
    });
  },
};

/** A problem of a row that can be told again, at the place that was named. A file that is refused cannot be accepted. */
function stands(
  problem: Problem,
  place: string,
  pathOf: (file: string) => string,
  options: Options,
): boolean {
  const { code, refuses, source, row, severity } = problem;
  if (refuses || severity === 'note' || row === undefined || source === undefined) return false;
  if (textOf(options, 'code') !== undefined && textOf(options, 'code') !== code) return false;
  if (place === source) return code === 'rows-fewer';
  const { file = '', line = 0 } = problem.place ?? {};
  const [named] = /^.*?:\d+/.exec(place) ?? [];
  return named === `${file}:${line}` || named === `${pathOf(file)}:${line}`;
}
