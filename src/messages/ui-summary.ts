import type { Verdict } from '../model/figure.ts';
import { later } from './later.ts';

/** What `build` says of the report that it made. */
const ja = later(() => ({
  header: (term: string, interval: string, asOf: string) => `${term}  ${interval}  基準日 ${asOf}`,
  written: { draft: '下書きを書きました', published: '報告書を書きました' },
  unchanged: { draft: '下書きは変更なし(前と同じ内容です)', published: '報告書は変更なし(前と同じ内容です)' },
  notWritten: {
    draft: '下書きは書いていません',
    published: '報告書は書いていません。前の報告書があればそのままです',
  },
  reading: (label: string, percent: number) => `読んでいます: ${label} … ${percent}%`,
  yearAgo: (text: string) => `前年 ${text}`,
  target: (target: string, verdict: string) => `目標 ${target} ${verdict}`.trimEnd(),
  verdict: { met: '達成', missed: '未達', 'not-measurable': '', 'no-target': '' } as Record<Verdict, string>,
  numbers: ({ bound, allowed, unbacked }: Numbers) =>
    `本文の数値: 指標に結びつくもの ${bound}、理由つきで許したもの ${allowed}、裏付けなし ${unbacked}`,
}));

const en: typeof ja = later(() => ({
  header: (term, interval, asOf) => `${term}  ${interval}  as of ${asOf}`,
  written: { draft: 'wrote the draft', published: 'wrote the report' },
  unchanged: { draft: 'the draft is unchanged', published: 'the report is unchanged' },
  notWritten: {
    draft: 'no draft was written',
    published: 'no report was written; the last one, if any, is untouched',
  },
  reading: (label, percent) => `reading ${label} … ${percent}%`,
  yearAgo: (text) => `last year ${text}`,
  target: (target, verdict) => `target ${target} ${verdict}`.trimEnd(),
  verdict: { met: 'met', missed: 'missed', 'not-measurable': '', 'no-target': '' },
  numbers: ({ bound, allowed, unbacked }) =>
    `numbers in the prose: ${bound} bound, ${allowed} allowed with a reason, ${unbacked} unbacked`,
}));

interface Numbers {
  readonly bound: number;
  readonly allowed: number;
  readonly unbacked: number;
}

export const summaryWords = { ja, en };
