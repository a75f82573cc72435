import { makeTerms, termLabel } from '../../calendar/term.ts';
import { ui } from '../../messages/index.ts';
import type { Outline } from '../../model/project.ts';
import { nextTermProse } from '../../prose/next-term.ts';
import { chosenTerm } from '../chosen-term.ts';
import { type Command, type Run, textOf } from '../command.ts';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import { writeNewFiles } from '../files/write-new-files.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { termOption } from '../shared-options.ts';
import { withRunLock } from '../state/run-lock.ts';
import { readTexts } from '../text-files.ts';

export const command: Command = {
  arguments: [],
  options: [{ ...termOption, needed: true }],
  examples: [
    {
      type: 'kpi-report prose --term 2024H2',
      about: { ja: '下期の文章のひな型を作る', en: 'make the files that 2024H2 still lacks' },
    },
  ],
  run: async (run, _, options) => {
    const open = await openProject(run);
    const term = chosenTerm(textOf(options, 'term') ?? '', open.project, run.shell.now);
    const before = makeTerms(open.project.fiscalYearStarts).previous(term);
    const written = await withRunLock(run.shell, open.folder, async () =>
      writeMissing(run, open, term.id, before.id),
    );
    const words = ui[run.language].prose;
    const lines = [
      ...(written.length === 0
        ? [words.nothing(`prose/${term.id}`)]
        : [words.wrote(written.length, `prose/${term.id}`)]),
      ...written.map((path) => `  ${path}`),
      ...(written.length === 0 ? [] : [words.from(termLabel(before, run.language))]),
    ];
    if (!run.quiet) run.shell.stdout.write(`${lines.join('\n')}\n`);
    return Exit.done;
  },
};

/** Writes what the term lacks, never over a file that is there; gives their paths. */
function writeMissing({ shell }: Run, open: OpenProject, term: string, before: string): readonly string[] {
  const { folder, project } = open;
  const last = proseOf(shell.disk, folder, before);
  const written = nextTermProse({
    last,
    lastTerm: before,
    existing: new Set(proseOf(shell.disk, folder, term).keys()),
    names: namesIn(project.outline),
    blocks: project.blocks,
    labels: ui[project.language].prose.labels,
  });
  const files = [...written].map(([name, text]) => ({
    name: `prose/${term}/${name}.md`,
    bytes: Buffer.from(text),
  }));
  writeNewFiles(shell.disk, folder, files);
  return files.map(({ name }) => open.pathOf(name));
}

function proseOf(disk: Run['shell']['disk'], folder: string, term: string): ReadonlyMap<string, string> {
  const { texts, problems } = readTexts(disk, folder, `prose/${term}`, ['.md']);
  if (problems.length > 0) throw new Failure(Exit.refused, problems);
  return new Map([...texts].map(([name, { text }]) => [name.replace(/\.md$/, ''), text]));
}

const namesIn = (outline: readonly Outline[]): readonly string[] =>
  outline.flatMap(({ prose, sections }) => [...(prose === null ? [] : [prose]), ...namesIn(sections)]);
