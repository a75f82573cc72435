import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from './files/disk.ts';

/** The folder of this package, wherever it is installed: the bundle and the sources lie at different depths. */
export function packageFolder(disk: Disk): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; dirname(folder) !== folder; folder = dirname(folder))
    if (disk.existsSync(join(folder, 'fixtures', '2024H1', 'kpi.yaml'))) return folder;
  throw new Error('the sample project is missing from the package');
}
