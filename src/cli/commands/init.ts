import { dirname, join, resolve } from 'node:path';
import { ui } from '../../messages/index.ts';
import { projectSchema } from '../../project/json-schema.ts';
import type { Command, Run } from '../command.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { errnoOf, Failure } from '../failure.ts';
import { readFile } from '../files/read-file.ts';
import { writeNewFile } from '../files/write-file.ts';
import { packageFolder } from '../package-folder.ts';
import { visible } from '../print/visible.ts';

export const command: Command = {
  arguments: [
    [
      '[folder]',
      { ja: '作るフォルダー(既定: 今のフォルダー)', en: 'where to (default: the current folder)' },
    ],
  ],
  options: [],
  examples: [
    {
      type: 'kpi-report init 見本',
      about: { ja: '「見本」フォルダーに作る', en: 'make it in the folder 見本' },
    },
  ],
  run: async (run, [folder]) => init(run, folder ?? '.'),
};

/** Copies the sample project into a folder that has none of its files yet. */
function init(run: Run, given: string): ExitCode {
  const { disk, stdout, cwd } = run.shell;
  const folder = resolve(cwd, given);
  const files = sampleFiles(run);
  const taken = [...new Set(files.map(({ name }) => name.split('/')[0]!))].filter((name) =>
    disk.existsSync(join(folder, name)),
  );
  if (taken.length > 0)
    throw new Failure(Exit.usage, { code: 'folder-not-empty', args: { folder: given, names: taken } });
  try {
    for (const { name, bytes } of files) {
      disk.mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeNewFile(disk, join(folder, name), bytes);
    }
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    throw new Failure(
      Exit.notWritten,
      { code: 'write-failed', place: { file: given }, args: { errno } },
      error,
    );
  }
  if (!run.quiet) stdout.write(ui[run.language].init.done(visible(given), files.length));
  return Exit.done;
}

/** The sample as shipped, without what was built from it, and what helps an editor and git. */
function sampleFiles({ shell: { disk } }: Run): { name: string; bytes: Uint8Array }[] {
  const sample = join(packageFolder(disk), 'fixtures', '2024H1');
  const names = disk
    .readdirSync(sample, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/^(out|expected|\.)/.test(name) && disk.statSync(join(sample, name)).isFile())
    .sort();
  return [
    ...names
      .filter((name) => name !== SCHEMA)
      .map((name) => ({ name, bytes: readFile(disk, join(sample, name), LIMIT).bytes ?? new Uint8Array() })),
    { name: SCHEMA, bytes: Buffer.from(`${JSON.stringify(projectSchema(), null, 2)}\n`) },
    // npm leaves files of this name out of packages, so that it cannot lie in the sample.
    { name: '.gitignore', bytes: Buffer.from('.kpi-report/\nout/*-draft/\n') },
  ];
}

const SCHEMA = 'kpi.schema.json';
const LIMIT = 64 << 20;
