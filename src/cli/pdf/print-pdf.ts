import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Exit } from '../exit.ts';
import { Failure } from '../failure.ts';
import { readFile } from '../files/read-file.ts';
import { replaceFile } from '../files/write-file.ts';
import type { Shell } from '../shell.ts';
import { findBrowser } from './find-browser.ts';

/**
 * Prints a page to a PDF as its style sheet for paper says, with a Chromium of this machine, which is
 * given no network. A `Failure` (exit 5) where there is none or it fails; what was there stays.
 */
export function printPdf(
  shell: Pick<Shell, 'disk' | 'env' | 'processes' | 'sleep'>,
  page: string,
  pdf: string,
): void {
  const browser = findBrowser(shell);
  if (browser === null) throw new Failure(Exit.notWritten, { code: 'pdf-no-browser' });
  const folder = mkdtempSync(join(tmpdir(), 'kpi-report-pdf-'));
  try {
    const made = join(folder, 'report.pdf');
    const options = [...OPTIONS, ...rootOptions(), `--user-data-dir=${join(folder, 'profile')}`];
    const { status } = spawnSync(browser, [...options, `--print-to-pdf=${made}`, pathToFileURL(page).href], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    const { bytes } = readFile(shell.disk, made, 256 << 20);
    if (status !== 0 || bytes === null)
      throw new Failure(Exit.notWritten, { code: 'pdf-failed', args: { browser, status: String(status) } });
    replaceFile(shell, pdf, bytes);
  } finally {
    shell.disk.rmSync(folder, { recursive: true, force: true });
  }
}

const OPTIONS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-extensions',
  '--no-pdf-header-footer',
  // The page asks for nothing; nor may anything else.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Chromium refuses its sandbox to root: in a container of a nightly job. */
const rootOptions = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
