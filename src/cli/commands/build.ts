import { join } from 'node:path';
import type { Day } from '../../calendar/day.ts';
import type { Term } from '../../calendar/term.ts';
import type { Problem } from '../../model/problem.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Options, type Run, textOf } from '../command.ts';
import { type Compiled, compileTerm } from '../compile-term.ts';
import { Exit, type ExitCode, gravest } from '../exit.ts';
import { exitsFor } from '../exits-for.ts';
import { Failure } from '../failure.ts';
import { closedAsOf, writeLock } from '../locks.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { outFolder } from '../output/names.ts';
import { publish } from '../output/publish.ts';
import { recover } from '../output/recover.ts';
import { printBuild, printHeader } from '../print/build-result.ts';
import { formatsFor, renderFiles } from '../render-files.ts';
import { asOfOption, jsonOption, termOption } from '../shared-options.ts';
import { withRunLock } from '../state/run-lock.ts';
import { recordSeen } from '../state/seen-rows.ts';

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
  const written = exits.writes ? await write(run, open, compiled, term, name, options) : NOTHING;
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

interface Written {
  readonly how: 'written' | 'unchanged' | null;
  readonly codes: readonly ExitCode[];
  readonly problems: readonly Problem[];
  /** Paths below the project folder. */
  readonly files: readonly string[];
}

/** A failure to write is one more problem, so that the others are still said. */
async function write(
  run: Run,
  open: OpenProject,
  { report, templates, lock, locks, counted }: Compiled,
  term: Term,
  name: string,
  options: Options,
): Promise<Written> {
  try {
    if (report === null) return NOTHING;
    const formats = formatsFor(options['fragment'] === true);
    const files = renderFiles(report, templates, formats);
    const how = await publish(run.shell, open.folder, name, files, options['force'] === true);
    recordSeen(run.shell, open.folder, term.id, counted.rows);
    if (options['final'] === true && lock) writeLock(run.shell, open.folder, lock, locks.get(lock.term));
    const paths = formats.map(({ file }) => `out/${name}/${file}`);
    return await print(run, open, name, { ...NOTHING, how, files: paths }, options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...NOTHING, codes: [error.exit], problems: error.problems };
  }
}

/** The report is there whether it can be printed or not. */
async function print(
  run: Run,
  open: OpenProject,
  name: string,
  written: Written,
  options: Options,
): Promise<Written> {
  if (options['pdf'] !== true) return written;
  try {
    const page = join(outFolder(open.folder), name, 'index.html');
    const { printPdf } = await import('../pdf/print-pdf.ts');
    printPdf(run.shell, page, join(outFolder(open.folder), `${name}.pdf`));
    return { ...written, files: [...written.files, `out/${name}.pdf`] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...written, codes: [error.exit], problems: error.problems };
  }
}

/** A draft is not published, and what is frozen is not written anew. */
function refuseTogether(options: Options): void {
  const other = ['draft', 'frozen'].find((name) => options[name] === true);
  if (options['final'] !== true || other === undefined) return;
  throw new Failure(Exit.usage, { code: 'lock-options', args: { options: ['--final', `--${other}`] } });
}

const NOTHING: Written = { how: null, codes: [Exit.done], problems: [], files: [] };
