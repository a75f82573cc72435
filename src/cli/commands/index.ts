import type { Listed } from '../command.ts';

/** All commands, in the order of the help. A new one is its file and a line here. */
export const commands = [
  {
    name: 'init',
    about: { ja: '見本のプロジェクトを作る', en: 'make a sample project' },
    load: () => import('./init.ts'),
  },
] satisfies readonly Listed[];
