import { cp932, joinBytes, utf8, utf16be, utf16le } from '../ingest/encode.ts';
import {
  accepted,
  type Case,
  clean,
  cleanWritten,
  type Kind,
  kind,
  leftOut,
  linesOf,
  rowIn,
  spot,
  value,
  withBytes,
  withCells,
  withText,
  withYaml,
} from './case.ts';
import { VOICE_FILES } from './clean.ts';
import type { Draw } from './random.ts';
import { csvOf } from './write.ts';

const accept = { is: 'accept' } as const;
const textOf = (path: string): string => csvOf(clean.sheets.get(path)!);
// Written with the wave dash that CP932 has.
const inCp932 = (text: string): Uint8Array => cp932(text.replaceAll('〜', '～'));

const whole =
  (bytes: (text: string) => Uint8Array) =>
  (draw: Draw): Omit<Case, 'name' | 'of'> => {
    const path = draw.one([...VOICE_FILES, 'data/applications.csv', 'data/log.csv']);
    return { expected: accept, project: withBytes(path, bytes(textOf(path))) };
  };

/** Bytes and characters: quirks 1 to 16. */
export const characterKinds: readonly Kind[] = [
  kind('quirk 1', 'a whole file in CP932', whole(inCp932), 3),
  kind('quirk 1', 'every file in CP932', () => ({
    expected: accept,
    project: {
      ...cleanWritten,
      files: new Map([...clean.sheets].map(([path, sheet]) => [path, inCp932(csvOf(sheet))])),
    },
  })),
  kind(
    'quirk 2',
    'UTF-8 with a byte order mark',
    whole((text) => utf8(`\uFEFF${text}`)),
    3,
  ),
  kind(
    'quirk 3',
    'UTF-16LE with TABs and CRLF',
    whole((text) => utf16le(text.replaceAll(',', '\t').replaceAll('\n', '\r\n'))),
    2,
  ),
  kind(
    'quirk 3',
    'UTF-16BE',
    whole((text) => utf16be(text)),
    1,
  ),
  kind(
    'quirk 4',
    'CP932 that is valid UTF-8 by chance',
    () => {
      const yaml = cleanWritten.yaml
        .replaceAll('日付: {', 'd: {')
        .replace('date: 日付', 'date: d')
        .replace('件名: {', 'ﾃｨ: {')
        .replace(
          '種別: { type: category, values: [会議, 共有, 研修] }',
          'k: { type: category, values: [m, s, t] }',
        )
        .replace('that: { 種別: 会議 }', 'that: { k: m }');
      const text = textOf('data/log.csv')
        .replace('日付,種別,件名', 'd,k,ﾃｨ')
        .replaceAll('会議', 'm')
        .replaceAll('共有', 's')
        .replaceAll('研修', 't')
        .replace('件名', 'ﾃｨ')
        .replaceAll('件名', 'ﾃｨ');
      return { expected: accept, project: withBytes('data/log.csv', cp932(text), { ...cleanWritten, yaml }) };
    },
    1,
  ),
  kind(
    'quirk 4',
    'an encoding fixed by configuration',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      const all = new Map(VOICE_FILES.map((file) => [file, inCp932(textOf(file))]));
      const project = withYaml(
        { ...cleanWritten, files: new Map([...cleanWritten.files, ...all]) },
        'label: お客様の声\n',
        'label: お客様の声\n    encoding: shift_jis\n',
      );
      return { expected: accept, project: withBytes(path, all.get(path)!, project) };
    },
    1,
  ),
  kind('quirk 4', 'a file that is not in the encoding fixed by configuration', (draw) => {
    const path = draw.one(VOICE_FILES);
    return {
      expected: { is: 'refused', code: 'file-undecodable', spots: [{ file: path, line: 1 }] },
      project: withYaml(
        withBytes(path, inCp932(textOf(path))),
        'label: お客様の声\n',
        'label: お客様の声\n    encoding: utf-8\n',
      ),
    };
  }),
  kind('quirk 5', 'NEC and IBM characters in a CP932 file', (draw) => {
    const at = rowIn(draw);
    const folder = withCells(at, { 内容: '①㈱㍻Ⅰ髙﨑', 受付者: '髙橋' });
    return { expected: accept, project: withBytes(at.path, inCp932(csvOf(folder.sheets.get(at.path)!))) };
  }),
  kind(
    'quirk 6',
    'another wave dash in a category',
    (draw) => {
      const at = rowIn(draw, undefined, (cells) => cells.includes('10〜20代'));
      return accepted(at, { 年代: draw.one(['10～20代', '10~20代', '10∼20代']) });
    },
    3,
  ),
  kind(
    'quirk 6',
    'another wave dash in a header',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      return {
        expected: accept,
        project: withYaml(
          withText(path, textOf(path).replace('年代', '年代(10～)')),
          '年代: { type: category,',
          '年代: { type: category, headers: [年代(10〜)],',
        ),
      };
    },
    1,
  ),
  ...['－', '−', '▲', '△', '‐', '–'].map((sign, i) =>
    kind(
      'quirk 7',
      `a minus written ${sign}`,
      (draw) => {
        const at = rowIn(draw, undefined, (cells) => cells[9]!.startsWith('-'));
        // The last two are hyphens of words: which number is meant is not sure.
        return i < 4
          ? accepted(at, { 増減: value(at, '増減').replace('-', sign) })
          : leftOut(at, '増減', value(at, '増減').replace('-', sign), 'number-unreadable');
      },
      1,
    ),
  ),
  kind(
    'quirk 7',
    'a long-vowel mark in a number',
    (draw) => leftOut(rowIn(draw), '増減', 'ー3', 'number-unreadable'),
    1,
  ),
  kind('quirk 8', 'a circled number by the table', (draw) => {
    const at = rowIn(draw, undefined, (cells) => cells[5] === '電話');
    return accepted(at, { 方法: '①' });
  }),
  kind('quirk 8', 'the digit in place of the circled number', (draw) =>
    leftOut(rowIn(draw), '方法', '1', 'category-unknown'),
  ),
  kind('quirk 9', 'half-width kana in a category', (draw) => {
    const at = rowIn(draw, undefined, (cells) => cells[7] !== 'そんぽ');
    return accepted(at, { 会社: value(at, '会社') === 'アフラック' ? 'ｱﾌﾗｯｸ' : 'ﾊﾟﾙ生命' });
  }),
  kind('quirk 10', 'full-width digits in a number', (draw) => {
    const at = rowIn(draw);
    return accepted(at, { 点数: wide(value(at, '点数')) });
  }),
  kind('quirk 10', 'full-width digits in a date', (draw) => {
    const at = rowIn(draw);
    return accepted(at, { 受付日: wide(value(at, '受付日').replaceAll('-', '/')) });
  }),
  kind('quirk 10', 'full-width digits in an id', (draw) => {
    const at = rowIn(draw, 'data/scores.csv');
    return accepted(at, { 社員番号: wide(value(at, '社員番号')) });
  }),
  ...['〇', '◯', '⭕', '✓', 'はい'].map((mark) =>
    kind(
      'quirk 11',
      `yes written ${mark}`,
      (draw) =>
        accepted(
          rowIn(draw, undefined, (cells) => cells[4] === '○'),
          { 改善: mark },
        ),
      1,
    ),
  ),
  ...['✕', '✖', 'いいえ'].map((mark) =>
    kind(
      'quirk 11',
      `no written ${mark}`,
      (draw) =>
        accepted(
          rowIn(draw, undefined, (cells) => cells[4] === '×'),
          { 改善: mark },
        ),
      1,
    ),
  ),
  ...['X', '△', '？'].map((mark) =>
    kind(
      'quirk 11',
      `neither yes nor no: ${mark}`,
      (draw) => leftOut(rowIn(draw, 'data/applications.csv'), '推奨', mark, 'flag-unknown'),
      1,
    ),
  ),
  ...([[0x81, 0x20], [0xa0], [0xfd]] as const).map((bad) =>
    kind(
      'quirk 12',
      `bytes ${bad.map((b) => b.toString(16)).join(' ')} in CP932`,
      (draw) => {
        const at = rowIn(draw);
        const lines = linesOf(at.path).map(inCp932);
        const line = lines[at.row + 1]!;
        lines[at.row + 1] = joinBytes(line.subarray(0, -1), Uint8Array.from(bad), utf8('\n'));
        return {
          expected: { is: 'refused', code: 'file-undecodable', spots: [{ file: at.path, line: at.row + 2 }] },
          project: withBytes(at.path, joinBytes(...lines)),
        };
      },
      1,
    ),
  ),
  kind('quirk 13', 'an external character (外字)', (draw) => {
    const at = rowIn(draw);
    const marked = csvOf(withCells(at, { 内容: '@@' }).sheets.get(at.path)!);
    const [before, after] = marked.split('@@') as [string, string];
    return {
      expected: { is: 'warned', code: 'characters-private', spots: [spot(at, '内容')] },
      project: withBytes(at.path, joinBytes(inCp932(before), Uint8Array.from([0xf0, 0x40]), inCp932(after))),
    };
  }),
  kind('quirk 14', '5C as a second byte', (draw) => {
    const at = rowIn(draw);
    const folder = withCells(at, { 内容: 'ソ表能', 受付者: '表' });
    return { expected: accept, project: withBytes(at.path, inCp932(csvOf(folder.sheets.get(at.path)!))) };
  }),
  kind('quirk 15', 'NFD in headers and categories, as from a Mac', (draw) => {
    const path = draw.one(VOICE_FILES);
    return { expected: accept, project: withText(path, textOf(path).normalize('NFD')) };
  }),
  ...['\u3000', '\u00a0', '\u200b', '\ufeff', ' '].map((space) =>
    kind(
      'quirk 16',
      `U+${space.charCodeAt(0).toString(16)} around a category`,
      (draw) => {
        const at = rowIn(draw);
        return accepted(at, { 区分: `${space}${value(at, '区分')}${space}` });
      },
      1,
    ),
  ),
  kind(
    'quirk 16',
    'a full-width space after a header',
    (draw) => {
      const path = draw.one(VOICE_FILES);
      return { expected: accept, project: withText(path, textOf(path).replace('区分,', '区分　,')) };
    },
    1,
  ),
];

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
