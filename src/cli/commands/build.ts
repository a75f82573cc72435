import type { Day } from '../../calendar/day.ts';
import type { Term } from '../../calendar/term.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Options, type Run, textOf } from '../command.ts';
import { compileTerm } from '../compile-term.ts';
import { Exit, type ExitCode, gravest } from '../exit.ts';
import { exitsFor } from '../exits-for.ts';
import { Failure } from '../failure.ts';
import { closedAsOf } from '../locks.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { outFolder } from '../output/names.ts';
import { recover } from '../output/recover.ts';
import { NOTHING, writeBuild } from '../output/write-build.ts';
import { printBuild, printHeader } from '../print/build-result.ts';
import { asOfOption, jsonOption, termOption } from '../shared-options.ts';
import { withRunLock } from '../state/run-lock.ts';

export const command: Command = {
  arguments: [],
  options: [
    { ...termOption, needed: true },
    {
      flags: '--draft',
      about: {
        ja: '下書きを out/<期間>-draft/ に作る(エラーがあっても作る。手を加えていない CSV は読み直さない)',
        en: 'make a draft, errors or not, in out/<term>-draft/; large files that were not touched are not read again',
      },
    },
    {
      flags: '--final',
      about: {
        ja: '公表する: 数値を lock/<期間>.json に残し、後で変われば知らせる',
        en: 'publish: keep the figures in lock/<term>.json, so that none changes in silence',
      },
    },
    {
      flags: '--frozen',
      about: {
        ja: '公表した数値と違えば、下書きも作らない(自動実行用)',
        en: 'refuse, drafts too, when a published figure would change (for jobs)',
      },
    },
    asOfOption,
    { flags: '--strict', about: { ja: '警告もエラーとして扱う', en: 'take warnings for errors' } },
    {
      flags: '--force',
      about: { ja: '手で変えられたページも上書きする', en: 'replace a page that was edited by hand' },
    },
    {
      flags: '--fragment',
      about: {
        ja: '自社サイトに貼り付ける fragment.html も作る',
        en: 'write fragment.html too, to paste into your site',
      },
    },
    {
      flags: '--pdf',
      about: {
        ja: 'A4 の PDF も作る(Chromium か Chrome が要る)',
        en: 'print an A4 PDF too (needs a Chromium or Chrome)',
      },
    },
    jsonOption,
  ],
  examples: [
    { type: 'kpi-report build --term 2024H1', about: { ja: '報告書を作る', en: 'make the report' } },
    {
      type: 'kpi-report build --term current --draft',
      about: { ja: '今の半期の下書きを作る', en: 'make a draft of this half-year' },
    },
    {
      type: 'kpi-report build --term 2024H1 --strict',
      about: { ja: '警告があれば作らない', en: 'make none while there are warnings' },
    },
  ],
  run: async (run, _, options) => {
    const open = await openProject(run);
    const { now } = run.shell;
    const text = textOf(options, 'term') ?? '';
    const term = chosenTerm(text, open.project, now);
    const given = textOf(options, 'asOf');
    const closed = given === undefined ? closedAsOf(run.shell.disk, open.folder, term) : null;
    const asOf = closed ?? chosenAsOf(given, text, term, open.project, now);
    return withRunLock(run.shell, open.folder, () => build(run, open, { term, asOf }, options));
  },
};

async function build(
  run: Run,
  open: OpenProject,
  { term, asOf }: { term: Term; asOf: Day },
  options: Options,
): Promise<ExitCode> {
  const state = options['draft'] === true ? 'draft' : 'published';
  const closing = options['final'] === true;
  refuseTogether(options);
  if (options['json'] !== true) printHeader(run, term, asOf);
  recover(run.shell.disk, outFolder(open.folder));
  const compiled = await compileTerm(run, open, {
    term,
    asOf,
    state,
    closing,
    frozen: options['frozen'] === true,
    incremental: state === 'draft',
  });
  const exits = exitsFor(compiled, state, options['strict'] === true);
  const name = state === 'draft' ? `${term.id}-draft` : term.id;
  const written = exits.writes ? await writeBuild(run, open, compiled, term, name, options) : NOTHING;
  const exit = gravest([...exits.codes, ...written.codes]);
  const problems = [...written.problems, ...(compiled.tooEarly ?? compiled.problems)];
  printBuild(
    run,
    open,
    {
      term,
      asOf,
      state,
      exit,
      problems,
      how: written.how,
      files: written.files,
      report: compiled.report,
    },
    options['json'] === true,
  );
  return exit;
}

/** A draft is not published, and what is frozen is not written anew. */
function refuseTogether(options: Options): void {
  const other = ['draft', 'frozen'].find((name) => options[name] === true);
  if (options['final'] !== true || other === undefined) return;
  throw new Failure(Exit.usage, { code: 'lock-options', args: { options: ['--final', `--${other}`] } });
}
