import { describe, expect, test } from 'vitest';
import { parseTerm } from '../../src/calendar/term.ts';
import { realDisk } from '../../src/cli/files/disk.ts';
import { policyProblems } from '../../src/cli/policy.ts';
import { projectOf } from '../language/compile.ts';
import { base } from '../language/documentation.ts';
import { temporaryFolder } from './temporary-folder.ts';

const yaml = `${base}  mapping:
    edition: 2021
    policy: { file: FILE }
    principles:
      原則1: { applied: true, policy: 1. 方針の公表, report: 章 }
      原則2: { applied: true, policy: 2. 最善の利益, report: 章 }
`;

const lineOf = (text: string): number =>
  yaml.split('\n').findIndex((line) => line.includes(text.replace('FILE', ''))) + 1;

function problems(file: string, files: Readonly<Record<string, string>>) {
  const project = projectOf(yaml.replace('FILE', file));
  const found = policyProblems(realDisk, temporaryFolder(files), project, parseTerm('2024H1', 4)!);
  return found.map(({ code, severity, place, args }) => [code, severity, place?.line, args?.['nearest']]);
}

describe('a policy of the project', () => {
  test.each([
    ['policy.md', '# 方針\n\n## １．方針の公表\n\n## 2. 最善の利益\n'],
    ['policy.html', '<h2>1. 方針の<br>公表</h2><script>x</script><h2>2. <b>最善</b>の利益</h2>'],
    ['policy.txt', '1. 方針の公表\r\n2. 最善の利益\r\n'],
    ['policy.pdf', '%PDF, which is not read'],
  ])('that holds the headings has nothing wrong with it (%s)', (file, text) => {
    expect(problems(file, { [file]: text })).toEqual([]);
  });

  test('that is not there is an error at its line', () => {
    expect(problems('policy.md', {})).toEqual([['file-missing', 'error', lineOf('policy: {'), undefined]]);
  });

  test('without a heading is an error at the line that names it, with the nearest one', () => {
    expect(problems('policy.md', { 'policy.md': '## 1. 方針の公表\n\n## 2. 最善な利益\n' })).toEqual([
      ['mapping-policy-heading', 'error', lineOf('原則2: {'), '2. 最善な利益'],
    ]);
  });

  test('of another term is not looked for', () => {
    const later = yaml.replace('edition: 2021\n', 'edition: 2021\n    valid-from: 2025H1\n');
    const project = projectOf(later.replace('FILE', 'nowhere.md'));
    expect(policyProblems(realDisk, temporaryFolder(), project, parseTerm('2024H1', 4)!)).toEqual([]);
  });
});
