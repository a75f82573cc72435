#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/kpi-report.js', import.meta.url);

if (existsSync(bundle)) {
  const { main } = await import(bundle.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    'kpi-report: dist/ がありません。`npm run build` を実行してください。\n' +
      'kpi-report: dist/ is missing. Run `npm run build` first.\n',
  );
  process.exitCode = 70;
}
