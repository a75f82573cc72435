#!/usr/bin/env node
'use strict';
const { writeSync } = require('node:fs');

const argv = process.argv.slice(2);
const asks = argv.length < 3 && argv.some((word) => /^(-h|--help|help|-V|--version)$/.test(word));
const answer = asks ? require('./quick-answer.js').quickAnswer(argv, process.env) : null;
if (answer === null) run();
else
  try {
    writeSync(1, answer);
  } catch (error) {
    // A reader that has seen enough (`head`) or is not ready yet.
    if (error.code === 'EAGAIN') run();
    else if (error.code !== 'EPIPE') throw error;
  }

function run() {
  const { loadBundle } = require('./load-bundle.js');
  // Only what a command can be called: whatever else was typed need not get into a file.
  const job = argv.find((word) => /^(--)?[a-z]{2,12}$/.test(word)) ?? 'none';
  const bundle = loadBundle('hot.cjs', job);
  if (bundle === null) {
    process.stderr.write(
      'kpi-report: dist/ がありません。`npm run build` を実行してください。\n' +
        'kpi-report: dist/ is missing. Run `npm run build` first.\n',
    );
    process.exitCode = 70;
    return;
  }
  bundle.main(argv, { code: bundle.code }).then((exit) => {
    bundle.remember();
    // Everything is written: what V8 has made need not be taken apart piece by piece.
    process.exit(exit);
  });
}
