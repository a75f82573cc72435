// Bundles the tool into dist/, quietly: only what goes wrong is said.
import { rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';

const config = await loadConfig('rolldown.config.ts');
for (const { output, ...input } of Array.isArray(config) ? config : [config]) {
  const bundle = await rolldown(input);
  for (const each of Array.isArray(output) ? output : [output]) await bundle.write(each);
  await bundle.close();
}
