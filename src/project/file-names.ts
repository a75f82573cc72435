import type { Findings } from './findings.ts';
import type { Path } from './tree.ts';

/** A pattern of files must stay in the project folder, with `/`, and `*` and `?` inside a name. */
export function checkPattern(pattern: string, path: Path, findings: Findings): void {
  const value = pattern;
  if (pattern.includes('\\')) {
    const nearest = pattern.replaceAll('\\', '/');
    findings.add('config-path-backslash', path, isInside(nearest) ? { value, nearest } : { value });
  } else if (!isInside(pattern))
    findings.add('config-path-outside', path, { value, example: 'data/…', ...fromFolder(pattern) });
  else if (pattern.includes('**'))
    findings.add('config-pattern-stars', path, { value, nearest: pattern.replaceAll('**', '*') });
  else if (/[[\]{}!]/.test(pattern)) findings.add('config-pattern-brackets', path, { value });
}

/** A prose file is named below `prose/<term>/`, with `/` and without `.md`. */
export function checkProseName(name: string, path: Path, findings: Findings): void {
  const value = name;
  if (name.includes('\\'))
    findings.add('config-path-backslash', path, { value, nearest: name.replaceAll('\\', '/') });
  else if (!isInside(name))
    findings.add('config-path-outside', path, { value, example: 'shared/p1', ...fromFolder(name) });
  else if (/\.md$/i.test(name))
    findings.add('config-prose-extension', path, { value, nearest: name.replace(/\.md$/i, '') });
  else if (/[*?<>:"|]/.test(name)) findings.add('config-prose-name', path, { value });
}

/** An address that a page may link to: http(s), or relative to the page. */
export function checkUrl(url: string, path: Path, findings: Findings): void {
  const value = url;
  if (/[\s\\\u0000-\u001F\u007F]/.test(url)) findings.add('config-url-character', path, { value });
  else if (/^https?:\/\/[^/?#]/i.test(url)) return;
  else if (/^[^/?#]*:/.test(url) || url.startsWith('//') || /^www\./i.test(url)) {
    const address = /^(?:\w*:)?\/{0,2}(\w+\..*)$/.exec(url)?.[1];
    findings.add('config-url-scheme', path, address ? { value, nearest: `https://${address}` } : { value });
  }
}

const isInside = (path: string): boolean =>
  !/^(?:[A-Za-z]:|~)/.test(path) &&
  !/[\u0000-\u001F\u007F]/.test(path) &&
  path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');

function fromFolder(path: string): { nearest?: string } {
  const relative = path.replace(/^(?:\.?\/)+/, '');
  return isInside(relative) ? { nearest: relative } : {};
}
