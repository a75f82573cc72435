import { deflateRawSync, gzipSync } from 'node:zlib';
import { joinBytes, utf8, utf16le } from '../ingest/encode.ts';
import {
  type Case,
  clean,
  cleanWritten,
  type Kind,
  kind,
  linesOf,
  rowIn,
  spot,
  value,
  withBytes,
  withCells,
  withLine,
  withText,
  withYaml,
} from './case.ts';
import { VOICE_FILES } from './clean.ts';
import type { Draw } from './random.ts';
import { csvOf, written } from './write.ts';

type Body = Omit<Case, 'name' | 'of'>;
const accept = { is: 'accept' } as const;
const textOf = (path: string): string => csvOf(clean.sheets.get(path)!);
const raw = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const refused =
  (code: string, bytes: (text: string) => Uint8Array) =>
  (draw: Draw): Body => {
    const path = draw.one([...VOICE_FILES, 'data/applications.csv', 'data/log.csv']);
    return {
      expected: { is: 'refused', code, spots: [{ file: path }] },
      project: withBytes(path, bytes(textOf(path))),
    };
  };
const inText =
  (cell: string) =>
  (draw: Draw): Body => ({
    expected: accept,
    project: written(withCells(rowIn(draw), { 内容: cell, メモ: cell, 受付者: cell })),
  });

/** Hostile and broken input of the policy, and quirks 58 to 60. */
export const hostileKinds: readonly Kind[] = [
  kind(
    'policy: 0 bytes',
    'an empty file',
    refused('file-empty', () => raw()),
    2,
  ),
  kind(
    'policy: xlsx',
    'a workbook named .csv',
    refused('file-not-csv', (text) => joinBytes(raw(0x50, 0x4b, 3, 4), deflateRawSync(text))),
    1,
  ),
  kind(
    'policy: xls',
    'an old workbook named .csv',
    refused('file-not-csv', (text) =>
      joinBytes(raw(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), utf8(text)),
    ),
    1,
  ),
  kind(
    'policy: HTML',
    'a page saved as .csv',
    refused('file-not-csv', (text) => utf8(`<html><body><table><tr><td>${text}`)),
    1,
  ),
  kind(
    'policy: JSON',
    'JSON saved as .csv',
    refused('file-not-csv', () => utf8('[{"受付番号":"V-0001"}]')),
    1,
  ),
  kind(
    'policy: gzip',
    'a packed file',
    refused('file-not-csv', (text) => gzipSync(text)),
    1,
  ),
  kind(
    'policy: NUL',
    'a NUL in the text',
    refused('file-binary', (text) => utf8(text.replace('4', '\0'))),
    2,
  ),
  kind(
    'policy: UTF-16 without BOM',
    'little-endian',
    refused('file-utf16-without-mark', (text) => utf16le(text, false)),
    1,
  ),
  kind(
    'policy: one CP932 line in UTF-8',
    'the line is named',
    (draw) => {
      const at = rowIn(draw);
      const lines = linesOf(at.path).map(utf8);
      // 受付 in CP932.
      lines[at.row + 1] = joinBytes(
        lines[at.row + 1]!.subarray(0, -1),
        raw(0x8e, 0xf3, 0x95, 0x74),
        utf8('\n'),
      );
      return {
        expected: { is: 'refused', code: 'file-undecodable', spots: [{ file: at.path, line: at.row + 2 }] },
        project: withBytes(at.path, joinBytes(...lines)),
      };
    },
    3,
  ),
  kind('policy: multibyte cut at the end', 'half a character', (draw) => {
    const path = draw.one(VOICE_FILES);
    const line = textOf(path).split('\n').length - 1;
    return {
      expected: { is: 'refused', code: 'file-undecodable', spots: [{ file: path, line }] },
      project: withBytes(path, utf8(textOf(path).replace(/\d+\n$/, '')).subarray(0, -1)),
    };
  }),
  kind('policy: cut inside a row', 'the last row has too few cells', (draw) => {
    const path = draw.one(VOICE_FILES);
    const lines = linesOf(path);
    return {
      expected: { is: 'left-out', code: 'row-fields', spots: [{ file: path, line: lines.length }] },
      project: withText(path, lines.join('').slice(0, -40)),
    };
  }),
  kind(
    'policy: a million columns',
    'in a row',
    (draw) => {
      const at = rowIn(draw);
      return {
        expected: { is: 'left-out', code: 'row-fields', spots: [{ file: at.path, line: at.row + 2 }] },
        project: withLine(at, (line) => line.replace('\n', `${','.repeat(1_000_000)}\n`)),
      };
    },
    1,
  ),
  kind(
    'policy: a field of many MB after an unclosed quote',
    '40 MB',
    (draw) => {
      const at = rowIn(draw);
      const opened = linesOf(at.path)
        [at.row + 1]!.replace(value(at, '内容'), `"${value(at, '内容')}`)
        .slice(0, -1);
      return {
        expected: { is: 'left-out', code: 'record-too-long', spots: [{ file: at.path, line: at.row + 2 }] },
        project: withLine(at, () => `${opened}${'長い文章 '.repeat(2_600_000)}\n`),
      };
    },
    1,
  ),
  kind('quirk 58', 'personal data in free text', inText('山田様 090-1234-5678 糖尿病')),
  ...['=HYPERLINK("http://example.com","見る")', '+81901234', '@SUM(A1)', '-1+1', '\t=1+1'].map((cell) =>
    kind('quirk 59', `a formula in text ${JSON.stringify(cell)}`, inText(cell), 1),
  ),
  ...[
    '<b>',
    '<script>alert(1)</script>',
    '|',
    '*太字*',
    '[x](javascript:alert(1))',
    '{{kpi "voices.total"}}',
    '{{{x}}}',
    '\u001b[31m赤',
    '\u001b]0;title\u0007',
    '\r',
    '\b',
    '\u202e',
    '__proto__',
    'constructor',
  ].map((cell) =>
    kind('quirk 60 and policy: injection', `${JSON.stringify(cell)} in text`, inText(`あ${cell}い`), 1),
  ),
  ...['__proto__', 'constructor', 'toString'].map((name) =>
    kind(
      'policy: __proto__',
      `${name} as a category that is not declared`,
      (draw) => {
        const at = rowIn(draw);
        return {
          expected: { is: 'left-out', code: 'category-unknown', spots: [spot(at, '区分', name)] },
          project: written(withCells(at, { 区分: name })),
        };
      },
      1,
    ),
  ),
  ...['__proto__', 'constructor', 'hasOwnProperty'].map((name) =>
    kind(
      'policy: __proto__',
      `${name} as a declared category and column`,
      () => {
        const yaml = cleanWritten.yaml.replace('アフラック', name).replaceAll('増減', name);
        const files = new Map(
          [...cleanWritten.files].map(([path, bytes]) => [
            path,
            utf8(new TextDecoder().decode(bytes).replaceAll('アフラック', name).replaceAll('増減', name)),
          ]),
        );
        const project = { yaml, files };
        // The label of the category stands in the address; the numbers are the same.
        return { expected: accept, project, baseline: project };
      },
      1,
    ),
  ),
  kind(
    'policy: YAML aliases',
    'in kpi.yaml',
    () => ({
      expected: { is: 'usage', code: 'yaml-alias' },
      project: withYaml(
        cleanWritten,
        'title: 指標の御報告',
        'title: &a 指標の御報告\nlinks: [{ label: *a, url: "https://www.example.com/" }]',
      ),
    }),
    1,
  ),
  ...['../secret.csv', '/etc/passwd', 'data/../../x.csv', 'C:\\x.csv'].map((pattern) =>
    kind(
      'policy: path traversal',
      `a source pattern ${pattern}`,
      () => ({
        expected: {
          is: 'usage',
          code: pattern.includes('\\') ? 'config-path-backslash' : 'config-path-outside',
        },
        project: withYaml(cleanWritten, 'files: data/log.csv', `files: '${pattern}'`),
      }),
      1,
    ),
  ),
  ...[
    ' '.repeat(100_000),
    `${'1,'.repeat(30_000)}1`,
    `${'2024/'.repeat(20_000)}1`,
    '('.repeat(50_000),
    'R6年'.repeat(20_000),
  ].map((cell, i) =>
    kind(
      'policy: regular expressions that explode',
      `a long cell (${i + 1})`,
      (draw) => {
        const at = rowIn(draw);
        const columns = ['増減', '受付日', '区分', '改善'];
        const column = columns[draw.below(columns.length)]!;
        const codes: Readonly<Record<string, string>> = {
          増減: 'number-unreadable',
          受付日: 'date-unreadable',
          区分: 'category-unknown',
          改善: 'flag-unknown',
        };
        // 100,000 spaces are a blank cell; the others no value of any kind.
        const blank = cell.trim() === '';
        return {
          expected: blank
            ? { is: 'left-out', code: 'cell-empty', spots: [spot(at, '区分')] }
            : { is: 'left-out', code: codes[column]!, spots: [spot(at, column)] },
          project: written(withCells(at, { [blank ? '区分' : column]: cell })),
        };
      },
      2,
    ),
  ),
];
