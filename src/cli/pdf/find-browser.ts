import { delimiter, join } from 'node:path';
import type { Shell } from '../shell.ts';

/** A browser that prints: the one that `CHROMIUM` names, else the first that is installed; null without any. */
export function findBrowser({ disk, env }: Pick<Shell, 'disk' | 'env'>): string | null {
  const named = env['CHROMIUM'];
  if (named) return disk.existsSync(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...installed(env)];
  return places.find((place) => disk.existsSync(place)) ?? null;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

/** Where Windows and macOS put them. */
function installed(env: Shell['env']): readonly string[] {
  const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return [
    ...programs.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
}
