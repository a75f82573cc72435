import { join, resolve } from 'node:path';
import { ui } from '../../messages/index.ts';
import { projectSchema } from '../../project/json-schema.ts';
import type { Command, Run } from '../command.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { Failure } from '../failure.ts';
import type { Disk } from '../files/disk.ts';
import { readFile } from '../files/read-file.ts';
import { writeNewFiles } from '../files/write-new-files.ts';
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
  // A folder under git has its own list of what to ignore; ours then is not worth a refusal.
  const files = sampleFiles(run).filter(
    ({ name }) => name !== IGNORE || !disk.existsSync(join(folder, IGNORE)),
  );
  const taken = [...new Set(files.map(({ name }) => name.split('/')[0]!))].filter((name) =>
    disk.existsSync(join(folder, name)),
  );
  if (taken.length > 0)
    throw new Failure(Exit.usage, { code: 'folder-not-empty', args: { folder: given, names: taken } });
  writeNewFiles(disk, folder, files);
  if (!run.quiet) stdout.write(ui[run.language].init.done(visible(given), files.length));
  return Exit.done;
}

/** The sample as shipped, without what was built from it, and what helps an editor and git. */
function sampleFiles({ shell: { disk } }: Run): { name: string; bytes: Uint8Array }[] {
  const sample = join(packageFolder(disk), 'fixtures', '2024H1');
  const names = disk
    .readdirSync(sample, { recursive: true, encoding: 'utf8' })
    .filter((name) => SHIPPED.test(name) && disk.statSync(join(sample, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return [
    ...names.map((name) => ({ name, bytes: bytesOf(disk, join(sample, name)) })),
    { name: 'kpi.schema.json', bytes: Buffer.from(`${JSON.stringify(projectSchema(), null, 2)}\n`) },
    // npm leaves files of this name out of packages, so that it cannot lie in the sample.
    { name: IGNORE, bytes: Buffer.from('.kpi-report/\nout/*-draft/\n') },
  ];
}

function bytesOf(disk: Disk, path: string): Uint8Array {
  const { bytes, fault } = readFile(disk, path, 64 << 20);
  if (fault !== null) throw new Failure(Exit.refused, { ...fault, place: { file: path } });
  return bytes;
}

const SHIPPED = /^(kpi\.yaml$|(data|prose|templates)[/\\])/;
const IGNORE = '.gitignore';
