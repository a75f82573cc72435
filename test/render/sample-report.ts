import { pageWords } from '../../src/messages/page.ts';
import type { Evidence } from '../../src/model/figure.ts';
import type { Block, FigureText, Inline } from '../../src/model/prose.ts';
import type { Comparison, ProseBlock, Report, Section, ShownFigure } from '../../src/model/report.ts';

const term = {
  id: '2024H1',
  label: '2024年度上期',
  first: '2024-04-01',
  last: '2024-09-30',
  interval: '2024年4月1日〜2024年9月30日',
};

const digest = (sign: string): string => sign.repeat(64);

const evidence = (file: string, accepted: number, counted: number, leftOut: number): Evidence => {
  const rows = {
    accepted,
    counted,
    leftOut,
    outside: accepted - counted - leftOut - 3,
    undecided: 0,
    excluded: 3,
  };
  return { ...rows, files: [{ ...rows, file, sha256: digest('a') }] };
};

const voices = evidence('data/voices_2024H1.csv', 873, 461, 0);
const applications = evidence('data/applications.csv', 912, 330, 111);

const count = (kpi: string, label: string, n: number, changes: Partial<ShownFigure> = {}): ShownFigure => ({
  address: kpi,
  kpi,
  term: term.id,
  termLabel: term.label,
  interval: term.interval,
  measure: 'count',
  label,
  text: `${n}件`,
  value: String(n),
  n,
  d: 1,
  unit: '件',
  digits: 0,
  rounding: 'half-up',
  parts: [],
  verdict: 'no-target',
  verdictText: '',
  target: null,
  better: null,
  yearAgo: null,
  definition: '「お客様の声」の件数',
  definedAt: { file: 'kpi.yaml', line: 41, column: 5 },
  note: null,
  attribution: null,
  evidence: voices,
  uses: [],
  ...changes,
});

const part = (kpi: string, label: string, n: number, adds = true) => ({
  address: `${kpi}/${label}`,
  label,
  text: `${n}件`,
  value: String(n),
  n,
  d: 1,
  unit: '件',
  digits: 0,
  rounding: 'half-up',
  adds,
});

const yearAgo = (
  address: string,
  n: number,
  change: string,
  trend: Comparison['trend'],
  judgement: Comparison['judgement'],
): Comparison => ({
  address,
  term: '2023H1',
  termLabel: '2023年度上期',
  text: `${n}件`,
  value: String(n),
  n,
  d: 1,
  unit: '件',
  change,
  trend,
  judgement,
});

const figures: readonly ShownFigure[] = [
  count('voices.by-category', 'お客様の声の件数', 461, {
    measure: 'breakdown',
    definition: '「お客様の声」の件数を区分ごとに数えたもの',
    parts: [
      part('voices.by-category', '感謝', 339),
      part('voices.by-category', '不満', 109),
      part('voices.by-category', '要望', 8),
      part('voices.by-category', 'その他', 5),
    ],
    yearAgo: yearAgo('voices.by-category', 409, '+52件', 'up', null),
  }),
  count('voices.improved', 'ご不満からの改善件数', 16, {
    better: 'higher',
    definition: '「お客様の声」で区分が「不満」、かつ改善が「はい」であるものの件数',
    yearAgo: yearAgo('voices.improved', 25, '−9件', 'down', 'worse'),
    evidence: evidence('data/voices_2024H1.csv', 873, 16, 445),
  }),
  count('applications.life.other', '他社商品申込みの割合（生保）', 89, {
    measure: 'percentage',
    text: '26.9%',
    value: '26.9',
    unit: '%',
    digits: 1,
    rounding: 'truncate',
    n: 89,
    d: 330,
    better: 'lower',
    definition: '「申込」で種別が「生保」であるもののうち、推奨が「いいえ」であるものの割合',
    parts: [
      { ...part('applications.life.other', '該当', 89, false), address: 'applications.life.other/count' },
      { ...part('applications.life.other', '対象', 330, false), address: 'applications.life.other/of' },
    ],
    target: { text: '30%以下', direction: 'at-most', n: 30, d: 100 },
    verdict: 'met',
    verdictText: '達成',
    yearAgo: {
      ...yearAgo('applications.life.other', 28.2, '−1.3ポイント', 'down', 'better'),
      text: '28.2%',
      value: '28.2',
      unit: '%',
      n: 80,
      d: 283,
    },
    evidence: applications,
  }),
  count('elderly.by-application', '高齢者対応実施件数（生損保）', 114, {
    measure: 'breakdown',
    definition: '「高齢者対応」の件数を対応方法ごとに、申込日で数えたもの',
    parts: [
      part('elderly.by-application', '①親族同席', 15),
      part('elderly.by-application', '②複数人募集', 12),
      part('elderly.by-application', '③複数回募集', 8),
      part('elderly.by-application', '④電話確認', 64),
      part('elderly.by-application', '⑤保険会社確認', 15),
      part('elderly.by-application', 'ROOMS活用', 5, false),
    ],
    evidence: evidence('data/elderly_checks.csv', 236, 114, 0),
  }),
  count('roleplay.plan', 'ロープレの実施', 1, {
    measure: 'planned',
    text: '50%',
    value: '50',
    unit: '%',
    n: 1,
    d: 2,
    better: 'higher',
    definition: '計画に対する「ロープレ実施回数」の割合',
    target: { text: '100%以上', direction: 'at-least', n: 100, d: 100 },
    verdict: 'missed',
    verdictText: '未達',
    parts: [
      {
        ...part('roleplay.plan', '計画', 2, false),
        text: '2回',
        unit: '回',
        address: 'roleplay.plan/planned',
      },
      { ...part('roleplay.plan', '実績', 1, false), text: '1回', unit: '回', address: 'roleplay.plan/done' },
    ],
    evidence: null,
    uses: ['roleplay.sessions@2024H1'],
  }),
  count('roleplay.sessions', 'ロープレ実施回数', 1, {
    text: '1回',
    unit: '回',
    measure: 'distinct',
    definition: '「ロープレ」の回の種類の数',
    evidence: evidence('data/roleplay.csv', 61, 30, 0),
  }),
  count('voices.by-branch', 'お客様の声（店舗別）', 461, {
    measure: 'crosstab',
    definition: '「お客様の声」の件数を、区分（縦）と店舗（横）で分けた表',
    grid: {
      corner: '区分 × 店舗',
      rows: ['感謝', '不満', '合計'],
      columns: ['本店', '<支店>', '合計'],
      totals: { row: true, column: true },
    },
    parts: [
      ...[part('voices.by-branch', '感謝/本店', 200), part('voices.by-branch', '感謝/<支店>', 139)],
      part('voices.by-branch', '感謝/合計', 339, false),
      ...[part('voices.by-branch', '不満/本店', 100), part('voices.by-branch', '不満/<支店>', 22)],
      part('voices.by-branch', '不満/合計', 122, false),
      ...['本店', '<支店>', '合計'].map((name, at) =>
        part('voices.by-branch', `合計/${name}`, [300, 161, 461][at] ?? 0, false),
      ),
    ],
  }),
  count('rate.by-insurer', '早期更改率', 852, {
    measure: 'manual',
    text: '85.2%',
    value: '85.2',
    unit: '%',
    n: 852,
    d: 1000,
    definition: '保険会社Aから提供された値',
    evidence: null,
    attribution: { by: '保険会社A', on: '2024-10-10', note: '満期28日前までの更改' },
  }),
  count('reviews.none', 'おかしな契約', 0, {
    text: '—',
    value: null,
    n: null,
    d: null,
    verdict: 'not-measurable',
    verdictText: '判定できません',
    target: { text: '0件', direction: 'equal', n: 0, d: 1 },
    note: '記録のない期は「—」と表します。',
    evidence: null,
  }),
  count('voices.improved', 'ご不満からの改善件数', 25, {
    term: '2023H1',
    termLabel: '2023年度上期',
    interval: '2023年4月1日〜2023年9月30日',
    definition: '「お客様の声」で区分が「不満」、かつ改善が「はい」であるものの件数',
    evidence: evidence('data/voices_2023H1.csv', 873, 25, 400),
  }),
];

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const br: Inline = { type: 'break' };

function fig(address: string, shown?: string, termId = term.id): FigureText {
  const figure = figures.find((each) => each.kpi === address.split('/')[0] && each.term === termId);
  const found = figure?.address === address ? figure : figure?.parts.find((each) => each.address === address);
  if (!found) throw new Error(`no figure ${address}`);
  const { value, n, d } = found;
  return { type: 'figure', address, term: termId, text: shown ?? found.text, value, n, d };
}

const block = (label: string, ...prose: Block[]): ProseBlock => ({ label, prose });
const plan = (...prose: Block[]): readonly ProseBlock[] => [block('取り組み課題', ...prose)];
const list = (ordered: boolean, ...items: Block[][]): Block => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  children: items.map((children) => ({ type: 'listItem', children })),
});

const section = (id: string, level: number, heading: string, rest: Partial<Section> = {}): Section => ({
  id,
  level,
  heading,
  principles: [],
  plan: [],
  review: [],
  sections: [],
  ...rest,
});

const voicesReview: Block[] = [
  paragraph(
    text('お客様の声の件数:'),
    fig('voices.by-category'),
    br,
    text('(感謝'),
    fig('voices.by-category/感謝'),
    text('、不満'),
    fig('voices.by-category/不満'),
    text('、要望'),
    fig('voices.by-category/要望'),
    text('、その他'),
    fig('voices.by-category/その他'),
    text(')'),
  ),
  paragraph(text('店舗別では、本店の感謝が'), fig('voices.by-branch/感謝/本店'), text('でした。')),
  paragraph(
    text('ご不満の事例からの上期改善件数'),
    fig('voices.improved'),
    text('(前年'),
    fig('voices.improved', undefined, '2023H1'),
    text(')'),
  ),
];

const sections: readonly Section[] = [
  section('1', 1, '原則1、お客様本位の業務運営と企業文化の確立', {
    principles: [1],
    plan: plan(
      paragraph(
        text(
          '毎月の推進会議で確認したお客様対応の課題を、チームごとに議事録を用いて全体に共有します。全体終礼を開き、態勢整備の到達点と残る課題を会社全体で確かめます。',
        ),
      ),
    ),
    review: [
      block(
        '数値・事実',
        paragraph(text('全体会での共有を行い、各チームで自チームの報告資料をもとに振り返りを続けました。')),
      ),
      block(
        '評価',
        list(
          false,
          [paragraph(text('日常的に見られた不具合は改善できています。'))],
          [paragraph(text('ほかのチームの状況は、議事録の回覧で共有できています。'))],
          [
            paragraph(
              text('改善した内容の記録を残していくことが'),
              { type: 'strong', children: [text('課題')] },
              text('です。'),
            ),
          ],
        ),
      ),
    ],
  }),
  section('2', 1, '原則2、お客様の最善の利益の追求', {
    principles: [2],
    sections: [
      section('2-1', 2, '(1)同一の品質を提供できるよう取り組んでいます', {
        sections: [
          section('2-1-1', 3, '1)手順を整備しています。', {
            plan: plan(
              paragraph(
                text('上期に'),
                fig('roleplay.plan/planned'),
                text(
                  'の計画で、公的保険制度の説明のロープレを全員が行います。「知識の向上」「基本的な対応」を実践できるようになることが目的です。',
                ),
              ),
              paragraph(
                text(
                  '(公的保険を理解していただくことで、必要保障額の根拠についても納得していただけるよう、学習を続けます。)',
                ),
              ),
            ),
            review: [
              block('数値・事実', paragraph(text('上期で'), fig('roleplay.sessions'), text('実施。'))),
              block(
                '評価',
                paragraph(
                  text(
                    '説明項目ごとに点数化して評価を行いました。数名の点数が低かったため、下期は全員が合格点を取れるように学習を進めます。',
                  ),
                ),
                { type: 'heading', depth: 3, children: [text('研修の記録')] },
                {
                  type: 'table',
                  align: ['left', 'right'],
                  children: [
                    ['研修', '参加'],
                    ['公的保険制度', '全員'],
                    ['意向把握 | 記録', '全員'],
                  ].map((cells) => ({
                    type: 'tableRow',
                    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
                  })),
                },
              ),
            ],
          }),
          section('2-1-2', 3, '2)お申込の点検を行っています。'),
          section('2-1-3', 3, '3)高齢者対応に力を入れています。', {
            plan: plan(
              list(
                true,
                [
                  paragraph(
                    text('聞き取り表とシナリオを作成し、当初意向を聞き取る手順を取り決めて対応します。'),
                  ),
                ],
                [paragraph(text('面談で訪問した際は、可能な限りROOMS(web面談ツール)を活用します。'))],
              ),
            ),
            review: [
              block(
                '数値・事実',
                list(
                  true,
                  [paragraph(text('聞き取り表とシナリオを作成しました。'))],
                  [
                    paragraph(
                      text('高齢者対応実施件数(生損保):'),
                      fig('elderly.by-application'),
                      br,
                      text('(①親族同席'),
                      fig('elderly.by-application/①親族同席'),
                      text('②複数人募集'),
                      fig('elderly.by-application/②複数人募集'),
                      text('③複数回募集'),
                      fig('elderly.by-application/③複数回募集'),
                      br,
                      text('　④電話確認'),
                      fig('elderly.by-application/④電話確認'),
                      text('⑤保険会社確認'),
                      fig('elderly.by-application/⑤保険会社確認'),
                      text('/ROOMS活用'),
                      fig('elderly.by-application/ROOMS活用'),
                      text(')'),
                    ),
                  ],
                ),
              ),
            ],
          }),
        ],
      }),
      section('2-2', 2, '(2)お客様の声を大切にしています。', {
        plan: plan(
          paragraph(
            text(
              '日常の対応から「感謝の声」「ご不満の声」を登録し、組織内で共有して、必要な改善活動を行います。',
            ),
          ),
          {
            type: 'blockquote',
            children: [
              paragraph(
                text('「資料が多くて分かりづらい」⇒ 資料送付時にアンケートを同封し、ご返信いただく。'),
              ),
            ],
          },
        ),
        review: [
          block('数値・事実', ...voicesReview),
          block(
            '改善事例',
            paragraph(
              text('「火災保険の契約を継続したが証券が届かない」とのお声を頂きました。'),
              br,
              text('(改善)お届け時期を、お申込み後の案内に加えました。くわしくは'),
              { type: 'link', url: 'https://example.com/policy', children: [text('業務運営の方針')] },
              text('をご覧ください。'),
            ),
          ),
          block(
            '下期課題',
            paragraph(
              text(
                '各チームごとに「声の日」を設定し、毎週、「声の共有」「声からの改善活動」を定番化して進めます。',
              ),
            ),
          ),
        ],
      }),
    ],
  }),
  section('3-4', 1, '原則3、利益相反の適切な管理 / 原則4、手数料の明確化', {
    principles: [3, 4],
    plan: plan(
      paragraph(
        text(
          '推奨商品以外を提案する際に、理由が分かる内容で記録されているかを、Wチェックの担当者が点検します。',
        ),
      ),
    ),
    review: [
      block(
        '数値・事実',
        paragraph(
          text('生保:'),
          fig('applications.life.other/of'),
          text('の申込み、他社商品申込み'),
          fig('applications.life.other/count'),
          text('('),
          fig('applications.life.other'),
          text(')'),
        ),
      ),
      block('評価', { type: 'placeholder', value: 'ここに評価を書きます（prose/2024H1/p3-4.md）' }),
      block(
        '下期課題',
        { type: 'code', value: '当初意向 → 最終意向\n  違いと理由' },
        { type: 'thematicBreak' },
      ),
    ],
  }),
];

/** A report with every kind of block, figure and state; plausible, of an invented agency. */
export const sampleReport: Report = {
  schema: 'kpi-report/1',
  tool: { name: 'kpi-report', version: '0.1.0' },
  language: 'ja',
  state: 'published',
  organization: 'みらい総合保険サービス（見本）',
  title: 'お客様本位の業務運営の定着を測る指標(KPI)の御報告',
  term,
  asOf: '2024-09-30',
  published: { date: '2024-12-04', text: '2024年12月4日' },
  links: [
    { label: '業務運営の方針', url: 'https://example.com/policy' },
    { label: '2023年度の御報告', url: '../2023H1/index.html' },
  ],
  headline: [
    'voices.by-category',
    'voices.improved',
    'applications.life.other',
    'elderly.by-application',
    'roleplay.plan',
  ],
  sections,
  mappings: [
    {
      edition: 2024,
      title: '「顧客本位の業務運営に関する原則」との対応関係表',
      caption: '金融庁「顧客本位の業務運営に関する原則」（2024年版）',
      policy: { label: '業務運営の方針', url: 'https://example.com/policy' },
      rows: [
        {
          label: '原則2',
          text: '顧客の最善の利益の追求',
          applied: 'yes',
          appliedText: '実施',
          reason: null,
          policy: [{ text: '2. お客様の声、3ページ', url: 'https://example.com/policy' }],
          report: [{ id: '2-2', heading: '(2)お客様の声を大切にしています。' }],
        },
        {
          label: '原則5(注2)',
          text: null,
          applied: 'no',
          appliedText: '不実施',
          reason: '取り扱いがないため',
          policy: [{ text: '見出しのみ', url: null }],
          report: [],
        },
      ],
    },
  ],
  figures,
  problems: [
    {
      code: 'parts-sum',
      severity: 'warning',
      text: '内訳を足すと109件で、合計の111件と合いません。対応方法の記入がない記録が2件あります。',
      note: '内訳を足すと109件で、合計の111件と合いません。対応方法の記入がない記録が2件あります。',
      place: { file: 'kpi.yaml', line: 88, column: 3 },
      affects: ['elderly.by-application'],
    },
    {
      code: 'rows-excluded',
      severity: 'note',
      text: '取消の申込み3件を除きました。',
      note: '取消の申込み3件を除きました。',
      place: null,
      affects: [],
    },
  ],
  numbers: { bound: 46, allowed: 4, unbacked: 0 },
  sources: [
    {
      name: 'voices',
      label: 'お客様の声',
      uncounted: 0,
      files: ['data/voices_2023H1.csv', 'data/voices_2024H1.csv'].map((path) => ({
        path,
        bytes: 48123,
        sha256: digest('c'),
        encoding: 'shift_jis',
        ledger: {
          lines: {
            total: 880,
            preamble: 3,
            header: 1,
            blank: 1,
            control: 1,
            accepted: 873,
            rejected: 0,
            duplicate: 1,
          },
          records: { total: 875, control: 1, accepted: 873, rejected: 0, duplicate: 1 },
        },
      })),
    },
    {
      name: 'applications',
      label: '申込',
      uncounted: 1234,
      files: [
        {
          path: 'data/applications.csv',
          bytes: 101234,
          sha256: digest('5'),
          encoding: 'utf-8',
          ledger: {
            lines: {
              total: 913,
              preamble: 0,
              header: 1,
              blank: 0,
              control: 0,
              accepted: 912,
              rejected: 0,
              duplicate: 0,
            },
            records: { total: 912, control: 0, accepted: 912, rejected: 0, duplicate: 0 },
          },
        },
      ],
    },
  ],
  words: pageWords.ja,
};

/** The same as a draft. */
export const draftReport: Report = { ...sampleReport, state: 'draft', published: null };
