// Writes the CSV exports of the sample project: `node scripts/make-sample-data.mjs [folder]`,
// by default fixtures/2024H1. The same bytes on every machine; they are committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityFile } from './sample-data/activities.mjs';
import { applicationFile } from './sample-data/applications.mjs';
import { elderlyFile } from './sample-data/elderly.mjs';
import { roleplayFile } from './sample-data/roleplay.mjs';
import { voiceFiles } from './sample-data/voices.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../fixtures/2024H1', import.meta.url));
const { file, applications } = applicationFile();

for (const { path, bytes } of [
  ...voiceFiles(),
  file,
  elderlyFile(applications),
  roleplayFile(),
  activityFile(),
]) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
