#!/usr/bin/env node
'use strict';
const { loadBundle } = require('./load-bundle.js');

const argv = process.argv.slice(2);
// Only what a command can be called: whatever else was typed need not get into a file.
const job = argv.find((word) => /^(--)?[a-z]{2,12}$/.test(word)) ?? 'none';
const bundle = loadBundle('kpi-report.cjs', job);
if (bundle === null) {
  process.stderr.write(
    'kpi-report: dist/ がありません。`npm run build` を実行してください。\n' +
      'kpi-report: dist/ is missing. Run `npm run build` first.\n',
  );
  process.exitCode = 70;
} else {
  bundle.main(argv).then((exit) => {
    process.exitCode = exit;
    bundle.remember();
  });
}
