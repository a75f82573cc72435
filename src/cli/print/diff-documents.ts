import type { Change, Diff, FigureChange } from '../../diff/diff.ts';
import type { SentenceChange } from '../../diff/prose/prose-change.ts';
import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import { escapeMarkdown } from '../../render/escape-markdown.ts';
import { notesOf, whyLines } from './diff-notes.ts';

/** What a document of a comparison is made of; text comes in unescaped. */
interface Markup {
  readonly text: (text: string) => string;
  readonly document: (title: string, language: Language, body: string) => string;
  readonly heading: (text: string) => string;
  readonly paragraph: (markup: string) => string;
  readonly table: (rows: readonly (readonly string[])[]) => string;
  readonly list: (items: readonly string[]) => string;
  readonly gone: (text: string) => string;
  readonly new: (text: string) => string;
}

export interface DocumentStyle {
  readonly language: Language;
  readonly all: boolean;
  readonly labelOf: (kpi: string) => string;
}

/** A comparison for a pull request or a mail. */
export const diffMarkdown = (diff: Diff, style: DocumentStyle): string => documentOf(diff, style, MARKDOWN);

/** A comparison as a page that needs nothing else. */
export const diffHtml = (diff: Diff, style: DocumentStyle): string => documentOf(diff, style, HTML);

function documentOf(diff: Diff, style: DocumentStyle, markup: Markup): string {
  const words = ui[style.language].diff;
  const shown = diff.groups
    .map((group) => ({ ...group, changes: group.changes.filter(({ differs }) => differs || style.all) }))
    .filter(({ changes }) => changes.length > 0);
  const folded = diff.groups.flatMap(({ changes }) => changes).filter(({ differs }) => !differs).length;
  const terms = [diff.old, diff.now].map(({ id, label, interval, locked }) =>
    markup.text(`${id}  ${label}  ${interval}${locked ? `  ${words.locked}` : ''}`),
  );
  const body = [
    markup.list(terms),
    ...(shown.length === 0 ? [markup.paragraph(markup.text(words.nothing))] : []),
    ...shown.flatMap(({ heading, changes }) => groupOf(heading, changes, diff, style, markup)),
    ...(folded > 0 && !style.all ? [markup.paragraph(markup.text(words.unchanged(folded)))] : []),
    ...(diff.prose ? proseOf(diff.prose, words, markup) : []),
  ];
  return markup.document(words.title(diff.old.label, diff.now.label), style.language, body.join('\n'));
}

function groupOf(
  heading: string | null,
  changes: readonly FigureChange[],
  { old, now }: Diff,
  style: DocumentStyle,
  markup: Markup,
): readonly string[] {
  const words = ui[style.language].diff;
  const head = [words.kpi, old.id, now.id, words.change, words.percent, ''].map(markup.text);
  const rows = changes.flatMap((change) => [
    [style.labelOf(change.kpi), ...numbersOf(change), change.judgement ? words[change.judgement] : ''],
    ...change.parts
      .filter(({ differs }) => differs || style.all)
      .map((part) => [`・${part.label}`, ...numbersOf(part), '']),
  ]);
  const remarks = changes.flatMap((change) => {
    const said = [
      ...notesOf(change, style.language),
      ...whyLines(change, style.language, 100).map(({ name, parts }) => `${name}: ${parts.join('  ')}`),
    ];
    return said.map((each) => markup.text(`${style.labelOf(change.kpi)}: ${each}`));
  });
  return [
    markup.heading(heading ?? words.elsewhere),
    markup.table([head, ...rows.map((row) => row.map(markup.text))]),
    ...(remarks.length > 0 ? [markup.list(remarks)] : []),
  ];
}

const numbersOf = ({ old, now, change, relative }: Change): readonly string[] => [
  old?.text ?? '',
  now?.text ?? '',
  change ?? '',
  relative ?? '',
];

function proseOf(
  prose: NonNullable<Diff['prose']>,
  words: { readonly prose: string; readonly noProse: string },
  markup: Markup,
): readonly string[] {
  if (prose.length === 0) return [markup.paragraph(markup.text(words.noProse))];
  return [
    markup.heading(words.prose),
    ...prose.flatMap(({ heading, blocks }) =>
      blocks.flatMap(({ label, sentences }) => [
        markup.paragraph(markup.text(`${heading} / ${label}`)),
        markup.list(sentences.map((sentence) => sentenceOf(sentence, markup))),
      ]),
    ),
  ];
}

const sentenceOf = ({ runs }: SentenceChange, markup: Markup): string =>
  runs.map(({ is, text }) => (is === 'same' ? markup.text(text) : markup[is](text))).join('');

const html = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const cells = (row: readonly string[], tag: string): string =>
  `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<${tag}>${cell}</${tag}>`)).join('')}</tr>`;

const HTML: Markup = {
  text: html,
  document: (title, language, body) =>
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${html(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1>${html(title)}</h1>\n${body}\n</body>\n</html>`,
  heading: (text) => `<h2>${html(text)}</h2>`,
  paragraph: (markup) => `<p>${markup}</p>`,
  table: ([head = [], ...rows]) =>
    `<table>\n<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>\n<tbody>\n${rows
      .map((row) => cells(row, 'td'))
      .join('\n')}\n</tbody>\n</table>`,
  list: (items) => `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`,
  gone: (text) => `<del>${html(text)}</del>`,
  new: (text) => `<ins>${html(text)}</ins>`,
};

const STYLE =
  'body{font-family:sans-serif;line-height:1.7;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid #bbb;text-align:right}' +
  'th:first-child,td:last-child{text-align:left}th[scope=row]{font-weight:normal}' +
  'del{background:#fbe3e0}ins{background:#dff1e0}';

const MARKDOWN: Markup = {
  text: escapeMarkdown,
  document: (title, _language, body) => `# ${escapeMarkdown(title)}\n\n${body}`.trimEnd(),
  heading: (text) => `## ${escapeMarkdown(text)}\n`,
  paragraph: (markup) => `${markup}\n`,
  table: ([head = [], ...rows]) =>
    `${[head, head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '---:')), ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n')}\n`,
  list: (items) => `${items.map((item) => `- ${item}`).join('\n')}\n`,
  gone: (text) => `~~${escapeMarkdown(text)}~~`,
  new: (text) => `**${escapeMarkdown(text)}**`,
};
