import { ui } from '../../messages/index.ts';
import { type Command, type Run, textOf } from '../command.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { Failure, Interruption } from '../failure.ts';
import { blankPage } from '../preview/blank-page.ts';
import { makeChanges } from '../preview/changes.ts';
import { makeRebuild, type Rebuilt } from '../preview/rebuild.ts';
import { type PreviewServer, servePreview } from '../preview/server.ts';
import type { Snapshot } from '../preview/snapshot.ts';
import { watchProject } from '../preview/watch.ts';
import { findProject } from '../project-folder.ts';
import { asOfOption, termOption } from '../shared-options.ts';

export const command: Command = {
  arguments: [],
  options: [
    { ...termOption, needed: true },
    {
      flags: '--port <number>',
      about: { ja: 'ポート番号(既定: 4690、使用中なら空き)', en: 'the port (4690, or a free one)' },
    },
    asOfOption,
  ],
  examples: [
    {
      type: 'kpi-report preview --term 2024H1',
      about: { ja: '書きながらブラウザで見る', en: 'see the page in a browser while writing' },
    },
  ],
  run: async (run, _, options) => {
    const port = portOf(textOf(options, 'port'));
    const { folder, file } = findProject(run);
    const rebuild = makeRebuild(run, { term: textOf(options, 'term') ?? '', asOf: textOf(options, 'asOf') });
    const changes = makeChanges();
    const watcher = await watchProject(folder, file, changes.add);
    let server: PreviewServer | null = null;
    try {
      let shown = after(await rebuild(new Set()), blank(run));
      server = await servePreview(port, shown);
      say(run, ui[run.language].preview.at(`http://127.0.0.1:${server.port}/`));
      for (;;) {
        const taken = await changes.take(LISTEN);
        await run.shell.checkpoint();
        if (taken.size === 0) continue;
        const began = run.shell.now();
        const rebuilt = await rebuild(taken);
        shown = after(rebuilt, shown);
        server.show(shown);
        sayRebuilt(run, rebuilt, run.shell.now() - began);
      }
    } catch (error) {
      return ended(run, error);
    } finally {
      await Promise.all([watcher.close(), server?.close()]);
    }
  },
};

/** How long, in milliseconds, Ctrl-C may go unheard. */
const LISTEN = 120;

const blank = ({ language }: Run): Snapshot => ({
  version: 0,
  page: blankPage(language),
  title: ui[language].preview.overlay,
  mistakes: [],
});

/** Where no page could be made the last one stays. */
const after = ({ page, mistakes }: Rebuilt, { version, page: last, title }: Snapshot): Snapshot => ({
  version: version + 1,
  page: page ?? last,
  title,
  mistakes,
});

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,5}$/.test(text) && Number(text) < 65536) return Number(text);
  throw new Failure(Exit.usage, { code: 'preview-port-unreadable', args: { given: text } });
}

function sayRebuilt(run: Run, { page, mistakes }: Rebuilt, milliseconds: number): void {
  const words = ui[run.language].preview;
  const count = (severity: string): number => mistakes.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  say(run, page === null ? words.kept(errors) : words.made(milliseconds, errors, warnings));
}

const say = ({ shell, quiet }: Run, text: string): void => {
  if (!quiet) shell.stdout.write(`${text}\n`);
};

/** Ctrl-C is how a preview ends. */
function ended(run: Run, error: unknown): ExitCode {
  if (!(error instanceof Interruption) || error.signal !== 'SIGINT') throw error;
  say(run, ui[run.language].preview.ended);
  return Exit.done;
}
