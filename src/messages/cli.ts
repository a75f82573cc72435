import { later } from './later.ts';
import { both, meant } from './project-phrases.ts';
import type { Args, Catalogue } from './words.ts';

/** What the command line itself reports: files, folders, locks, terms. */
export const cliWords = later<Catalogue>(() => ({
  'project-not-found': {
    ja: () => '設定ファイル kpi.yaml が、このフォルダーにも上のフォルダーにもありません',
    en: () => 'no kpi.yaml in this folder or any above it',
    fix: {
      ja: () =>
        'プロジェクトのフォルダーに移るか、--config で場所を示してください。新しく始めるときは kpi-report init',
      en: () =>
        'go to the folder of the project, or say where it is with --config; to begin one: kpi-report init',
    },
  },
  'term-unreadable': {
    ja: ({ given }) => `期間「${given}」が読めません`,
    en: ({ given }) => `cannot read the term "${given}"`,
    fix: {
      ja: () =>
        '書き方の例: 2024H1、2024年度上期、FY2024、2024Q3、2024-04、current(今の半期)、last(前の半期)',
      en: () =>
        'write it like 2024H1, FY2024, 2024Q3, 2024-04, 2024年度上期, current (this half-year) or last',
    },
  },
  'help-unknown': {
    ja: ({ given }) => `「${given}」というコマンドも、問題のコードもありません`,
    en: ({ given }) => `there is no command and no problem called "${given}"`,
    fix: {
      ja: ({ nearest }) => (nearest ? `${nearest} ではありませんか` : '一覧: kpi-report help'),
      en: ({ nearest }) => (nearest ? `did you mean ${nearest}?` : 'all commands: kpi-report help'),
    },
  },
  'accept-nothing': {
    ja: ({ place }) => `${place} に、認められる問題はありません`,
    en: ({ place }) => `nothing at ${place} can be accepted`,
    fix: {
      ja: () =>
        'kpi-report check が示す場所（data/x.csv:118 など）を書いてください。ファイル全体が読めない問題は認められません',
      en: () =>
        'name a place that kpi-report check shows, such as data/x.csv:118; a file that is refused cannot be accepted',
    },
  },
  'as-of-unreadable': {
    ja: ({ given }) => `--as-of の日付「${given}」が読めません`,
    en: ({ given }) => `cannot read the --as-of date "${given}"`,
    fix: {
      ja: () => '2024-09-30 のように書いてください',
      en: () => 'write it like 2024-09-30',
    },
  },
  'kpi-not-valid': {
    ja: ({ kpi, term }) => `${kpi} は ${term} には使われていません（valid-from、valid-to）`,
    en: ({ kpi, term }) => `${kpi} is not used in ${term} (valid-from, valid-to)`,
    fix: {
      ja: () => '別の期を --term で指定してください',
      en: () => 'name another term by --term',
    },
  },
  'kpi-unknown': {
    ja: ({ given }) => `KPI「${given}」は kpi.yaml にありません`,
    en: ({ given }) => `there is no KPI "${given}" in kpi.yaml`,
    fix: {
      ja: ({ nearest }) =>
        nearest ? `${nearest} ではありませんか。一覧: kpi-report list` : '一覧: kpi-report list',
      en: ({ nearest }) =>
        nearest ? `did you mean ${nearest}? All of them: kpi-report list` : 'all of them: kpi-report list',
    },
  },
  'no-term-with-data': {
    ja: () => 'データのある期間がありません',
    en: () => 'no term has any data',
    fix: {
      ja: () => 'data フォルダーに CSV を置いてください',
      en: () => 'put the CSV exports into the data folder',
    },
  },
  'run-busy': {
    ja: ({ pid }) => `このプロジェクトは、ほかの kpi-report が処理中です(プロセス ${pid})`,
    en: ({ pid }) => `another kpi-report is at work in this project (process ${pid})`,
    fix: {
      ja: () => '終わるのを待って、もう一度実行してください',
      en: () => 'wait until it ends, then try again',
    },
  },
  'run-busy-elsewhere': {
    ja: ({ host, pid }) => `ほかのパソコン(${host}、プロセス ${pid})の kpi-report が処理中です`,
    en: ({ host, pid }) =>
      `kpi-report is at work in this project on another machine (${host}, process ${pid})`,
    fix: {
      ja: () =>
        '終わるのを待ってください。そのパソコンで動いていないときは .kpi-report/run.lock を消してください',
      en: () => 'wait until it ends; if it no longer runs there, delete .kpi-report/run.lock',
    },
  },
  'term-has-no-input': {
    ja: ({ term }) => `${term}のデータが、まだ1件もありません`,
    en: ({ term }) => `there is no row for ${term} yet`,
    fix: {
      ja: () => 'CSV を data フォルダーに置いてから、もう一度実行してください',
      en: () => 'put the CSV exports into the data folder, then try again',
    },
  },
  'source-without-files': {
    ja: ({ label, patterns }) => `「${label}」のファイルがありません: ${listed(patterns)}`,
    en: ({ label, patterns }) => `no file for ${label}: ${listed(patterns)}`,
    fix: {
      ja: () => 'CSV を置くか、kpi.yaml の files を実際の名前に合わせてください',
      en: () => 'put the CSV there, or correct files in kpi.yaml',
    },
  },
  'file-passed-over': {
    ja: ({ label, patterns }) =>
      `このファイルは読んでいません。「${label}」のファイル（${listed(patterns)}）と名前が少し違います`,
    en: ({ label, patterns }) =>
      `this file is not read: its name is nearly that of a file of ${label} (${listed(patterns)})`,
    fix: {
      ja: () =>
        '読むべきファイルなら名前を直してください（.CSV は .csv に、.csv.csv や .csv.txt は .csv に）。使わないなら別のフォルダーへ移してください',
      en: () =>
        'rename it if it should be read (.CSV to .csv, .csv.csv and .csv.txt to .csv), else move it out of the folder',
    },
  },
  'folder-unreadable': {
    ja: () => 'フォルダーの中を見る許可がありません',
    en: () => 'this folder may not be listed',
    fix: {
      ja: () => 'フォルダーのアクセス権を確かめてください',
      en: () => 'check the permissions of the folder',
    },
  },
  'file-missing': {
    ja: () => 'ファイルがありません(リンク先がない場合を含みます)',
    en: () => 'there is no such file (or the link leads nowhere)',
  },
  'file-in-use': {
    ja: () => 'ほかのソフトがこのファイルを開いているため、読めません',
    en: () => 'another program has this file open, so it cannot be read',
    fix: {
      ja: () => 'Excel などでこのファイルを閉じてから、もう一度実行してください',
      en: () => 'close it in Excel (or whatever has it open), then try again',
    },
  },
  'file-not-permitted': {
    ja: () => 'このファイルを読む許可がありません',
    en: () => 'this file may not be read',
    fix: {
      ja: () => 'ファイルのアクセス権を確かめてください',
      en: () => 'check the permissions of the file',
    },
  },
  'file-not-regular': {
    ja: ({ kind }) => `普通のファイルではありません(${KINDS_JA[String(kind)] ?? kind})`,
    en: ({ kind }) => `not a regular file (a ${kind})`,
    fix: { ja: () => '普通のファイルに置き換えてください', en: () => 'put a regular file in its place' },
  },
  'file-link-loop': {
    ja: () => 'リンクが輪になっていて、ファイルに行き着きません',
    en: () => 'the links go in a circle and reach no file',
  },
  'file-too-large': {
    ja: ({ limit }) => `ファイルが大きすぎます(上限 ${megabytes(limit)} MB)`,
    en: ({ limit }) => `the file is too large (at most ${megabytes(limit)} MB)`,
    fix: {
      ja: () => '月ごとなどに分けて書き出してください',
      en: () => 'export it in parts, one a month for example',
    },
  },
  'file-changed': {
    ja: () => '読んでいる間にファイルが書き換わりました',
    en: () => 'the file changed while it was read',
    fix: {
      ja: () => '書き出しやコピーが終わってから、もう一度実行してください',
      en: () => 'wait until the export or copy is done, then try again',
    },
  },
  'file-unreadable': {
    ja: ({ errno }) => `ファイルを読めません(${errno})`,
    en: ({ errno }) => `the file cannot be read (${errno})`,
  },
  'text-not-unicode': {
    ja: () => '文字コードが UTF-8 ではありません',
    en: () => 'the text is not UTF-8',
    fix: { ja: () => 'UTF-8 で保存し直してください', en: () => 'save it as UTF-8' },
  },
  'output-in-use': {
    ja: ({ folder }) =>
      `${folder} に書けません。中のファイルがほかのソフトで開かれています。前の報告書はそのままです`,
    en: ({ folder }) =>
      `cannot write ${folder}: another program has a file in it open; the last report is untouched`,
    fix: {
      ja: ({ folder }) => `Excel やエディターで ${folder} のファイルを閉じてから、もう一度実行してください`,
      en: ({ folder }) => `close the files of ${folder} in Excel or the editor, then try again`,
    },
  },
  'output-not-permitted': {
    ja: ({ folder }) => `${folder} に書く許可がありません。前の報告書はそのままです`,
    en: ({ folder }) => `${folder} may not be written; the last report is untouched`,
    fix: {
      ja: () => 'フォルダーのアクセス権を確かめてください',
      en: () => 'check the permissions of the folder',
    },
  },
  'output-disk-full': {
    ja: ({ folder }) => `ディスクに空きがなく、${folder} に書けません。前の報告書はそのままです`,
    en: ({ folder }) => `the disk is full, ${folder} could not be written; the last report is untouched`,
    fix: { ja: () => '空きを作ってから、もう一度実行してください', en: () => 'make room, then try again' },
  },
  'output-not-writable': {
    ja: ({ folder, errno }) => `${folder} に書けません(${errno})。前の報告書はそのままです`,
    en: ({ folder, errno }) => `cannot write ${folder} (${errno}); the last report is untouched`,
  },
  'output-is-link': {
    ja: ({ names }) => `書き込み先がリンクになっているため、書きません: ${listed(names)}`,
    en: ({ names }) => `will not write through a link: ${listed(names)}`,
    fix: {
      ja: () => 'リンクを外し、普通のフォルダーにしてください',
      en: () => 'replace the link by a plain folder',
    },
  },
  'output-edited': {
    ja: ({ names }) => `書き出した後に手で変えられたため、上書きしませんでした: ${listed(names)}`,
    en: ({ names }) => `changed by hand since it was written, so it was kept: ${listed(names)}`,
    fix: {
      ja: () =>
        '直したい内容を data・prose・kpi.yaml に移してから、--force を付けて実行してください(手で変えた内容は消えます)',
      en: () =>
        'move the change into data, prose or kpi.yaml, then build with --force (what was changed by hand is lost)',
    },
  },
  'output-unknown': {
    ja: ({ names }) => `この道具が書いた記録がないため、上書きしませんでした: ${listed(names)}`,
    en: ({ names }) => `there is no record that this tool wrote it, so it was kept: ${listed(names)}`,
    fix: {
      ja: () => '中身を確かめ、上書きしてよければ --force を付けて実行してください',
      en: () => 'look at it; if it may be replaced, build with --force',
    },
  },
  'output-recovered': {
    ja: ({ names }) => `前回途中で切れた書き込みを元どおりに整えました: ${listed(names)}`,
    en: ({ names }) => `put in order what an interrupted run had left: ${listed(names)}`,
  },
  'state-not-writable': {
    ja: ({ errno }) => `作業用のフォルダー .kpi-report に書けません(${errno})`,
    en: ({ errno }) => `cannot write the working folder .kpi-report (${errno})`,
    fix: {
      ja: () => 'プロジェクトのフォルダーのアクセス権を確かめてください',
      en: () => 'check the permissions of the project folder',
    },
  },
  'folder-not-empty': {
    ja: ({ folder, names }) =>
      `${folder} には同じ名前のものがあるため、何も書きませんでした: ${listed(names)}`,
    en: ({ folder, names }) => `nothing was written into ${folder}, which already has ${listed(names)}`,
    fix: { ja: () => '空のフォルダーを指定してください', en: () => 'name an empty folder' },
  },
  'system-refused': {
    ja: ({ errno, path }) => `ファイルやフォルダーを扱えませんでした(${errno}): ${path}`,
    en: ({ errno, path }) => `a file or folder could not be used (${errno}): ${path}`,
    fix: {
      ja: () => 'アクセス権と空き容量を確かめ、ほかのソフトで開いていれば閉じてください',
      en: () => 'check its permissions and the room on the disk, and close it where it is open',
    },
  },
  'write-failed': {
    ja: ({ errno }) => `ファイルに書けません(${errno})`,
    en: ({ errno }) => `the file cannot be written (${errno})`,
  },
  'write-in-use': {
    ja: () => 'ほかのソフトがこのファイルを開いているため、書けません',
    en: () => 'another program has this file open, so it cannot be written',
    fix: {
      ja: () => 'Excel などでこのファイルを閉じてから、もう一度実行してください',
      en: () => 'close it in Excel (or whatever has it open), then try again',
    },
  },
  'pdf-no-browser': {
    ja: () => 'PDF にできません。Chromium も Chrome も Edge も見つかりません（ほかのファイルは書きました）',
    en: () => 'no PDF: neither Chromium nor Chrome nor Edge was found (the other files were written)',
    fix: {
      ja: () =>
        'どれかを入れるか、場所を環境変数 CHROMIUM に書いてください。ブラウザでページを開き、印刷から PDF にもできます',
      en: () =>
        'install one, or name it in the environment variable CHROMIUM; or print the page from any browser',
    },
  },
  'pdf-failed': {
    ja: ({ browser, status }) => `${browser} が PDF を作れませんでした（終了コード ${status}）`,
    en: ({ browser, status }) => `${browser} made no PDF (exit ${status})`,
    fix: {
      ja: () => 'ブラウザでページを開き、印刷から PDF にしてください',
      en: () => 'open the page in a browser and print it to a PDF',
    },
  },
  'preview-port': {
    ja: ({ port, errno }) => `ポート ${port} を使えません（${errno}）`,
    en: ({ port, errno }) => `port ${port} cannot be used (${errno})`,
    fix: { ja: () => '--port に別の番号を書いてください', en: () => 'choose another --port' },
  },
  'preview-port-unreadable': {
    ja: ({ given }) => `ポート番号「${given}」を読めません`,
    en: ({ given }) => `${given} is no port number`,
    fix: { ja: () => '1〜65535 の数を書いてください', en: () => 'write a number from 1 to 65535' },
  },
  'mapping-policy-heading': {
    ja: ({ value, file }) => `${file} に「${value}」がありません`,
    en: ({ value, file }) => `${file} does not hold ${value}`,
    fix: both(meant),
  },
}));

const listed = (value: Args[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

const megabytes = (bytes: Args[string] | undefined): number => Math.floor(Number(bytes) / (1 << 20));

const KINDS_JA: Readonly<Record<string, string>> = {
  folder: 'フォルダー',
  pipe: 'パイプ',
  device: 'デバイス',
};
