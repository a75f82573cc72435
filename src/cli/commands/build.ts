import type { Day } from '../../calendar/day.ts';
import type { Term } from '../../calendar/term.ts';
import type { Problem } from '../../model/problem.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Options, type Run, textOf } from '../command.ts';
import { type Compiled, compileTerm } from '../compile-term.ts';
import { Exit, type ExitCode, gravest } from '../exit.ts';
import { exitsFor } from '../exits-for.ts';
import { Failure } from '../failure.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { outFolder } from '../output/names.ts';
import { publish } from '../output/publish.ts';
import { recover } from '../output/recover.ts';
import { printBuild, printHeader } from '../print/build-result.ts';
import { renderFiles } from '../render-files.ts';
import { asOfOption, jsonOption, termOption } from '../shared-options.ts';
import { withRunLock } from '../state/run-lock.ts';

export const command: Command = {
  arguments: [],
  options: [
    { ...termOption, needed: true },
    {
      flags: '--draft',
      about: {
        ja: '下書きを out/<期間>-draft/ に作る(エラーがあっても作る)',
        en: 'make a draft, errors or not, in out/<term>-draft/',
      },
    },
    asOfOption,
    { flags: '--strict', about: { ja: '警告もエラーとして扱う', en: 'take warnings for errors' } },
    {
      flags: '--force',
      about: { ja: '手で変えられたページも上書きする', en: 'replace a page that was edited by hand' },
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
    const asOf = chosenAsOf(textOf(options, 'asOf'), text, term, open.project, now);
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
  if (options['json'] !== true) printHeader(run, term, asOf);
  recover(run.shell.disk, outFolder(open.folder));
  const compiled = await compileTerm(run, open, { term, asOf, state });
  const exits = exitsFor(compiled, state, options['strict'] === true);
  const name = state === 'draft' ? `${term.id}-draft` : term.id;
  const written = exits.writes ? write(run, open, compiled, name, options['force'] === true) : NOTHING;
  const exit = gravest([...exits.codes, ...written.codes]);
  const problems = [...written.problems, ...(compiled.tooEarly ?? compiled.problems)];
  printBuild(
    run,
    open,
    { term, asOf, state, name, exit, problems, how: written.how, report: compiled.report },
    options['json'] === true,
  );
  return exit;
}

interface Written {
  readonly how: 'written' | 'unchanged' | null;
  readonly codes: readonly ExitCode[];
  readonly problems: readonly Problem[];
}

/** A failure to write is one more problem, so that the others are still said. */
function write(
  run: Run,
  open: OpenProject,
  { report, templates }: Compiled,
  name: string,
  force: boolean,
): Written {
  try {
    if (report === null) return NOTHING;
    const files = renderFiles(report, templates);
    return { ...NOTHING, how: publish(run.shell, open.folder, name, files, force) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { how: null, codes: [error.exit], problems: error.problems };
  }
}

const NOTHING: Written = { how: null, codes: [Exit.done], problems: [] };
