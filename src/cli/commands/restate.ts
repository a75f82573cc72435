import { dayFromIso, isoOf } from '../../calendar/day.ts';
import type { Term } from '../../calendar/term.ts';
import { restate } from '../../lock/restate.ts';
import { ui } from '../../messages/index.ts';
import type { Lock } from '../../model/lock.ts';
import { compareShown } from '../../report/compare.ts';
import { chosenTerm } from '../chosen-term.ts';
import { dayIn } from '../clock.ts';
import { type Command, type Options, type Run, textOf } from '../command.ts';
import { compileTerm } from '../compile-term.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { Failure } from '../failure.ts';
import { closedAsOf, writeLock } from '../locks.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { reportProblems } from '../print/report-problems.ts';
import { visible } from '../print/visible.ts';
import { termOption } from '../shared-options.ts';
import { withRunLock } from '../state/run-lock.ts';

export const command: Command = {
  arguments: [],
  options: [
    { ...termOption, needed: true },
    {
      flags: '--reason <text>',
      about: { ja: '訂正の理由(報告書の脚注に載る)', en: 'why; it is printed in a footnote' },
      needed: true,
    },
    {
      flags: '--on <date>',
      about: { ja: '訂正した日(既定: 今日)', en: 'the day of the correction (default: today)' },
    },
  ],
  examples: [
    {
      type: 'kpi-report restate --term 2024H1 --reason 訂正',
      about: { ja: '公表した数値を訂正する', en: 'correct what was published' },
    },
  ],
  run: async (run, _, options) => {
    const open = await openProject(run);
    const term = chosenTerm(textOf(options, 'term') ?? '', open.project, run.shell.now);
    return withRunLock(run.shell, open.folder, () => correct(run, open, term, options));
  },
};

async function correct(run: Run, open: OpenProject, term: Term, options: Options): Promise<ExitCode> {
  const reason = (textOf(options, 'reason') ?? '').trim();
  if (reason === '') throw new Failure(Exit.usage, { code: 'restate-reason' });
  const on = isoOf(dayOf(run, open, textOf(options, 'on')));
  // Errors about what was published are what is to be corrected; the others stand in the way.
  const compiled = await compileTerm(run, open, {
    term,
    asOf: closedAsOf(run.shell.disk, open.folder, term) ?? term.last,
    state: 'published',
    closing: true,
  });
  const known = compiled.locks.get(term.id);
  const others = compiled.problems.filter(({ severity, code }) => severity === 'error' && !OWN.has(code));
  if (others.length > 0 || !compiled.lock) {
    reportProblems(run, open, others);
    return compiled.refused ? Exit.refused : Exit.findings;
  }
  if (!known) throw new Failure(Exit.usage, { code: 'lock-missing', args: { term: term.id } });
  const corrected = restate(known, compiled.lock, { on, reason }, ({ old, now }) =>
    old && now ? compareShown(now, old, open.project.language).change : null,
  );
  if (corrected) writeLock(run.shell, open.folder, corrected, known);
  if (!run.quiet) run.shell.stdout.write(`${linesOf(run, term, corrected).join('\n')}\n`);
  return Exit.done;
}

/** What `closedTermProblems` finds. */
const OWN: ReadonlySet<string> = new Set([
  'lock-figure-changed',
  'lock-redefined',
  'lock-rows-changed',
  'lock-kpi-gone',
]);

function dayOf({ shell }: Run, { project }: OpenProject, on: string | undefined): number {
  const day = on === undefined ? dayIn(project.timeZone, shell.now()) : dayFromIso(on);
  if (day === null) throw new Failure(Exit.usage, { code: 'restate-date', args: { given: on ?? '' } });
  return day;
}

function linesOf({ language }: Run, term: Term, corrected: Lock | null): readonly string[] {
  const words = ui[language].lock;
  const last = corrected?.restatements.at(-1);
  if (!last) return [words.nothing(term.id)];
  const figures = Object.entries(last.figures);
  return [
    words.restated(term.id, figures.length),
    ...figures.map(
      ([address, { initial, adjustment, restated }]) =>
        `  ${visible(words.change(address, initial ?? '—', adjustment ?? '—', restated ?? '—'))}`,
    ),
  ];
}
