import type { Diff } from '../../diff/diff.ts';
import { exceeds } from '../../diff/exceeds.ts';
import { ui } from '../../messages/index.ts';
import type { Project } from '../../model/project.ts';
import { parseThreshold, type Threshold } from '../../model/threshold.ts';
import { compareTerms } from '../../pipeline/compare-terms.ts';
import { type Command, type Options, type Run, textOf } from '../command.ts';
import { Exit, type ExitCode, gravest } from '../exit.ts';
import { Failure } from '../failure.ts';
import { readLocks } from '../locks.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { openTerms } from '../open-terms.ts';
import { diffHtml, diffMarkdown } from '../print/diff-documents.ts';
import { diffJson } from '../print/diff-json.ts';
import { diffLines } from '../print/diff-lines.ts';
import { kpiLabels } from '../print/kpi-labels.ts';
import { paintForResult } from '../print/paint.ts';
import { reportErrors } from '../report-errors.ts';
import { jsonOption } from '../shared-options.ts';

export const command: Command = {
  arguments: [
    [
      '[old]',
      {
        ja: '比べる元の期間。A..B とも書け、1つだけなら前年同期と比べる。latest、latest-1 も可',
        en: 'the term to compare with; A..B too; alone it is compared with the year before; latest, latest-1',
      },
    ],
    ['[new]', { ja: '比べる期間', en: 'the term to compare' }],
  ],
  options: [
    { flags: '--why', about: { ja: '増減の理由を区分ごとに分ける', en: 'divide each change by category' } },
    { flags: '--all', about: { ja: '変わらない指標も出す', en: 'unchanged figures too' } },
    { flags: '--prose', about: { ja: '文章も比べる', en: 'compare the text too' } },
    jsonOption,
    { flags: '--md', about: { ja: '結果を Markdown で出す', en: 'print the result as Markdown' } },
    { flags: '--html', about: { ja: '結果を HTML で出す', en: 'print the result as HTML' } },
    {
      flags: '--exit-code',
      about: { ja: '違いがあれば 1 で終わる', en: 'end with 1 when anything differs' },
    },
    {
      flags: '--fail-on <what>',
      about: {
        ja: '1 で終わる変化: worse、">5%"、">2pt"、kpi.yaml だけなら declared',
        en: 'end with 1 on worse, ">5%", ">2pt", or what kpi.yaml alone says: declared',
      },
    },
  ],
  examples: [
    {
      type: 'kpi-report diff 2023H1 2024H1',
      about: { ja: '前年同期と比べる', en: 'compare with the year before' },
    },
    { type: 'kpi-report diff latest --why', about: { ja: '増減の理由を見る', en: 'see why figures moved' } },
  ],
  run: async (run, given, options) => {
    const threshold = thresholdIn(textOf(options, 'failOn'));
    const open = await openProject(run);
    const why = options['why'] === true;
    const prose = options['prose'] === true;
    const opened = await openTerms(run, open, given, { why, prose });
    const { tables, problems, refused } = opened.rows;
    const { locks, problems: unlocked } = readLocks(run.shell.disk, open.folder);
    if (refused || !opened.pair || unlocked.length > 0)
      return reportErrors(run, open, [...problems, ...unlocked]);
    const asked = { ...opened.pair, why, prose, language: run.language };
    const known = { tables, prose: opened.prose, locks };
    const { diff, problems: found } = compareTerms(open.project, known, asked);
    const failed = threshold === null ? [] : beyond(diff, open.project, threshold);
    run.shell.stdout.write(`${textFor(run, open, diff, failed, options)}\n`);
    const wrong = reportErrors(run, open, [...problems, ...found]);
    if (failed.length > 0 && !run.quiet)
      run.shell.stderr.write(`${ui[run.language].diff.failed(failed.length)}: ${failed.join(', ')}\n`);
    return gravest([wrong, differs(diff, options), failed.length > 0 ? Exit.findings : Exit.done]);
  },
};

type FailOn = 'declared' | Threshold;

function thresholdIn(text: string | undefined): FailOn | null {
  if (text === undefined) return null;
  const threshold = text === 'declared' ? text : parseThreshold(text);
  if (threshold === null)
    throw new Failure(Exit.usage, { code: 'fail-on-unreadable', args: { given: text } });
  return threshold;
}

/** KPIs whose change is more than allowed: by their own word, else by that of the command line. */
const beyond = (diff: Diff, { kpis }: Project, threshold: FailOn): readonly string[] =>
  diff.groups
    .flatMap(({ changes }) => changes)
    .filter((change) => {
      const own = kpis.get(change.kpi)?.failOn ?? (threshold === 'declared' ? [] : [threshold]);
      return own.some((each) => exceeds(change, each));
    })
    .map(({ kpi }) => kpi);

function differs({ groups, prose }: Diff, options: Options): ExitCode {
  const any = groups.some(({ changes }) => changes.some((change) => change.differs));
  return options['exitCode'] === true && (any || (prose ?? []).length > 0) ? Exit.findings : Exit.done;
}

function textFor(
  { shell, language }: Run,
  { project }: OpenProject,
  diff: Diff,
  failed: readonly string[],
  options: Options,
): string {
  const width = shell.stdout.columns ?? 100;
  const all = options['all'] === true;
  if (options['json'] === true) return JSON.stringify(diffJson(diff, failed), null, 2);
  const style = { language, all, labelOf: kpiLabels(project.kpis.values(), ui[language].explain.byHand) };
  if (options['md'] === true) return diffMarkdown(diff, style);
  if (options['html'] === true) return diffHtml(diff, style);
  const labelOf = kpiLabels(project.kpis.values(), ui[language].explain.byHand, width < 100);
  return diffLines(diff, { ...style, labelOf, width, paint: paintForResult(shell) }).join('\n');
}
