import { basename, dirname, resolve } from 'node:path';
import { parseTerm, type Term } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import { formats } from '../../render/index.ts';
import { type Finding, type Verification, verifyPage } from '../../verify/verify-page.ts';
import { chosenAsOf, chosenTerm } from '../chosen-term.ts';
import { type Command, type Options, type Run, textOf } from '../command.ts';
import { compileTerm } from '../compile-term.ts';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import { decodeText } from '../files/decode-text.ts';
import { readFile } from '../files/read-file.ts';
import { closedAsOf } from '../locks.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { paintForResult } from '../print/paint.ts';
import { visible } from '../print/visible.ts';
import { reportErrors } from '../report-errors.ts';
import { asOfOption, jsonOption, termOption } from '../shared-options.ts';

export const command: Command = {
  arguments: [['<page>', { ja: '確かめるページ(HTML)', en: 'the page to check (HTML)' }]],
  options: [termOption, asOfOption, jsonOption],
  examples: [
    {
      type: 'kpi-report verify out/2024H1/index.html',
      about: { ja: 'ページの数値を確かめる', en: 'check its figures' },
    },
  ],
  run: async (run, [file = ''], options) => {
    const open = await openProject(run);
    const page = readPage(run, file);
    const { term, draft } = termOf(run, open, file, page, options);
    const state = draft ? 'draft' : 'published';
    const compiled = await compileTerm(run, open, {
      term,
      asOf: asOfIn(run, open, term, page, options),
      state,
    });
    if (compiled.report === null) return reportErrors(run, open, compiled.problems);
    const expected = formats.find(({ name }) => name === 'html')!.render(compiled.report, compiled.templates);
    const verification = verifyPage(page, expected);
    print(run, file, verification, options);
    return verification.findings.length > 0 ? Exit.findings : Exit.done;
  },
};

function readPage({ shell }: Run, file: string): string {
  const { bytes, fault } = readFile(shell.disk, resolve(shell.cwd, file), LIMIT);
  const place = { file };
  if (fault !== null) throw new Failure(Exit.usage, { ...fault, place });
  const text = decodeText(bytes);
  if (text === null) throw new Failure(Exit.usage, { code: 'text-not-unicode', place });
  return text;
}

/** The term that is named, else that of the folder (`out/2024H1-draft/`), else the one the page says it is of. */
function termOf(
  run: Run,
  { project }: OpenProject,
  file: string,
  page: string,
  options: Options,
): { readonly term: Term; readonly draft: boolean } {
  const given = textOf(options, 'term');
  const folder = basename(dirname(resolve(run.shell.cwd, file)));
  const draft = folder.endsWith('-draft') || /class="[^"]*\bkr-draft\b/.test(page);
  if (given !== undefined) return { term: chosenTerm(given, project, run.shell.now), draft };
  const said = /"term"\s*:\s*"([^"]+)"/.exec(page)?.[1] ?? /data-term="?([^"\s>]+)/.exec(page)?.[1];
  for (const text of [folder.replace(/-draft$/, ''), said ?? '']) {
    const term = parseTerm(text, project.fiscalYearStarts);
    if (term) return { term, draft };
  }
  throw new Failure(Exit.usage, { code: 'verify-no-term', args: { file } });
}

/** `--as-of`, else as the page says, else as the term was closed. A page that says it wrongly shows it elsewhere. */
function asOfIn(
  run: Run,
  { project, folder }: OpenProject,
  term: Term,
  page: string,
  options: Options,
): number {
  const given = textOf(options, 'asOf') ?? /"asOf"\s*:\s*"(\d{4}-\d{2}-\d{2})"/.exec(page)?.[1];
  if (given === undefined) return closedAsOf(run.shell.disk, folder, term) ?? term.last;
  return chosenAsOf(given, term.id, term, project, run.shell.now);
}

function print(run: Run, file: string, { right, findings, fragment }: Verification, options: Options): void {
  const { shell, language, quiet } = run;
  if (options['json'] === true) {
    shell.stdout.write(`${JSON.stringify({ file, right, fragment, findings }, null, 2)}\n`);
    return;
  }
  const words = ui[language].verify;
  const paint = paintForResult(shell);
  const lines = findings.map((finding) => paint.error(visible(lineOf(finding, file, language))));
  const said = [
    ...lines,
    ...(quiet ? [] : [words.right(right)]),
    ...(findings.length > 0 ? [words.wrong(findings.length)] : []),
    ...(fragment && !quiet ? [words.fragment] : []),
  ];
  if (said.length > 0) shell.stdout.write(`${said.join('\n')}\n`);
}

function lineOf(
  { is, what, address, expected, found, context, line }: Finding,
  file: string,
  language: Run['language'],
): string {
  const words = ui[language].verify;
  const name = address ?? (context === '' ? words.what[what] : `${words.what[what]} 「${context}」`);
  const said = {
    changed: () => words.changed(expected ?? '', found ?? ''),
    missing: () => words.missing(expected ?? ''),
    unknown: () => words.unknown(found ?? ''),
  }[is]();
  return `${file}${line === null ? '' : `:${line}`}  ${what === 'fact' ? `${words.what.fact} ` : ''}${name}  ${said}`;
}

const LIMIT = 64 << 20;
