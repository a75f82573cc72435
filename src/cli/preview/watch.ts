import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { type Change, changeOf } from './changes.ts';

/** Tells of every change to what the report is made of, once it gives; ends with `close`. */
export async function watchProject(
  folder: string,
  config: string,
  told: (change: Change) => void,
): Promise<{ close(): Promise<void> }> {
  const kindOf = (path: string): Change | null =>
    changeOf(relative(folder, path).split(sep).join('/'), config);
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && kindOf(path) === null,
  });
  watcher.on('all', (event, path) => {
    const change = event === 'addDir' ? null : kindOf(path);
    if (change !== null) told(change);
  });
  // A folder that cannot be watched is no reason to end: what can be seen is shown.
  watcher.on('error', () => {});
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return watcher;
}
