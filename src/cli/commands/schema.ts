import { projectSchema } from '../../project/json-schema.ts';
import type { Command } from '../command.ts';
import { Exit } from '../exit.ts';

export const command: Command = {
  arguments: [],
  options: [],
  examples: [
    {
      type: 'kpi-report schema > kpi.schema.json',
      about: { ja: 'エディターの入力補助を新しくする', en: 'for completion in an editor' },
    },
  ],
  run: async ({ shell }) => {
    shell.stdout.write(`${JSON.stringify(projectSchema(), null, 2)}\n`);
    return Exit.done;
  },
};
